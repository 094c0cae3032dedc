import type { Locale } from './locales.ts';

/** English as in Britain, and the digits of the numbers on the page in every script. */
const FORMAT: Record<string, string> = { en: 'en-GB', ar: 'ar-u-nu-latn' };

/** Language tag for Intl, so that dates and numbers look the same everywhere on the site. */
export const intlLocale = (language: string): string => FORMAT[language] ?? language;

/**
 * A date as exact as it is known, in words: "2025", "april 2025" or "1 april 2025".
 * @param value YYYY, YYYY-MM or YYYY-MM-DD
 */
export function dateInWords(value: string, locale: Locale): string {
  const [year, month, day] = value.split('-').map(Number);
  const date = new Date(Date.UTC(year!, (month ?? 1) - 1, day ?? 1));
  return new Intl.DateTimeFormat(intlLocale(locale), {
    year: 'numeric',
    ...(month ? { month: 'long' } : {}),
    ...(day ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(date);
}
