import { z } from 'astro/zod';
import { kebabId } from './common.ts';

const word = z
  .string()
  .regex(/^[\p{L}\p{M}\p{N}]+$/u, { error: 'use one word, without spaces or signs' })
  .describe('One word as people type it; other forms of it are found by themselves.');

/** Words that the search takes for each other, in one language. Source: content/<lang>/synonyms.json. */
export const synonymsSchema = z.strictObject({
  ignore: z.array(word).min(1).describe('Words that say nothing about the subject of a question.'),
  rings: z.array(
    z.strictObject({
      words: z.array(word).min(2).describe('Words with nearly the same meaning to somebody who searches.'),
      page: z
        .string()
        .optional()
        .describe('Id of the page to which each of these words leads in the list from A to Z.'),
    }),
  ),
});
export type Synonyms = z.infer<typeof synonymsSchema>;

/** Words with "|" between them; see src/core/search-intents.ts. */
const GROUP = /^!?(?:=?[\p{L}\p{M}\p{N}]+\*?(?:\||$))+(?<!\|)$/u;

/** A need for which a number goes above all results. Source: content/facts/intents.json, the most urgent first. */
export const intentSchema = z.strictObject({
  id: kebabId.describe('Its sentence for readers is search.intent.<id> in ui.json.'),
  helplines: z
    .array(kebabId)
    .min(1)
    .describe('Ids in helplines.json whose numbers are shown, in this order.'),
  page: z.string().describe('Id of the page to read.'),
});
export type IntentFact = z.infer<typeof intentSchema>;

/** How people say it, in one language. Source: content/<lang>/intents.json. */
export const intentWordsSchema = z.strictObject({
  id: kebabId.describe('Id in content/facts/intents.json.'),
  patterns: z
    .array(
      z
        .string()
        .refine(
          (pattern) =>
            pattern.split('+').every((group) => GROUP.test(group.trim())) && !pattern.startsWith('!'),
          { error: 'write groups of words: "keel|nek + knijp*|dicht + !kou"' },
        ),
    )
    .min(1)
    .describe(
      'Groups joined by "+": of each, one word must occur. "*" lets a word go on, "=" allows no other form, "!" forbids.',
    ),
});
