import { describe, it } from 'node:test';
import { LOCALES } from '../../src/core/locales.ts';
import type { IntentFact, Synonyms } from '../../src/schemas/search.ts';
import { expectProblems, lineOf } from '../helpers/content-copy.ts';

const INTENTS = 'content/facts/intents.json';
const WORDS = 'content/nl/intents.json';
const SYNONYMS = 'content/nl/synonyms.json';
const UI = 'content/nl/ui.json';

describe('wrong words for the search › intents', () => {
  it('an organisation without a number that may be shown', () =>
    expectProblems((copy) => {
      const text = copy.edit<IntentFact[]>(INTENTS, (data) => (data[0]!.helplines = ['huisarts']));
      return [
        { file: INTENTS, line: lineOf(text, '"huisarts"'), field: '0.helplines.0', says: 'no number' },
        ...LOCALES.toSorted().map((locale) => ({
          file: `content/${locale}/ui.json`,
          line: 1,
          field: 'search.call.huisarts',
        })),
      ];
    }));

  it('a page that does not exist', () =>
    expectProblems((copy) => {
      const text = copy.edit<IntentFact[]>(INTENTS, (data) => (data[0]!.page = 'nowhere'));
      return [{ file: INTENTS, line: lineOf(text, '"nowhere"'), field: '0.page', says: '"nowhere"' }];
    }));

  it('a need without a sentence for readers', () =>
    expectProblems((copy) => {
      copy.edit<Record<string, string>>(UI, (data) => delete data['search.intent.neck']);
      return [{ file: UI, line: 1, field: 'search.intent.neck' }];
    }));

  it('a need that nobody can say, and words for a need that there is not', () =>
    expectProblems((copy) => {
      const text = copy.edit<{ id: string }[]>(WORDS, (data) => (data[0]!.id = 'throat'));
      return [
        { file: WORDS, line: lineOf(text, '"throat"'), field: '0.id', says: '"throat"' },
        { file: WORDS, line: 1, field: 'neck' },
      ];
    }));

  for (const wrong of ['keel +', '| keel', 'keel||nek', '!keel', 'keel nek', 'ke*el'])
    it(`the pattern "${wrong}"`, () =>
      expectProblems((copy) => {
        const text = copy.edit<{ patterns: string[] }[]>(WORDS, (data) => (data[0]!.patterns[0] = wrong));
        return [
          {
            file: WORDS,
            line: lineOf(text, JSON.stringify(wrong)),
            field: '0.patterns.0',
            says: 'groups of words',
          },
        ];
      }));
});

describe('wrong words for the search › synonyms', () => {
  const cases: [
    what: string,
    ring: Synonyms['rings'][number],
    marker: string,
    field: string,
    says: string,
  ][] = [
    [
      'a page that does not exist',
      { words: ['keel', 'nek'], page: 'nowhere' },
      '"nowhere"',
      'page',
      '"nowhere"',
    ],
    ['a word twice', { words: ['strot', 'nek', 'strot'] }, '"strot"', 'words.2', 'twice'],
    ['a word that is ignored', { words: ['nek', 'wel'] }, '"wel"', 'words.1', 'ignores'],
    ['two words in one', { words: ['nek', 'keel dicht'] }, '"keel dicht"', 'words.1', 'one word'],
  ];
  for (const [what, ring, marker, field, says] of cases)
    it(what, () =>
      expectProblems((copy) => {
        const text = copy.edit<Synonyms>(SYNONYMS, (data) => (data.rings[0] = ring));
        return [{ file: SYNONYMS, line: lineOf(text, marker, '"nek"'), field: `rings.0.${field}`, says }];
      }),
    );
});
