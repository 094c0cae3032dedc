import type { z } from 'astro/zod';
import { calendarSchema } from '../../../src/schemas/calendar.ts';
import { campaignSchema } from '../../../src/schemas/campaign.ts';
import { contactSchema } from '../../../src/schemas/contact.ts';
import { helplineSchema } from '../../../src/schemas/helpline.ts';
import { letterParagraphSchema } from '../../../src/schemas/letter.ts';
import { neverSchema } from '../../../src/schemas/never.ts';
import { forbiddenWordsSchema, officialeseSchema } from '../../../src/schemas/words.ts';
import { pageSchema } from '../../../src/schemas/page.ts';
import { partsFileSchema } from '../../../src/schemas/part.ts';
import { promiseSchema } from '../../../src/schemas/promise.ts';
import { routeSchema } from '../../../src/schemas/route.ts';
import { intentSchema, intentWordsSchema, synonymsSchema } from '../../../src/schemas/search.ts';
import { sourceSchema } from '../../../src/schemas/source.ts';
import { tracesSchema } from '../../../src/schemas/traces.ts';
import type { Problem } from '../problems.ts';
import type { DataFile, Project } from './load.ts';

const LISTS: Record<string, z.ZodType> = {
  helplines: helplineSchema,
  sources: sourceSchema,
  campaigns: campaignSchema,
  calendar: calendarSchema,
  never: neverSchema,
  letter: letterParagraphSchema,
  officialese: officialeseSchema,
  promises: promiseSchema,
  routes: routeSchema,
  intents: intentSchema,
};

/** Data files that are no list. */
const WHOLE: Record<string, z.ZodType> = {
  'forbidden-words': forbiddenWordsSchema,
  traces: tracesSchema,
};

function remedyFor(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `take "${issue.keys.join('", "')}" out or correct the spelling`;
  if (issue.code === 'invalid_type') return `give a value of type ${issue.expected}`;
  return 'see the description of this field in src/schemas';
}

function validate(schema: z.ZodType, value: unknown, file: DataFile, base: PropertyKey[]): Problem[] {
  const result = schema.safeParse(value);
  return (result.error?.issues ?? []).map((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? [issue.keys[0]!] : [];
    const path = [...base, ...issue.path, ...keys];
    return {
      file: file.file,
      line: file.lineOf(path),
      field: path.join('.') || 'file',
      message: issue.message,
      remedy: remedyFor(issue),
    };
  });
}

function validateList(file: DataFile, schema: z.ZodType): Problem[] {
  if (!Array.isArray(file.data)) {
    return [
      {
        file: file.file,
        line: 1,
        field: 'file',
        message: 'the file must be a list',
        remedy: 'begin with [ and end with ]',
      },
    ];
  }
  const seen = new Map<string, number>();
  return file.data.flatMap((item: { id?: string; word?: string }, i) => {
    const problems = validate(schema, item, file, [i]);
    const id = item?.id ?? item?.word ?? '';
    if (seen.has(id)) {
      problems.push({
        file: file.file,
        line: file.lineOf([i]),
        field: 'id',
        message: `"${id}" stands here twice (also on line ${file.lineOf([seen.get(id)!])})`,
        remedy: 'give every item an id of its own',
      });
    }
    seen.set(id, i);
    return problems;
  });
}

/** Shape of every data file, interface file and frontmatter. */
export function checkSchemas(project: Project): Problem[] {
  const problems: Problem[] = [];
  for (const [name, schema] of Object.entries(LISTS)) {
    const file = project.facts.get(name);
    if (file && file.data !== null) problems.push(...validateList(file, schema));
  }
  for (const [files, schema] of [
    [project.contacts, contactSchema],
    [project.intentWords, intentWordsSchema],
  ] as const)
    for (const file of files.values()) if (file.data !== null) problems.push(...validateList(file, schema));
  for (const file of project.synonyms.values())
    if (file.data !== null) problems.push(...validate(synonymsSchema, file.data, file, []));
  for (const file of project.parts.values())
    if (file.data !== null) problems.push(...validate(partsFileSchema, file.data, file, []));
  for (const [name, schema] of Object.entries(WHOLE)) {
    const file = project.facts.get(name);
    if (file && file.data !== null) problems.push(...validate(schema, file.data, file, []));
  }
  for (const page of project.pages)
    if (page.data !== null) problems.push(...validate(pageSchema(), page.data, page, []));
  for (const ui of project.ui.values()) {
    for (const [key, value] of Object.entries((ui.data ?? {}) as Record<string, unknown>)) {
      if (typeof value === 'string' && value.trim()) continue;
      problems.push({
        file: ui.file,
        line: ui.lineOf([key]),
        field: key,
        message: 'this is no text',
        remedy: 'write the words between quotes',
      });
    }
  }
  return problems;
}
