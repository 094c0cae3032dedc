import i18next from 'i18next';
import ar from '../../content/ar/ui.json' with { type: 'json' };
import en from '../../content/en/ui.json' with { type: 'json' };
import nl from '../../content/nl/ui.json' with { type: 'json' };
import pl from '../../content/pl/ui.json' with { type: 'json' };
import tr from '../../content/tr/ui.json' with { type: 'json' };
import uk from '../../content/uk/ui.json' with { type: 'json' };
import type { Locale } from '../core/locales.ts';

/** Every key of the interface; a key that does not exist is a type error. */
export type UiKey = keyof typeof nl;

const TEXTS: Record<Locale, Record<UiKey, string>> = { nl, en, ar, tr, pl, uk };

const instance = i18next.createInstance();
void instance.init({
  lng: 'nl',
  fallbackLng: false,
  resources: Object.fromEntries(
    Object.entries(TEXTS).map(([locale, translation]) => [locale, { translation }]),
  ),
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  returnNull: false,
  initAsync: false,
  saveMissing: true,
  missingKeyHandler: (languages, _namespace, key) => {
    throw new Error(
      `content/${languages[0]}/ui.json  ${key}  this interface string is missing  add the key to the file`,
    );
  },
});

/** Looks up interface text at build time. Errors: throws when the key is missing in the language. */
export function useTranslations(locale: Locale) {
  const t = instance.getFixedT(locale);
  return (key: UiKey, values?: Record<string, string | number>): string => t(key, values ?? {}) as string;
}
