import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { normalisePlace } from '../../src/core/place-names.ts';
import {
  municipalitiesFileSchema,
  placesFileSchema,
  veiligThuisFileSchema,
  type Municipality,
  type Organisation,
  type Place,
} from '../../src/schemas/region.ts';
import { parseJson } from './content/parse-data.ts';
import { byPlace, type Problem } from './problems.ts';

/** All that is known of the organisations called Veilig Thuis and where they work. */
export interface Regions {
  organisations: Organisation[];
  municipalities: Municipality[];
  places: Place[];
}

type Kind = keyof Regions;

const FILES: Record<Kind, { file: string; schema: z.ZodType }> = {
  organisations: { file: 'content/facts/veilig-thuis.json', schema: veiligThuisFileSchema },
  municipalities: { file: 'content/facts/municipalities.json', schema: municipalitiesFileSchema },
  places: { file: 'content/facts/places.json', schema: placesFileSchema },
};
const NOTICE = 'content/facts/regions-notice.md';

/** Something wrong with a value; the line is looked up afterwards, because that needs a slower parser. */
interface Fault {
  kind: Kind;
  path: PropertyKey[];
  message: string;
  remedy: string;
}

const problem = (file: string, field: string, message: string, remedy: string): Problem => ({
  file,
  line: 1,
  field,
  message,
  remedy,
});

/** Text of a file, or the problem that it is missing. */
function read(root: string, file: string): string | Problem {
  if (existsSync(join(root, file))) return readFileSync(join(root, file), 'utf8');
  return problem(file, 'file', 'this file is missing', 'put it back from version control');
}

/** Values that stand more than once in a list, by their first repeat. */
function repeats(values: readonly string[]): { value: string; at: number }[] {
  return values.flatMap((value, at) => (values.indexOf(value) < at ? { value, at } : []));
}

/** What does not fit together, in data of the right shape. */
function faults({ organisations, municipalities, places }: Regions): Fault[] {
  const ids = new Set(organisations.map(({ id }) => id));
  const codes = new Set(municipalities.map(({ code }) => code));
  const inMunicipality = new Set(places.map((one) => `${one.municipality} ${normalisePlace(one.name)}`));
  const twice = (kind: Kind, key: string, values: string[]): Fault[] =>
    repeats(values).map(({ value, at }) => ({
      kind,
      path: [kind, at, key],
      message: `"${value}" stands here twice`,
      remedy: 'take one of them out',
    }));
  return [
    ...twice(
      'organisations',
      'id',
      organisations.map(({ id }) => id),
    ),
    ...twice(
      'municipalities',
      'code',
      municipalities.map(({ code }) => code),
    ),
    ...organisations.flatMap(({ id, municipalities: members }, at): Fault[] => {
      const expected = municipalities
        .filter((one) => one.organisations.includes(id))
        .map(({ code }) => code)
        .sort();
      if (members.join() === expected.join()) return [];
      return [
        {
          kind: 'organisations',
          path: ['organisations', at, 'municipalities'],
          message: `the list of ${id} is not what municipalities.json says, in order of code`,
          remedy: `write ${JSON.stringify(expected)}, or correct municipalities.json`,
        },
      ];
    }),
    ...municipalities.flatMap(({ code, name, organisations: own, former = [] }, at): Fault[] => [
      ...own
        .filter((id) => !ids.has(id))
        .map((id) => ({
          kind: 'municipalities' as const,
          path: ['municipalities', at, 'organisations'],
          message: `there is no organisation "${id}" (${name})`,
          remedy: 'use an id of veilig-thuis.json',
        })),
      ...former
        .flatMap((old) => old.places ?? [])
        .filter((place) => !inMunicipality.has(`${code} ${normalisePlace(place)}`))
        .map((place) => ({
          kind: 'municipalities' as const,
          path: ['municipalities', at, 'former'],
          message: `there is no place "${place}" in ${name}`,
          remedy: 'use a name of places.json',
        })),
    ]),
    ...places.flatMap(({ name, municipality }, at): Fault[] =>
      codes.has(municipality)
        ? []
        : [
            {
              kind: 'places',
              path: ['places', at, 'municipality'],
              message: `there is no municipality ${municipality} (${name})`,
              remedy: 'use a code of municipalities.json',
            },
          ],
    ),
  ];
}

/** The data of a project folder, as far as it has the right shape, and all that is wrong with it. */
function examine(root: string): { regions: Regions | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const texts = new Map<Kind, string>();
  const regions: Partial<Record<Kind, unknown>> = {};
  const found: Fault[] = [];
  for (const [kind, { file, schema }] of Object.entries(FILES) as [Kind, (typeof FILES)[Kind]][]) {
    const text = read(root, file);
    if (typeof text !== 'string') {
      problems.push(text);
      continue;
    }
    let data: unknown;
    try {
      data = JSON.parse(text);
    } catch {
      parseJson(file, text, problems);
      continue;
    }
    texts.set(kind, text);
    const result = schema.safeParse(data);
    if (result.success) regions[kind] = (result.data as Record<Kind, unknown>)[kind];
    for (const { path, message } of result.error?.issues ?? [])
      found.push({
        kind,
        path,
        message,
        remedy: 'see the description of this field in src/schemas/region.ts',
      });
  }
  const notice = read(root, NOTICE);
  if (typeof notice !== 'string') problems.push(notice);

  const isWhole = Object.keys(FILES).every((kind) => kind in regions);
  if (isWhole) found.push(...faults(regions as Regions));
  const files = new Map(
    [...new Set(found.map(({ kind }) => kind))].map((kind) => [
      kind,
      parseJson(FILES[kind].file, texts.get(kind)!, []),
    ]),
  );
  problems.push(
    ...found.map(({ kind, path, message, remedy }) => ({
      file: FILES[kind].file,
      line: files.get(kind)!.lineOf(path),
      field: path.join('.') || 'file',
      message,
      remedy,
    })),
  );
  return { regions: isWhole ? (regions as Regions) : null, problems: problems.sort(byPlace) };
}

/** Everything that is wrong with the regional data of a project folder: files, shape, and what they point to. */
export const checkRegions = (root: string): Problem[] => examine(root).problems;

/**
 * The regional data of a project folder.
 * @throws Error with the first problem when they are not in order
 */
export function loadRegions(root: string): Regions {
  const { regions, problems } = examine(root);
  const [first] = problems;
  if (regions && !first) return regions;
  throw new Error(
    first ? `${first.file}:${first.line} ${first.message}: ${first.remedy}` : 'no regional data',
  );
}
