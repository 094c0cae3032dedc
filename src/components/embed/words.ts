import { shownChannel } from '../../core/helplines.ts';
import { groupForReading } from '../../core/phone.ts';
import { useTranslations } from '../../i18n/translate.ts';
import type { Parts } from './part-model.ts';

/** Words around the parts of one language that belong to no part. */
export function embedWords({ view }: Pick<Parts, 'view'>): { name: string; feed: string; below: string } {
  const t = useTranslations(view.locale);
  const channel = shownChannel(view.helplines.get('112'), '112');
  return {
    /** Name under which the parts are offered. */
    name: t('site.name'),
    /** Title of the feed. */
    feed: t('embed.feed'),
    /** "Bij gevaar: bel 112.", for below a frame; empty when the number was withdrawn. */
    below: channel ? t('embed.below', { number: groupForReading(channel.value) }) : '',
  };
}
