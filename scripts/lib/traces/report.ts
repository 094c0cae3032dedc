/** The outcome as a page and as data. Pure. */
import { byPlace, listedRows, type Figures } from './figures.ts';
import type { Journey } from './journeys.ts';
import type { Outcome } from './judge.ts';
import { checksTable, figuresTable, placesTable } from './table.ts';

export interface Report {
  /** Day of the measurement, as YYYY-MM-DD. */
  date: string;
  /** Operating system, in words. */
  system: string;
  /** Names and versions of the browsers. */
  versions: string[];
  journeys: readonly Journey[];
  figures: readonly Figures[];
  outcomes: readonly Outcome[];
}

const START = '<!-- measured: start -->';
const END = '<!-- measured: end -->';

/** Journeys whose places are listed one by one. */
const SHOWN_IN_FULL = ['J00', 'J1', 'J1b', 'J2', 'J6', 'J6b'];

export const reportText = ({ date, system, versions, journeys, figures, outcomes }: Report): string =>
  [
    `Measured on ${date} with ${versions.join(' and ')}, without a window, on ${system}.`,
    journeys.map(({ id, what }) => `- **${id}:** ${what}`).join('\n'),
    figuresTable(figures),
    'Where it stands:',
    placesTable(figures.filter(({ journey }) => SHOWN_IN_FULL.includes(journey))),
    checksTable(outcomes),
  ].join('\n\n');

/** Puts the report between its two marks. Errors: throws when the page does not have them. */
export function withReport(page: string, report: string): string {
  const [start, end] = [page.indexOf(START), page.indexOf(END)];
  if (start < 0 || end < start)
    throw new Error(`docs/traces.md  the marks "${START}" and "${END}" are missing  put them back`);
  return `${page.slice(0, start + START.length)}\n\n${report}\n\n${page.slice(end)}`;
}

/** The same figures for other code: the promises of the page about this device may be taken from it. */
export const reportData = ({ date, system, versions, journeys, figures, outcomes }: Report) => ({
  date,
  system,
  versions,
  journeys: Object.fromEntries(journeys.map(({ id, what }) => [id, what])),
  figures: figures.map((one) => ({
    journey: one.journey,
    browser: one.browser,
    pagesRead: one.pages.length,
    rows: one.rows.length,
    listed: listedRows(one),
    shownByBrowser: one.shown,
    titlesStored: one.titles,
    filesWith: one.filesWith,
    filesSearched: one.filesSearched,
    traces: one.traces.length,
    places: byPlace(one),
  })),
  checks: outcomes.map(({ check, problems }) => ({ check, holds: problems.length === 0 })),
});
