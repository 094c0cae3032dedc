import { z } from 'astro/zod';
import { PARTS, type Part } from '../core/embed/parts.ts';

const run = z.union([
  z.string().describe('Text.'),
  z.strictObject({
    phone: z.string().describe('Number as it is shown, with no-break spaces.'),
    href: z.string().regex(/^tel:/).describe('Link that calls it.'),
    name: z.string().describe('Whose number it is.'),
  }),
  z.strictObject({
    text: z.string(),
    page: z.string().startsWith('/').describe('Address within `site`.'),
  }),
]);

const block = z.union([
  z.strictObject({ type: z.literal('paragraph'), runs: z.array(run) }),
  z.strictObject({ type: z.literal('list'), items: z.array(z.array(run)) }),
  z.strictObject({
    type: z.literal('call'),
    name: z.string(),
    number: z.string(),
    href: z.string().regex(/^tel:/),
    facts: z.string().nullable().describe('What is known of cost and hours.'),
    note: z.string().nullable().describe('Date of the source, while nobody has called the number. Print it.'),
  }),
]);

/** Level 4: a part as data, content of data.json. New fields may come; none goes, and none changes its meaning. */
export const partDocumentSchema = z.object({
  contract: z.literal('v1'),
  site: z.url().describe('Before every `page`.'),
  version: z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .describe('Changes when a word or number changes.'),
  id: z.enum(PARTS),
  language: z.string().describe('BCP 47.'),
  direction: z.enum(['ltr', 'rtl']),
  title: z.string(),
  tabTitle: z.string().describe('Neutral title for a frame or tab.'),
  description: z.string(),
  updated: z.iso.date().describe('Day of the last change.'),
  page: z.string().startsWith('/').describe('Full page with the current version.'),
  sections: z.array(
    z.object({
      kind: z.enum(['plain', 'danger']).describe('danger = what to do now; show it first and clearly.'),
      heading: z.string().nullable(),
      level: z.union([z.literal(1), z.literal(2)]).describe('How far the heading stands below the title.'),
      blocks: z.array(block),
    }),
  ),
  words: z.object({
    call: z.string(),
    region: z.string().describe('With %municipality and %organisation.'),
    regionDoubt: z.string().describe('As region, for a municipality with two organisations.'),
    date: z.string(),
    current: z.string(),
    licence: z.string(),
    trial: z.string().nullable().describe('Print it while it is there.'),
    sources: z.string().nullable(),
  }),
  changes: z.array(z.object({ date: z.iso.date(), what: z.string() })).describe('Newest first.'),
}) satisfies z.ZodType<Part & { contract: 'v1'; site: string; version: string }>;
