import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  forOtherLanguages,
  parseSearchData,
  SEARCH_FORMAT,
  type SearchData,
  type SearchPage,
} from '../../src/core/search-data.ts';
import { findPages } from '../../src/core/search-finder.ts';
import { makeSearchIndex } from '../../src/core/search-index.ts';
import { appendNew, findInOthers, rankBySum } from '../../src/core/search-merge.ts';

const page = (url: string, title: string, phrases: string[] = []): SearchPage => ({
  url,
  title,
  lead: '',
  phrases,
});
const data = (
  locale: string,
  dir: 'ltr' | 'rtl',
  pages: SearchPage[],
  rest: Partial<SearchData> = {},
): SearchData => ({
  format: SEARCH_FORMAT,
  locale,
  dir,
  pages,
  ignore: ['hij', 'mijn', 'de', 'niet', 'ik'],
  rings: [],
  intents: [],
  ...rest,
});
const NL = data(
  'nl',
  'ltr',
  [
    page('/hals/', 'Keel dichtgeknepen', ['hij kneep mijn keel dicht', 'gewurgd']),
    page('/contact/', 'Stalking', ['ex blijft appen', 'hij volgt me']),
    page('/kind/', 'Kindermishandeling', ['zorgen om een kind']),
    page('/opvang/', 'Een veilige plek', ['slaapplek vannacht']),
    page('/leven/', 'Geweld', ['hij slaat mij']),
  ],
  { rings: [['mept', 'slaat']] },
);
const index = makeSearchIndex(NL);
const found = (query: string) => findPages(index, query).pages.map(({ page: at }) => NL.pages[at]!.url);

describe('search finder', () => {
  for (const [how, query, url] of [
    ['by an exact word', 'stalking', '/contact/'],
    ['by another form of a word', 'gestalkt', '/contact/'],
    ['by how it sounds', 'geknepe keel digt', '/hals/'],
    ['by the beginning of a word', 'slaappl', '/opvang/'],
    ['by a part of a compound', 'mishandeling', '/kind/'],
    ['despite an error', 'stalkign', '/contact/'],
    ['despite two errors in a long word', 'kindermishnadelign', '/kind/'],
    ['by a synonym', 'hij mept', '/leven/'],
    ['by a whole phrase', 'ik krijg appjes, hij blijft appen', '/contact/'],
  ] as const)
    it(`finds a page ${how}`, () => assert.equal(found(query)[0], url));

  it('never takes "wel" for "geweld"', () => assert.ok(!found('wel').includes('/leven/')));
  it('puts the page with the whole phrase first', () => assert.equal(found('hij volgt me')[0], '/contact/'));
  it('lets small words say who does what to whom', () => {
    const pages = [
      page('/ander/', 'Een', ['ze slaat haar zus']),
      page('/zelf/', 'Twee', ['ik sla mijn zus']),
    ];
    const ignore = ['ik', 'mijn', 'ze', 'haar'];
    const two = makeSearchIndex(data('nl', 'ltr', pages, { ignore }));
    const first = (query: string) => pages[findPages(two, query).pages[0]!.page]!.url;
    assert.deepEqual([first('sla ik mijn zus'), first('haar zus slaat ze')], ['/zelf/', '/ander/']);
    assert.deepEqual([first('ik slaat mijn zus'), first('ze sla haar zus')], ['/zelf/', '/ander/']);
  });
  it('finds nothing for nonsense and for nothing', () => {
    for (const query of ['', '   ', 'xqzvw', '😱', '\0', '<b>']) assert.deepEqual(found(query), [], query);
  });
  it('says how much of the question it explains', () => {
    assert.equal(findPages(index, 'stalking').explained, 1);
    assert.equal(findPages(index, 'takip ediliyorum').explained, 0);
    const half = findPages(index, 'stalking ediliyorum').explained;
    assert.ok(half > 0.2 && half < 0.8, String(half));
  });
  it('answers anything within a moment, and never throws', () => {
    for (const query of [
      'x'.repeat(10_000),
      'keel '.repeat(2_000),
      '((((',
      '\u202e'.repeat(500),
      'a b c d e f g h i j k l m n o p q r',
    ]) {
      const start = performance.now();
      findPages(index, query);
      assert.ok(performance.now() - start < 100, query.slice(0, 20));
    }
  });
});

describe('search finder › other languages', () => {
  const tr = makeSearchIndex(
    forOtherLanguages(data('tr', 'ltr', [page('/tr/ev/', 'Sığınma evi', ['takip ediliyorum'])])),
  );
  const ar = makeSearchIndex(
    forOtherLanguages(
      data(
        'ar',
        'rtl',
        ['a', 'b', 'c', 'd'].map((x) => page(`/ar/${x}/`, `زوجي يضربني ${x}`)),
      ),
    ),
  );

  it('answers a question in another language, with its direction', () => {
    const [first] = findInOthers([tr, ar], 'SIĞINMA EVİ', findPages(index, 'SIĞINMA EVİ').explained);
    assert.equal(first!.page.url, '/tr/ev/');
    assert.deepEqual([first!.locale, first!.dir], ['tr', 'ltr']);
  });
  it('gives no more than three, of one language', () => {
    const all = findInOthers([tr, ar], 'زوجي يضربني', 0);
    assert.equal(all.length, 3);
    assert.ok(all.every(({ locale, dir }) => locale === 'ar' && dir === 'rtl'));
  });
  it('keeps silent when the language of the page explains the question', () => {
    assert.deepEqual(findInOthers([tr, ar], 'stalking', 1), []);
    assert.deepEqual(findInOthers([tr, ar], 'xqzvw', 0), []);
    assert.deepEqual(findInOthers([], 'xqzvw', 0), []);
  });
});

describe('search data', () => {
  const text = JSON.stringify(NL);
  it('is read when it is whole', () => {
    assert.deepEqual(parseSearchData(text), [NL]);
    assert.deepEqual(parseSearchData(JSON.stringify([NL, NL])), [NL, NL]);
  });
  for (const [what, wrong] of [
    ['cut off', text.slice(0, -20)],
    ['empty', ''],
    ['a page of HTML', '<!doctype html><title>404'],
    ['of another version', text.replace(SEARCH_FORMAT, 'search-0')],
    ['of another kind', '{"pages":[]}'],
    ['a number', '7'],
    ['null', 'null'],
    ['without its rings', JSON.stringify({ ...NL, rings: undefined })],
    ['with a page that leads away', text.replace('/hals/', '//elsewhere.example/')],
    ['with a script for an address', text.replace('/hals/', 'javascript:alert(1)')],
  ] as const)
    it(`is refused when it is ${what}`, () => assert.throws(() => parseSearchData(wrong)));
});

describe('search merge', () => {
  it('puts the best sum first and joins what two words found', () => {
    const list = (...ids: string[]) => ids.map((id, i) => ({ id, score: 3 - i }));
    assert.deepEqual(
      rankBySum([list('a', 'b'), list('c', 'b')]).map(({ id }) => id),
      ['b', 'a', 'c'],
    );
    assert.deepEqual(rankBySum([]), []);
  });
  it('adds below what is shown, each once, as far as there is room', () => {
    const urls = (text: string) => text.split('').map((url) => ({ url }));
    assert.deepEqual(appendNew(urls('ab'), urls('bcdc'), 4), urls('cd'));
    assert.deepEqual(appendNew(urls('ab'), urls('cde'), 3), urls('c'));
    assert.deepEqual(appendNew(urls('abc'), urls('d'), 2), []);
  });
});
