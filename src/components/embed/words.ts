import { shownChannel } from '../../core/helplines.ts';
import { groupForReading } from '../../core/phone.ts';
import { useTranslations } from '../../i18n/translate.ts';
import type { Parts } from './part-model.ts';

/** Words around the parts of one language that belong to no part. */
export function embedWords({ view }: Pick<Parts, 'view'>): {
  /** Name under which the parts are offered. */
  name: string;
  /** Title of the feed. */
  feed: string;
  /** Title of the calendar. */
  calendar: string;
  /** "Bij gevaar: bel 112.", for below a frame; empty when the number was withdrawn. */
  below: string;
} {
  const t = useTranslations(view.locale);
  const channel = shownChannel(view.helplines.get('112'), '112');
  return {
    name: t('site.name'),
    feed: t('embed.feed'),
    calendar: t('calendar.title'),
    below: channel ? t('embed.below', { number: groupForReading(channel.value) }) : '',
  };
}
