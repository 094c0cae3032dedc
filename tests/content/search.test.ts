import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readQueries, score } from '../../bench/search/score.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import { loadSearchData, searchablePages } from '../../scripts/lib/search-content.ts';
import { LOCALES, SOURCE_LOCALE } from '../../src/core/locales.ts';
import { findPages } from '../../src/core/search-finder.ts';
import { forOtherLanguages } from '../../src/core/search-data.ts';
import { makeSearchIndex } from '../../src/core/search-index.ts';
import { intentsOf } from '../../src/core/search-intents.ts';
import { findInOthers } from '../../src/core/search-merge.ts';
import { queryWords } from '../../src/core/search-text.ts';

const pages = searchablePages(ROOT, 'nl');
const idOf = new Map(pages.map(({ url, id }) => [url, id]));
const data = loadSearchData(ROOT, 'nl');
const index = makeSearchIndex(data);
const TRANSLATED = LOCALES.filter((locale) => locale !== SOURCE_LOCALE);
/** The other languages, as they come on a Dutch page. */
const others = TRANSLATED.map((locale) => makeSearchIndex(forOtherLanguages(loadSearchData(ROOT, locale))));
/** What is heard on a page of any language, once all have come. */
const everywhere = [index, ...others].flatMap(({ intents }) => intents);
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

describe('the search › relevance', async () => {
  const queries = readQueries('dev-queries.json', 'nl', new Set(pages.map(({ id }) => id)));
  const result = await score(queries, (text) =>
    findPages(index, text).pages.map(({ page }) => idOf.get(data.pages[page]!.url)!),
  );
  const missed = result.missed
    .map(({ query, got }) => `  "${query.text}" gives ${got.join(', ') || 'nothing'}`)
    .join('\n');
  it('rests on at least 150 questions', () => assert.ok(queries.length >= 150));
  it('has a right page among the first three for at least 95 % of them', () =>
    assert.ok(result.firstThree >= 0.95, `${percent(result.firstThree)}; missed:\n${missed}`));
  it('has one in the first place for at least 85 %', () =>
    assert.ok(result.first >= 0.85, percent(result.first)));
  it('has nothing for at most 2 %', () => assert.ok(result.empty <= 0.02, percent(result.empty)));
});

describe('the search › what needs a number at once', () => {
  const { said, innocent } = JSON.parse(
    readFileSync(join(ROOT, 'bench/search/intent-queries.json'), 'utf8'),
  ) as {
    said: Record<string, string[]>;
    innocent: string[];
  };
  const intents = (text: string) => intentsOf(queryWords(text), index.intents);
  it('rests on at least 80 phrasings and 300 innocent questions, none twice', () => {
    const all = Object.values(said).flat();
    assert.ok(new Set(all).size >= 80 && new Set(innocent).size >= 300);
    assert.equal(new Set([...all, ...innocent]).size, all.length + innocent.length);
  });
  for (const [id, texts] of Object.entries(said))
    it(`"${id}" is heard in each of ${texts.length} phrasings`, () =>
      assert.deepEqual(
        texts.filter((text) => !intents(text).includes(id)),
        [],
      ));
  it('is heard in at most 3 % of what is innocent, also by the patterns of all languages', () => {
    const wrong = innocent.filter((text) => intentsOf(queryWords(text), everywhere).length > 0);
    assert.ok(
      wrong.length <= 0.03 * innocent.length,
      `${wrong.length} of ${innocent.length}: ${wrong.join('; ')}`,
    );
  });
  it('is heard in whatever is typed around it, and never makes it fall over', () => {
    for (const text of [
      '<b>ik wil dood</b>',
      '\u202eik wil dood\0',
      'IK WIL DOOD!!! 😭',
      `ik wil dood ${'x'.repeat(10_000)}`,
    ])
      assert.ok(intents(text).includes('suicide'), text.slice(0, 30));
    for (const text of ['', '((((', '\ud83d', 'x'.repeat(10_000)]) assert.deepEqual(intents(text), []);
  });
});

const { languages } = JSON.parse(
  readFileSync(join(ROOT, 'bench/search/language-intent-queries.json'), 'utf8'),
) as { languages: Record<string, { said: Record<string, string[]>; innocent: string[] }> };

for (const locale of TRANSLATED)
  describe(`the search › ${locale}`, async () => {
    const own = loadSearchData(ROOT, locale);
    const ownIndex = makeSearchIndex(own);
    const ownPages = searchablePages(ROOT, locale);
    const ids = new Map(ownPages.map(({ url, id }) => [url, id]));
    const queries = readQueries('language-queries.json', locale, new Set(ids.values()));
    const result = await score(queries, (text) =>
      findPages(ownIndex, text).pages.map(({ page }) => ids.get(own.pages[page]!.url)!),
    );
    it('rests on at least 25 questions, 25 phrasings of danger and 40 innocent questions', () => {
      const { said, innocent } = languages[locale]!;
      assert.ok(queries.length >= 25 && Object.values(said).flat().length >= 25 && innocent.length >= 40);
    });
    it('has a right page among the first three for at least 90 %, and nothing for none', () => {
      const missed = result.missed.map(({ query, got }) => `"${query.text}" gives ${got.join(', ')}`);
      assert.ok(result.firstThree >= 0.9, `${percent(result.firstThree)}\n${missed.join('\n')}`);
      assert.equal(result.empty, 0);
    });
    it('has a right page in the first place for at least 75 %', () =>
      assert.ok(result.first >= 0.75, percent(result.first)));
    it('a question in it on a Dutch page gives a right page among at most three, for at least 80 %', () => {
      const found = queries.map(({ text, pages: expected }) => {
        const list = findInOthers(others, text, findPages(index, text).explained);
        assert.ok(list.length <= 3);
        return list.some((one) => one.locale === locale && expected.includes(ids.get(one.page.url)!));
      });
      const share = found.filter(Boolean).length / queries.length;
      assert.ok(share >= 0.8, percent(share));
    });
    it('each phrasing of danger is heard, on its own pages and on a Dutch one', () => {
      for (const patterns of [ownIndex.intents, everywhere]) {
        const missed = Object.entries(languages[locale]!.said).flatMap(([id, texts]) =>
          texts.filter((text) => !intentsOf(queryWords(text), patterns).includes(id)),
        );
        assert.deepEqual(missed, []);
      }
    });
    it('danger is heard in at most 3 % of what is innocent, also by the patterns of all languages', () => {
      const { innocent } = languages[locale]!;
      for (const patterns of [ownIndex.intents, everywhere]) {
        const wrong = innocent.filter((text) => intentsOf(queryWords(text), patterns).length > 0);
        assert.ok(wrong.length <= 0.03 * innocent.length, wrong.join('; '));
      }
    });
  });
