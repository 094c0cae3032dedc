import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ROOT } from '../../scripts/lib/paths.ts';
import { LOCALES, SOURCE_LOCALE } from '../../src/core/locales.ts';
import { usePlurals, type PluralKey } from '../../src/i18n/translate.ts';

const stringsOf = (locale: string) =>
  JSON.parse(readFileSync(join(ROOT, `content/${locale}/ui.json`), 'utf8')) as Record<string, string>;

const ENDING = '_other';
const KEYS = Object.keys(stringsOf(SOURCE_LOCALE))
  .filter((key) => key.endsWith(ENDING))
  .map((key) => key.slice(0, -ENDING.length) as PluralKey);

/** Whole numbers below this have every form that whole numbers have in these languages. */
const NUMBERS = Array.from({ length: 201 }, (_, i) => i);

describe('plurals', () => {
  it('exist', () => assert.ok(KEYS.length > 0));

  for (const locale of LOCALES) {
    const rules = new Intl.PluralRules(locale);
    const { pluralCategories } = rules.resolvedOptions();
    for (const key of KEYS) {
      const forms = usePlurals(locale)(key);
      it(`${key} has exactly the forms of ${locale}: ${pluralCategories.join(', ')}`, () => {
        const written = Object.keys(stringsOf(locale)).filter((one) => one.startsWith(`${key}_`));
        assert.deepEqual(written.sort(), pluralCategories.map((form) => `${key}_${form}`).sort());
        assert.deepEqual(Object.keys(forms).sort(), [...pluralCategories].sort());
      });

      it(`${key} says every number in ${locale}, in figures or in a form that only this number has`, () => {
        for (const number of NUMBERS) {
          const form = rules.select(number);
          const text = forms[form]!.replace('%', String(number));
          assert.doesNotMatch(text, /[{}%]/);
          const isAlone = NUMBERS.filter((one) => rules.select(one) === form).length === 1;
          assert.ok(isAlone || text.includes(String(number)), `${number}: ${text}`);
        }
      });
    }
  }

  const said = (locale: (typeof LOCALES)[number], number: number) =>
    usePlurals(locale)('search.count')[new Intl.PluralRules(locale).select(number)]!.replace(
      '%',
      `${number}`,
    );
  for (const [locale, number, text] of [
    ['nl', 1, '1 pagina gevonden.'],
    ['nl', 8, '8 pagina’s gevonden.'],
    ['en', 2, '2 pages found.'],
    ['tr', 3, '3 sayfa bulundu.'],
    ['pl', 2, 'Znaleziono 2 strony.'],
    ['pl', 5, 'Znaleziono 5 stron.'],
    ['pl', 22, 'Znaleziono 22 strony.'],
    ['uk', 1, 'Знайдено 1 сторінку.'],
    ['uk', 3, 'Знайдено 3 сторінки.'],
    ['uk', 6, 'Знайдено 6 сторінок.'],
    ['uk', 21, 'Знайдено 21 сторінку.'],
    ['ar', 1, 'وجدنا صفحة واحدة.'],
    ['ar', 2, 'وجدنا صفحتين.'],
    ['ar', 5, 'وجدنا 5 صفحات.'],
    ['ar', 11, 'وجدنا 11 صفحة.'],
  ] as const)
    it(`${locale}, ${number}: "${text}"`, () => assert.equal(said(locale, number), text));
});
