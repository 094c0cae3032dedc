import assert from 'node:assert/strict';
import { it } from 'node:test';
import { pseudo } from '../helpers/pseudo-locale.ts';

for (const [text, other] of [
  ['Snel weg', '[Šñéł~~ ŵéğ~~]'],
  [' Bel 112 ', ' [Ƀéł~~ 112] '],
  ['0800 2000', '0800 2000'],
  [' ', ' '],
] as const)
  it(`the pseudo-locale makes "${other}" of "${text}"`, () => assert.equal(pseudo(text), other));
