import type { Locale } from './locales.ts';

/** English as in Britain, and the digits of the numbers on the page in every script. */
const FORMAT: Record<string, string> = { en: 'en-GB', ar: 'ar-u-nu-latn' };

/**
 * A date as exact as it is known, in words: "2025", "april 2025" or "1 april 2025".
 * @param value YYYY, YYYY-MM or YYYY-MM-DD
 */
export function dateInWords(value: string, locale: Locale): string {
  const [year, month, day] = value.split('-').map(Number);
  const date = new Date(Date.UTC(year!, (month ?? 1) - 1, day ?? 1));
  return new Intl.DateTimeFormat(FORMAT[locale] ?? locale, {
    year: 'numeric',
    ...(month ? { month: 'long' } : {}),
    ...(day ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(date);
}
