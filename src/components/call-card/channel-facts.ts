import type { useTranslations } from '../../i18n/translate.ts';

type Translate = ReturnType<typeof useTranslations>;
type Helpline = App.Locals['view']['helplines'] extends Map<string, infer H> ? H : never;
type Channel = Pick<Helpline['channels'][number], 'cost' | 'hours' | 'anonymous'>;

const WEEK = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;

/** "maandag tot en met vrijdag" for days in a row, otherwise every day by its name. */
function daysInWords(days: readonly (typeof WEEK)[number][], t: Translate): string {
  const [first, last] = [days[0]!, days.at(-1)!];
  const isRow = WEEK.indexOf(last) - WEEK.indexOf(first) === days.length - 1;
  return isRow && days.length > 1
    ? t('day.range', { from: t(`day.${first}`), to: t(`day.${last}`) })
    : days.map((day) => t(`day.${day}`)).join(', ');
}

/** What is known of a channel, in short phrases; what is not known is left out. */
export function channelFacts(channel: Channel, t: Translate): string[] {
  const facts: string[] = [];
  if (channel.cost) facts.push(t(`call.${channel.cost}`));
  if (channel.hours === 'always') facts.push(t('call.always'));
  else if (channel.hours) {
    const { days, from, to, usually } = channel.hours;
    const words = daysInWords(days, t);
    const hours = t('call.hours', { days: words, from: from.replace(':', '.'), to: to.replace(':', '.') });
    facts.push(usually ? `${t('call.usually')} ${hours}` : hours);
  }
  if (channel.anonymous === 'yes' || channel.anonymous === 'advice-only')
    facts.push(t(`call.anonymous.${channel.anonymous}`));
  return facts;
}
