import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findNever, type NeverRule } from '../../src/core/never.ts';

const rule = (more: Partial<NeverRule>): NeverRule => ({
  id: 'rule',
  why: 'a reason',
  mayBeNamedInWarning: false,
  ...more,
});
const NUMBER = rule({ id: 'old-number', number: '0900-1262626' });
const CLAIM = rule({ id: 'angela', pattern: 'vraag naar angela' });
const hits = (text: string, ...rules: NeverRule[]) =>
  findNever(text, rules).map(({ rule: { id }, text: hit }) => [id, hit]);

describe('never › a number is found in any spelling', () => {
  const spellings = [
    '0900-1262626',
    '0900 126 26 26',
    '0900.126.26.26',
    '(0900) 1262626',
    '+31 900 1262626',
    '0031 900 1262626',
    'O9OO-1262626',
    '０９００１２６２６２６',
    '0900\u00a01262626',
    '0900\u200b1262626',
  ];
  for (const spelling of spellings)
    it(JSON.stringify(spelling), () =>
      assert.deepEqual(hits(`Bel ${spelling} voor hulp.`, NUMBER), [['old-number', spelling]]),
    );
  it('twice when it stands there twice', () =>
    assert.equal(hits('0900-1262626 of 0900 126 26 26', NUMBER).length, 2));
});

describe('never › what is not the number is let through', () => {
  for (const text of ['Bel 0900-8844.', 'Bel 0900-1262627.', 'Er keken 9.001.262.626 mensen.', ''])
    it(`"${text}"`, () => assert.deepEqual(hits(text, NUMBER), []));
});

describe('never › a claim', () => {
  it('is found in any case, with the words that make it', () =>
    assert.deepEqual(hits('Ga erheen. Vraag naar Angela, dan helpt men.', CLAIM), [
      ['angela', 'Vraag naar Angela'],
    ]));
  it('is not found in other words', () => assert.deepEqual(hits('Vraag naar de baas.', CLAIM), []));
});

describe('never › several rules', () => {
  it('each give what they find', () =>
    assert.deepEqual(hits('Vraag naar Angela of bel 0900-1262626.', NUMBER, CLAIM), [
      ['old-number', '0900-1262626'],
      ['angela', 'Vraag naar Angela'],
    ]));
});
