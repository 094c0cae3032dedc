import type { Check } from './check.ts';
import { FILE_CHECKS } from './checks-files.ts';
import { HISTORY_CHECKS } from './checks-history.ts';

/** The promises that the figures must keep, in the order of the report. */
export const CHECKS: readonly Check[] = [...HISTORY_CHECKS, ...FILE_CHECKS];
