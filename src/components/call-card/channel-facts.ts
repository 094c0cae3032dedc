import type { useTranslations } from '../../i18n/translate.ts';

type Helpline = App.Locals['view']['helplines'] extends Map<string, infer H> ? H : never;
type Channel = Pick<Helpline['channels'][number], 'cost' | 'hours' | 'anonymous'>;

/** What is known of a channel, in short phrases; what is not known is left out. */
export function channelFacts(channel: Channel, t: ReturnType<typeof useTranslations>): string[] {
  const facts: string[] = [];
  if (channel.cost) facts.push(t(`call.${channel.cost}`));
  if (channel.hours === 'always') facts.push(t('call.always'));
  else if (channel.hours) {
    const { days, from, to, usually } = channel.hours;
    const words =
      days.length > 1
        ? t('day.range', { from: t(`day.${days[0]!}`), to: t(`day.${days.at(-1)!}`) })
        : t(`day.${days[0]!}`);
    const hours = t('call.hours', { days: words, from: from.replace(':', '.'), to: to.replace(':', '.') });
    facts.push(usually ? `${t('call.usually')} ${hours}` : hours);
  }
  if (channel.anonymous === 'yes' || channel.anonymous === 'advice-only')
    facts.push(t(`call.anonymous.${channel.anonymous}`));
  return facts;
}
