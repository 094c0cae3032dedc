/** The promises that the figures must keep. Numbers are those of docs/exit.md. Pure. */
import { EXIT_TITLE } from '../../../src/core/exit-destination.ts';
import { forbiddenIn } from '../../../src/core/words.ts';
import { listedRows, type Figures } from './figures.ts';
import type { MarkerKind } from './markers.ts';

export interface Facts {
  /** Titles of all pages of the site as they are served. */
  titles: string[];
  forbidden: string[];
}

/** Most traces of J1 with nothing but the host name, as measured on the prototype. */
export const FLOOR = { Chromium: 4, Firefox: 3 };

export interface Check {
  check: string;
  /** Does it say something about this journey with this browser? */
  applies(figures: Figures): boolean;
  /** What is wrong, with figures; nothing when the promise holds. */
  problems(figures: Figures, facts: Facts): string[];
}

const is = (journey: string, browser?: string) => (figures: Figures) =>
  figures.journey === journey && (!browser || figures.browser === browser);
const isReal = ({ journey }: Figures) => journey !== 'J0';

/** Files that hold a marker of one of the kinds, with what stands around it. */
const found = ({ hits }: Figures, kinds: readonly MarkerKind[]): string[] =>
  hits
    .filter(({ marker }) => kinds.includes(marker.kind))
    .map(
      ({ file, marker, ways, context }) =>
        `${file} holds the ${marker.kind} "${marker.text}" (${ways[0]}): ${context}`,
    );

const noMoreThan = (most: number, what: string, rows: Figures['rows']): string[] =>
  rows.length <= most
    ? []
    : [`${rows.length} ${what}, at most ${most}: ${rows.map(({ url }) => url).join(', ')}`];
const listed = ({ rows }: Figures) => rows.filter(({ isListed }) => isListed);

export const CHECKS: readonly Check[] = [
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
    check: '49: no sentence and no heading of a page in any file',
    applies: isReal,
    problems: (figures) => found(figures, ['sentence', 'heading']),
  },
  {
    check: 'headers.md: no meta description in any file',
    applies: isReal,
    problems: (figures) => found(figures, ['description']),
  },
  {
    check: '50: after J4 (private window), nothing of the site in any file, not even its host name',
    applies: is('J4'),
    problems: (figures) => found(figures, ['host', 'title', 'heading', 'description', 'sentence', 'typed']),
  },
  {
    check: '51: no text typed in a field of the site in any file',
    applies: isReal,
    problems: (figures) => found(figures, ['typed']),
  },
  {
    check: `floor: after J1, at most ${FLOOR.Chromium} (Chromium) or ${FLOOR.Firefox} (Firefox) traces, of the host name only`,
    applies: is('J1'),
    problems: ({ browser, traces }) => {
      const more = traces.filter(({ marker }) => marker.kind !== 'host');
      const list = traces.map(
        ({ place, marker }) => `${place}: ${marker.kind === 'host' ? 'host' : marker.text}`,
      );
      return traces.length <= FLOOR[browser] && more.length === 0
        ? []
        : [`${traces.length} traces, ${more.length} of them more than the host name: ${list.join('; ')}`];
    },
  },
];
