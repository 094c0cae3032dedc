import { barsFor, checkBars, measure, type Measurement } from '../../../src/core/readability.ts';
import { findOfficialese, mixesFormalAndInformal, type Officialese } from '../../../src/core/word-choice.ts';
import type { Problem } from '../problems.ts';
import type { PageFile, Project } from './load.ts';
import { blocks, type TreeNode } from './tree.ts';

/** Names that readers meet as a whole; the names of organisations and campaigns come from the data. */
const NAMES = [
  'Openbaar Ministerie',
  'Tweede Kamer',
  'Wet Hümeyra',
  'Afspraak op Locatie',
  'Veilig Thuis Utrecht',
  'Wegwijs',
  'JavaScript',
  'Sint Eustatius',
  'Noord-Holland',
  'Midden-Nederland',
  'Amsterdam',
  'Slachtofferhulp',
  'Nederland',
  'Nederlandse',
  'Amerikaans',
  'CC BY 4.0',
  'ikvermoedhuiselijkgeweld.nl',
  "Clare's Law",
];

/** A number on the page counts as one word; a source marker as none. */
const say = (component: TreeNode) =>
  component.name === 'Phone' ? '112' : component.name === 'Site' ? 'site' : '';

const namesOf = (project: Project, list: string): string[] => {
  const data = project.facts.get(list)?.data;
  return Array.isArray(data) ? data.map((item: { name: string }) => item.name) : [];
};

/** Paragraphs and list items of a page, in danger blocks or outside them. */
const texts = (page: PageFile, isDanger: boolean) =>
  [...blocks(page.tree, say)].filter(
    ({ node, inside, text }) => node.type === 'paragraph' && text && inside.includes('Danger') === isDanger,
  );

type Profile = 'reader' | 'professional' | 'statutory';

/** Plain language of one page, in danger blocks or outside them. */
export interface PageMeasurement {
  page: PageFile;
  profile: Profile;
  kind: 'page' | 'danger';
  measurement: Measurement;
}

/** Names that do not count as long words. */
export const namesIn = (project: Project): string[] => [
  ...NAMES,
  ...namesOf(project, 'helplines'),
  ...namesOf(project, 'campaigns'),
];

function measurePage(page: PageFile, names: string[]): PageMeasurement[] {
  const { profile } = (page.data ?? {}) as { profile?: Profile };
  if (!profile || profile === 'statutory') return [];
  return (['page', 'danger'] as const).flatMap((kind) => {
    const parts = texts(page, kind === 'danger').map(({ text }) => text);
    return parts.length === 0
      ? []
      : [{ page, profile, kind, measurement: measure(parts, { ignoreNames: names }) }];
  });
}

/** Plain language of every Dutch page that has bars. */
export function measurePages(project: Project): PageMeasurement[] {
  const names = namesIn(project);
  return project.pages.filter(({ locale }) => locale === 'nl').flatMap((page) => measurePage(page, names));
}

function checkPage(page: PageFile, names: string[], officialese: Officialese[]): Problem[] {
  const measurements = measurePage(page, names);
  if (measurements.length === 0) return [];
  const at = { file: page.file, line: 1 };
  const measured = measurements.flatMap(({ profile, kind, measurement }) =>
    checkBars(measurement, barsFor(profile, kind)).map(({ bar, value, limit, hint }) => ({
      ...at,
      field: `${kind === 'danger' ? 'danger block' : 'text'} ${bar}`,
      message: `is ${value}, the bar is ${limit}; longest: ${measurement.worst
        .slice(0, 3)
        .map(({ sentence }) => `"${sentence}"`)
        .join(' ')}`,
      remedy: hint,
    })),
  );
  const all = [...blocks(page.tree, say)];
  const words = all.flatMap(({ text, line }) =>
    findOfficialese(text, officialese).map(({ word, instead }) => ({
      file: page.file,
      line,
      field: 'officialese',
      message: `"${word}" is officialese`,
      remedy: `write "${instead}"`,
    })),
  );
  const isMixed = mixesFormalAndInformal(
    all.map(({ text }) => text.replace(/["“][^"”]*["”]/g, '')).join(' '),
  );
  return [
    ...measured,
    ...words,
    ...(isMixed
      ? [
          {
            ...at,
            field: 'u/je',
            message: 'the page says both "u" and "je"',
            remedy: 'write "je" everywhere',
          },
        ]
      : []),
  ];
}

/** Plain language: the bars of each profile, officialese, and one form of address. Dutch only. */
export function checkLanguage(project: Project): Problem[] {
  const names = namesIn(project);
  const officialese = (project.facts.get('officialese')?.data ?? []) as Officialese[];
  return project.pages
    .filter(({ locale }) => locale === 'nl')
    .flatMap((page) => checkPage(page, names, officialese));
}
