import type { Promised } from '../../../src/schemas/promise.ts';
import type { Traces } from '../../../src/schemas/traces.ts';
import type { Problem } from '../problems.ts';
import type { Project } from './load.ts';

/** Checks 43 to 51, and 62 on the erased copy, look into profiles; tests carry all others (tests/dist/promises.test.ts). */
const isAboutTraces = (check: number) => (check >= 43 && check <= 51) || check === 62;

/** A promise about what a browser keeps rests on a check that holds in the last measurement, with the same version. */
export function checkPromises({ facts }: Project): Problem[] {
  const file = facts.get('promises')!;
  const { date, versions, checks: outcomes } = facts.get('traces')!.data as Traces;
  return (file.data as Promised[]).flatMap(({ id, browser, version, testedOn, checks }, i) => {
    const problem = (field: string, message: string): Problem => ({
      file: file.file,
      line: file.lineOf([i, field]),
      field: `${id}.${field}`,
      message,
      remedy: 'run npm run test:traces -- --write and take over what it says, or take the promise out',
    });
    const measured = checks.filter(isAboutTraces);
    if (measured.length === 0) return [];
    return [
      ...measured
        .filter((check) => {
          const all = outcomes.filter((outcome) => outcome.check.startsWith(`${check}:`));
          return all.length === 0 || all.some(({ holds }) => !holds);
        })
        .map((check) => problem('checks', `check ${check} does not hold in content/facts/traces.json`)),
      ...(versions.some((one) => one.startsWith(`${browser} ${version}.`))
        ? []
        : [problem('version', `${browser} ${version} was not measured, but ${versions.join(' and ')}`)]),
      ...(testedOn === date ? [] : [problem('testedOn', `the measurement is of ${date}`)]),
    ];
  });
}
