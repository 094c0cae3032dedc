import { describe, it } from 'node:test';
import type { Promised } from '../../src/schemas/promise.ts';
import type { Traces } from '../../src/schemas/traces.ts';
import { expectProblems, lineOf } from '../helpers/content-copy.ts';

const FILE = 'content/facts/promises.json';
const TRACES = 'content/facts/traces.json';

describe('promises about what a browser keeps › are refused', () => {
  it('when their check does not hold', () => {
    expectProblems((copy) => {
      copy.edit<Traces>(TRACES, ({ checks }) => {
        checks.find(({ check }) => check.startsWith('47:'))!.holds = false;
      });
      const text = copy.read(FILE);
      return ['discreet-chromium', 'discreet-firefox'].map((id) => ({
        file: FILE,
        line: lineOf(text, '"checks"', `"${id}"`),
        field: `${id}.checks`,
        says: 'check 47 does not hold',
      }));
    });
  });

  it('when nobody measured that version, or not on that day', () => {
    expectProblems((copy) => {
      const text = copy.edit<Promised[]>(FILE, (promises) =>
        Object.assign(
          promises.find(({ id }) => id === 'private-firefox')!,
          {
            version: '99',
            testedOn: '2026-01-01',
          },
        ),
      );
      return [
        { field: 'version', says: 'Firefox 99 was not measured' },
        { field: 'testedOn', says: 'the measurement is of' },
      ].map(({ field, says }) => ({
        file: FILE,
        line: lineOf(text, `"${field}"`, '"private-firefox"'),
        field: `private-firefox.${field}`,
        says,
      }));
    });
  });
});
