import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rankBySum, searchWords } from '../../src/core/search-words.ts';

describe('search words › searchWords', () => {
  const cases: [query: string, words: string[]][] = [
    ['stalking', ['stalking']],
    ['Hij slaat mij', ['slaat']],
    ['ik ben bang voor mijn vriend', ['bang', 'vriend']],
    ['bang BANG Bang', ['bang']],
    ['hij is er', ['hij', 'is', 'er']],
    ['wat?! nu...', ['wat', 'nu']],
    ['112', ['112']],
    ['ex-vriend', ['ex-vriend']],
    ["foto's", ["foto's"]],
    ['één keer', ['één', 'keer']],
    ['e\u0301e\u0301n keer', ['één', 'keer']],
    ['ｓｔａｌｋｉｎｇ', ['stalking']],
    ['خوف', ['خوف']],
    ['?!', []],
    ['', []],
  ];
  for (const [query, words] of cases)
    it(`"${query}" looks for ${words.join(', ') || 'nothing'}`, () =>
      assert.deepEqual(searchWords(query), words));

  it('looks for no more than eight words', () =>
    assert.deepEqual(searchWords('a1 b2 c3 d4 e5 f6 g7 h8 i9 j0'), [
      'a1',
      'b2',
      'c3',
      'd4',
      'e5',
      'f6',
      'g7',
      'h8',
    ]));
});

describe('search words › rankBySum', () => {
  const hit = (id: string, score: number) => ({ id, score });
  const ids = (...lists: ReturnType<typeof hit>[][]) => rankBySum(lists).map(({ id }) => id);

  it('the best score comes first', () =>
    assert.deepEqual(ids([hit('low', 1), hit('high', 2)]), ['high', 'low']));
  it('a page found by two words rises above a page found by one', () =>
    assert.deepEqual(ids([hit('one', 3), hit('both', 2)], [hit('both', 2)]), ['both', 'one']));
  it('a page found by two words stands once', () =>
    assert.deepEqual(ids([hit('both', 1)], [hit('both', 1)]), ['both']));
  it('pages with the same sum keep their order', () =>
    assert.deepEqual(ids([hit('first', 1), hit('second', 1)]), ['first', 'second']));
  it('no results give no results', () => assert.deepEqual(ids([], []), []));
});
