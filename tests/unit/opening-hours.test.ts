import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isOutside, type OpeningHours } from '../../src/core/opening-hours.ts';

const OFFICE: OpeningHours = { days: ['mo', 'tu', 'we', 'th', 'fr'], from: '09:00', to: '17:00' };
const outside = (moment: string) => isOutside(OFFICE, new Date(moment));

describe('opening hours › in the Netherlands, whatever the device says', () => {
  const cases: [string, string, boolean][] = [
    ['a Tuesday at ten', '2026-11-24T10:00:00+01:00', false],
    ['the first minute', '2026-11-24T09:00:00+01:00', false],
    ['the minute before', '2026-11-24T08:59:00+01:00', true],
    ['the last minute', '2026-11-24T16:59:00+01:00', false],
    ['the end itself', '2026-11-24T17:00:00+01:00', true],
    ['the evening', '2026-11-24T20:00:00+01:00', true],
    ['midnight', '2026-11-24T00:00:00+01:00', true],
    ['a Saturday at noon', '2026-11-28T12:00:00+01:00', true],
    ['a Sunday at noon', '2026-11-29T12:00:00+01:00', true],
    ['eleven in New York on a Tuesday, five in the afternoon here', '2026-11-24T11:00:00-05:00', true],
    ['Monday in Tokyo, still Sunday here', '2026-11-23T06:00:00+09:00', true],
    ['the Friday before the clock goes back, nine in summer time', '2026-10-23T09:00:00+02:00', false],
    ['the Monday after it went back, nine in winter time', '2026-10-26T09:00:00+01:00', false],
    ['the Monday after it went back, nine as if it were still summer', '2026-10-26T09:00:00+02:00', true],
    ['the Friday before the clock goes forward, nine in winter time', '2026-03-27T09:00:00+01:00', false],
    ['the Monday after it went forward, nine in summer time', '2026-03-30T09:00:00+02:00', false],
    ['the Monday after it went forward, five as if it were still winter', '2026-03-30T16:30:00+01:00', true],
  ];
  for (const [what, moment, expected] of cases) {
    it(`${what} is ${expected ? 'outside' : 'inside'} the hours`, () =>
      assert.equal(outside(moment), expected));
  }
});
