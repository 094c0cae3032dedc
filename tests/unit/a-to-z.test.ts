import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { groupByLetter, letterOf, type Phrase } from '../../src/core/a-to-z.ts';

const phrase = (text: string, url = '/ergens/'): Phrase => ({ phrase: text, url, title: 'Ergens' });
const grouped = (...phrases: Phrase[]) =>
  groupByLetter(phrases, 'nl').map(({ letter, phrases: list }) => [letter, list.map((one) => one.phrase)]);

describe('a-to-z › letterOf gives the letter under which a phrase stands', () => {
  const cases: [text: string, letter: string][] = [
    ['afspraak', 'A'],
    ['Afspraak', 'A'],
    ['één keer', 'E'],
    ["'s nachts bellen", 'S'],
    ['(ex-)vriend', 'E'],
    ['112 bellen', '0-9'],
    ['', ''],
  ];
  for (const [text, letter] of cases)
    it(`"${text}" stands under "${letter}"`, () => assert.equal(letterOf(text), letter));
});

describe('a-to-z › groupByLetter', () => {
  it('phrases stand in the order of the alphabet, whatever their case and accents', () =>
    assert.deepEqual(
      grouped(phrase('boos'), phrase('Één'), phrase('angst'), phrase('echt'), phrase('Appen')),
      [
        ['A', ['angst', 'Appen']],
        ['B', ['boos']],
        ['E', ['echt', 'Één']],
      ],
    ));

  it('digits come before the letters, the smallest number first', () =>
    assert.deepEqual(grouped(phrase('angst'), phrase('112 bellen'), phrase('24 uur')), [
      ['0-9', ['24 uur', '112 bellen']],
      ['A', ['angst']],
    ]));

  it('a phrase that begins with a mark stands among the phrases of its letter', () =>
    assert.deepEqual(grouped(phrase('angst'), phrase('stil'), phrase("'s nachts")), [
      ['A', ['angst']],
      ['S', ["'s nachts", 'stil']],
    ]));

  it('a phrase that leads to the same page twice stands once', () =>
    assert.deepEqual(grouped(phrase('angst'), phrase('Angst')), [['A', ['Angst']]]));

  it('a phrase that leads to two pages stands twice', () =>
    assert.deepEqual(grouped(phrase('angst', '/een/'), phrase('angst', '/twee/')), [
      ['A', ['angst', 'angst']],
    ]));

  it('no phrases give no letters', () => assert.deepEqual(grouped(), []));
});
