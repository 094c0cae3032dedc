import type { CalendarEntry } from '../../core/embed/calendar.ts';
import { useTranslations } from '../../i18n/translate.ts';

type View = App.Locals['view'];
type CalendarId = 'march-8' | 'waar-ben-je' | 'orange-the-world';

/** Every period of the calendar with its words in this language, in the order of the year. */
export function calendarEntries({ calendar, locale }: Pick<View, 'calendar' | 'locale'>): CalendarEntry[] {
  const t = useTranslations(locale);
  return [...calendar]
    .sort((a, b) => a.from.localeCompare(b.from))
    .map((item) => ({
      ...item,
      name: t(`calendar.name.${item.id as CalendarId}`),
      text: t(`calendar.text.${item.id as CalendarId}`),
    }));
}

/** "25 november tot en met 10 december, elk jaar" or "25 september 2025". */
export function periodInWords({ from, to, years }: CalendarEntry, locale: View['locale']): string {
  const t = useTranslations(locale);
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const [first, last] = [from, to].map((day) => format.format(new Date(`2000-${day}T00:00:00Z`)));
  const period = first === last ? first! : t('calendar.period', { from: first!, to: last! });
  return years === 'every'
    ? t('calendar.every', { period })
    : new Intl.ListFormat(locale).format(years.map((year) => `${period} ${year}`));
}
