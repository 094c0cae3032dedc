import { z } from 'astro/zod';
import { fuzzyDate, isoDate, kebabId } from './common.ts';

/** A publication that a fact rests on. Source: content/facts/sources.json. */
export const sourceSchema = z.strictObject({
  id: kebabId,
  publisher: z.string().min(2).describe('Who published it, for example "CBS".'),
  title: z.string().min(3).describe('Title or a short description in the language of the source.'),
  url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .describe('Where it was published; null when no address was recorded.'),
  date: fuzzyDate.nullable().describe('Date of publication, as exact as known; null when undated.'),
  readOn: isoDate.describe('The day on which the stored copy was read.'),
  kind: z.enum(['official', 'research', 'organisation', 'news', 'foreign-official', 'other']),
  note: z.string().optional().describe('Limits: excerpt only, secondary, old. Never shown to readers.'),
});

export type Source = z.infer<typeof sourceSchema>;
