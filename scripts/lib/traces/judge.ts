import type { Check, Facts } from './check.ts';
import type { Figures } from './figures.ts';

export interface Outcome {
  check: string;
  /** What is wrong, with browser, journey and figures; nothing when the promise holds. */
  problems: string[];
}

/** Every check with what the figures say against it; a check that applies to none of them is left out. */
export const judge = (checks: readonly Check[], all: readonly Figures[], facts: Facts): Outcome[] =>
  checks
    .map(({ check, applies, problems }) => ({ check, problems, concerned: all.filter(applies) }))
    .filter(({ concerned }) => concerned.length > 0)
    .map(({ check, problems, concerned }) => ({
      check,
      problems: concerned.flatMap((figures) =>
        problems(figures, facts, all).map((problem) => `${figures.browser} ${figures.journey}: ${problem}`),
      ),
    }));
