/** The figures as tables in Markdown. Pure. */
import { byPlace, listedRows, type Figures } from './figures.ts';
import type { Outcome } from './judge.ts';

/** A table in Markdown; signs that would end a cell are escaped. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replace(/\\/g, '\\\\').replace(/\|/g, '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const HEAD = [
  'journey',
  'browser',
  'pages read',
  'rows of the site',
  'of them listed',
  'titles stored',
  'files with a heading or sentence',
  'with a description',
  'with the typed text',
  'with the host name',
  'traces',
];

const textFiles = ({ hits }: Figures) =>
  new Set(
    hits
      .filter(({ marker }) => marker.kind === 'sentence' || marker.kind === 'heading')
      .map(({ file }) => file),
  ).size;

/** One line per journey and browser. */
export const figuresTable = (all: readonly Figures[]): string =>
  markdownTable(
    HEAD,
    all.map((figures) => [
      figures.journey,
      figures.browser,
      ...[
        figures.pages.length,
        figures.rows.length,
        listedRows(figures),
        figures.titles.length,
        textFiles(figures),
        figures.filesWith.description,
        figures.filesWith.typed,
        figures.filesWith.host,
        figures.traces.length,
      ].map(String),
    ]),
  );

/** What stands where after one journey, one line per place. */
export const placesTable = (all: readonly Figures[]): string =>
  markdownTable(
    ['journey', 'browser', 'place in the profile', 'what stands there'],
    all.flatMap((figures) =>
      Object.entries(byPlace(figures)).map(([place, names]) => [
        figures.journey,
        figures.browser,
        `\`${place}\``,
        names.join(', '),
      ]),
    ),
  );

/** One line per check: holds, or how often it does not. */
export const checksTable = (outcomes: readonly Outcome[]): string =>
  markdownTable(
    ['check', 'outcome'],
    outcomes.map(({ check, problems }) => [
      check,
      problems.length === 0 ? 'holds' : `**does not hold** (${problems.length})`,
    ]),
  );
