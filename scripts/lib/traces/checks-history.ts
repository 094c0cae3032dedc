/** Is the measurement sound, and what do the history databases hold? Numbers are those of docs/exit.md. Pure. */
import { EXIT_TITLE } from '../../../src/core/exit-destination.ts';
import { forbiddenIn } from '../../../src/core/words.ts';
import { is, isDiscreet, type Check } from './check.ts';
import { listedRows, type Figures } from './figures.ts';

const noMoreThan = (most: number, what: string, rows: Figures['rows']): string[] =>
  rows.length <= most
    ? []
    : [`${rows.length} ${what}, at most ${most}: ${rows.map(({ url }) => url).join(', ')}`];
const listed = ({ rows }: Figures) => rows.filter(({ isListed }) => isListed);

export const HISTORY_CHECKS: readonly Check[] = [
  {
    check: 'the search finds what an ordinary site leaves',
    applies: ({ journey }) => journey === 'J0',
    problems: ({ browser, filesWith }) =>
      (['host', 'title', 'heading', 'description', 'sentence', 'typed'] as const)
        .filter((kind) => filesWith[kind] === 0)
        .map((kind) => `${browser} left no ${kind}: the search is blind for it`),
  },
  {
    check:
      'the profile is an ordinary one: the page before the site is in its history, except in a private window',
    applies: () => true,
    problems: ({ journey, hasStart }) =>
      hasStart === (journey !== 'J4') ? [] : [`the start page is ${hasStart ? '' : 'not '}in the history`],
  },
  {
    check: 'the rows counted as listed are those that chrome://history shows',
    applies: ({ shown }) => shown !== null,
    problems: (figures) =>
      figures.shown === listedRows(figures) ? [] : [`${listedRows(figures)} counted, ${figures.shown} shown`],
  },
  {
    check: '43: after J1, Chromium lists no page of the site',
    applies: is('J1', 'Chromium'),
    problems: (figures) => noMoreThan(0, 'listed rows', listed(figures)),
  },
  {
    check:
      '44: after J1, no row of the site in Chromium has the title of any page of the site, neutral or not',
    applies: is('J1', 'Chromium'),
    problems: ({ rows }, { titles }) =>
      rows
        .filter(({ title }) => titles.includes(title))
        .map(({ url, title }) => `${url} is called "${title}"`),
  },
  {
    check: '45: after J2, Chromium lists at most one page of the site',
    applies: is('J2', 'Chromium'),
    problems: (figures) => noMoreThan(1, 'listed rows', listed(figures)),
  },
  {
    check: '46: after J1, Firefox has no more rows of the site than pages read',
    applies: is('J1', 'Firefox'),
    problems: ({ rows, pages }) => noMoreThan(pages.length, 'rows', rows),
  },
  {
    check: '46: after J1, no address or title of these rows in Firefox has a forbidden word',
    applies: is('J1', 'Firefox'),
    problems: ({ rows }, { forbidden }) =>
      rows.flatMap(({ url, title }) =>
        forbiddenIn(`${url} ${title}`, forbidden).map((word) => `"${word}" in ${url} "${title}"`),
      ),
  },
  {
    check: `46: after J1, the page that was left is called "${EXIT_TITLE}" in Firefox`,
    applies: is('J1', 'Firefox'),
    problems: ({ rows, pages }) => {
      const last = rows.find(({ url }) => new URL(url).pathname === pages.at(-1));
      return last?.title === EXIT_TITLE
        ? []
        : [`${last?.url ?? pages.at(-1)} is called "${last?.title ?? ''}"`];
    },
  },
  {
    check: '47: after J6 and J6b (discreet reading), one row of the site: the page where it began',
    applies: isDiscreet,
    problems: ({ rows, pages }) =>
      rows.length === 1 && new URL(rows[0]!.url).pathname === pages[0]
        ? []
        : [`${rows.length} rows: ${rows.map(({ url }) => url).join(', ')}`],
  },
];
