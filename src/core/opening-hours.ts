const DAYS = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'] as const;

/** Days and times at which something is usually open; times as HH:MM in Europe/Amsterdam. */
export interface OpeningHours {
  days: readonly (typeof DAYS)[number][];
  from: string;
  to: string;
}

/** Day of the week and time of day in the Netherlands, whatever the zone of the device; both clock changes included. */
function dutchTime(at: Date): { day: (typeof DAYS)[number]; time: string } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Amsterdam',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const day = DAYS.find((one) => one === part('weekday').slice(0, 2).toLowerCase());
  return { day: day ?? 'su', time: `${part('hour')}:${part('minute')}` };
}

/** True when a moment lies outside the usual hours: evening, night, weekend. The end of the hours is outside. */
export function isOutside({ days, from, to }: OpeningHours, at: Date): boolean {
  const { day, time } = dutchTime(at);
  return !days.includes(day) || time < from || time >= to;
}
