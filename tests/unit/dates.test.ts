import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { dateInWords } from '../../src/core/dates.ts';

describe('dates › dateInWords is as exact as the date is known', () => {
  const cases: [value: string, words: string][] = [
    ['2025', '2025'],
    ['2025-04', 'april 2025'],
    ['2025-12', 'december 2025'],
    ['2025-04-01', '1 april 2025'],
    ['2024-02-29', '29 februari 2024'],
  ];
  for (const [value, words] of cases)
    it(`${value} reads as "${words}"`, () => assert.equal(dateInWords(value, 'nl'), words));
});

describe('dates › the time zone of the machine makes no difference', () => {
  const before = process.env['TZ'];
  after(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });
  for (const zone of ['America/Curacao', 'Pacific/Auckland'])
    it(`a first of January stays one in ${zone}`, () => {
      process.env['TZ'] = zone;
      assert.equal(dateInWords('2025-01-01', 'nl'), '1 januari 2025');
      assert.equal(dateInWords('2025', 'nl'), '2025');
    });
});
