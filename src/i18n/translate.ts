import i18next from 'i18next';
import ar from '../../content/ar/ui.json' with { type: 'json' };
import en from '../../content/en/ui.json' with { type: 'json' };
import nl from '../../content/nl/ui.json' with { type: 'json' };
import pl from '../../content/pl/ui.json' with { type: 'json' };
import tr from '../../content/tr/ui.json' with { type: 'json' };
import uk from '../../content/uk/ui.json' with { type: 'json' };
import { DIRECTION, type Locale } from '../core/locales.ts';

/** Every key of the interface; a key that does not exist is a type error. */
export type UiKey = keyof typeof nl;

/** Keys of the texts that differ by number, without their endings. */
export type PluralKey = UiKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;

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

type Values = Record<string, string | number>;

/** Values between U+2068 and U+2069, which keep the order of what stands between them, whatever stands around. */
const isolated = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, `\u2068${value}\u2069`]));

/**
 * Looks up interface text at build time. Where text runs from right to left, values keep their own direction.
 * Errors: throws when the key is missing in the language.
 */
export function useTranslations(locale: Locale) {
  const t = instance.getFixedT(locale);
  const isMirrored = DIRECTION[locale] === 'rtl';
  return (key: UiKey, values: Values = {}): string =>
    t(key, isMirrored ? isolated(values) : values) as string;
}

/** Looks up the forms of a text that differs by number, by category of Intl.PluralRules; `%` stands for the number. */
export function usePlurals(locale: Locale) {
  const t = instance.getFixedT(locale);
  const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
  return (key: PluralKey): Partial<Record<Intl.LDMLPluralRule, string>> =>
    Object.fromEntries(pluralCategories.map((form) => [form, t(`${key}_${form}`, { count: '%' })]));
}
