import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { forbiddenIn, plain, wholeWords, wordList } from '../../src/core/words.ts';

const FORBIDDEN = ['geweld', 'mijn-ex', 'dood', '112', 'gardl', 'siginma', 'насил', 'гвалт', 'عنف', 'اذى'];

describe('words › forbiddenIn finds words that give the subject away', () => {
  const cases: [text: string, words: string[]][] = [
    ['geweld', ['geweld']],
    ['Geweld – Wegwijs', ['geweld']],
    ['huiselijkgeweld', ['geweld']],
    ['geweldsverleden', ['geweld']],
    ['gèwéld', ['geweld']],
    ['ge\u0301weld', ['geweld']],
    ['mijn ex', ['mijn-ex']],
    ['mijn_ex/index.html', ['mijn-ex']],
    ['dood-en-geweld', ['geweld', 'dood']],
    ['bel-112', ['112']],
    ['Ból gardła', ['gardl']],
    ['Sığınma evi', ['siginma']],
    ['Домашнє насильство', ['насил']],
    ['ЗҐВАЛТУВАННЯ', ['гвалт']],
    ['العُنْف في البيت', ['عنف']],
    ['أذًى', ['اذى']],
    ['قواعد وحرية', []],
    ['index.html', []],
    ['mijn-index.html', []],
    ['regels-en-vrijheid', []],
    ['', []],
  ];
  for (const [text, words] of cases)
    it(`"${text}" has ${words.join(' and ') || 'none'}`, () =>
      assert.deepEqual(forbiddenIn(text, FORBIDDEN), words));
});

describe('words › the forms in which words are compared', () => {
  it('plain has lower case, no accents, and one hyphen for everything between words', () =>
    assert.equal(plain('Één – (ex-)Vriend, 2'), 'een-ex-vriend-2'));
  it('plain knows the letters and marks of the languages of the site', () =>
    assert.equal(
      plain('Gardło, SIĞINMA, Ґвалт і поліцій, عُنْف، خطــر أذى'),
      'gardlo-siginma-гвалт-і-поліціи-عنف-خطر-اذى',
    ));
  it('wordList splits on any white space', () =>
    assert.deepEqual(wordList(' een twee\n  drie '), ['een', 'twee', 'drie']));
});

describe('words › wholeWords', () => {
  const found = (words: string[], text: string) =>
    [...text.matchAll(wholeWords(words, 'giu'))].map(([hit]) => hit);

  it('finds a word in any case', () =>
    assert.deepEqual(found(['thans'], 'Thans, en thans.'), ['Thans', 'thans']));
  it('leaves a longer word alone', () => assert.deepEqual(found(['thans'], 'althans thansen éthans'), []));
  it('takes the longest phrase', () =>
    assert.deepEqual(found(['ten', 'ten tijde van'], 'ten tijde van'), ['ten tijde van']));
  it('finds a phrase over the end of a line', () =>
    assert.deepEqual(found(['ten tijde'], 'ten\n tijde'), ['ten\n tijde']));
  it('takes a dot as a dot', () => assert.deepEqual(found(['t.a.v.'], 't.a.v. en tXaXvX'), ['t.a.v.']));
  it('finds nothing without words', () => assert.deepEqual(found([], 'thans'), []));
});
