/** Language codes the site is built in, source language first (BCP 47). */
export const LOCALES = ['nl', 'en', 'ar', 'tr', 'pl', 'uk'] as const;
export type Locale = (typeof LOCALES)[number];

/** The language every other language is translated from. */
export const SOURCE_LOCALE: Locale = 'nl';

/** Each language as its own speakers write it. */
export const LANGUAGE_NAME: Record<Locale, string> = {
  nl: 'Nederlands',
  en: 'English',
  ar: 'العربية',
  tr: 'Türkçe',
  pl: 'Polski',
  uk: 'Українська',
};

/** Writing direction per language. */
export const DIRECTION: Record<Locale, 'ltr' | 'rtl'> = {
  nl: 'ltr',
  en: 'ltr',
  ar: 'rtl',
  tr: 'ltr',
  pl: 'ltr',
  uk: 'ltr',
};

/** Attributes of a text in this language inside text of another; none when they are the same. */
export const inLanguage = (language: Locale, around: Locale): { lang?: Locale; dir?: 'ltr' | 'rtl' } =>
  language === around ? {} : { lang: language, dir: DIRECTION[language] };

/** True when the text is one of our language codes. */
export const isLocale = (value: string): value is Locale => (LOCALES as readonly string[]).includes(value);
