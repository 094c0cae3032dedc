import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fold, foldedWords, queryWords } from '../../src/core/search-text.ts';

describe('search text › fold', () => {
  for (const [typed, other] of [
    ['SIĞINMA EVİ', 'siginma evi'],
    ['sığınma evi', 'sıgınma evı'],
    ['Istanbul', 'İstanbul'],
    ['ŁÓDŹ', 'lodz'],
    ['uzależniony od przemocy słownej', 'uzalezniony od przemocy slownej'],
    ['مأوى', 'ماوي'],
    ['عُنْف', 'عنف'],
    ['العائلة', 'العائله'],
    ['خـنـق', 'خنق'],
    ['ґвалт', 'гвалт'],
    ['suïcide', 'suicide'],
    ['foto’s', "foto's"],
    ['ＫＥＥＬ', 'keel'],
  ] as const)
    it(`"${typed}" and "${other}" are the same`, () => assert.equal(fold(typed), fold(other)));
});

describe('search text › words', () => {
  it('splits at everything that is no letter or digit', () => {
    assert.deepEqual(foldedWords('Blijf-van-mijn-lijf (huis), 112!'), [
      'blijf',
      'van',
      'mijn',
      'lijf',
      'huis',
      '112',
    ]);
  });

  for (const [what, query, words] of [
    ['markup', '<b>keel</b> <img src=x onerror=alert(1)> dicht', ['keel', 'dicht']],
    ['half a tag', '<script keel', ['script', 'keel']],
    ['null bytes and emoji', 'keel\0dicht 😱🔪', ['keel', 'dicht']],
    ['marks of direction', '\u202e\u200fkeel\u2066 dicht', ['keel', 'dicht']],
    ['signs of a regular expression', '.*+?^${}()|[]\\ keel', ['keel']],
    ['a lone half of an emoji', '\ud83d keel', ['keel']],
    ['nothing but signs', '?! … “”', []],
    ['a word twice', 'keel KEEL Keel', ['keel']],
  ] as const)
    it(`survives ${what}`, () => assert.deepEqual(queryWords(query), words));

  it('looks at the beginning of a very long query only, and at no more than sixteen words', () => {
    assert.deepEqual(queryWords('x'.repeat(10_000)), ['x'.repeat(200)]);
    assert.equal(queryWords(Array.from({ length: 5_000 }, (_, i) => `w${i}`).join(' ')).length, 16);
  });
});
