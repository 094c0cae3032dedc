import { z } from 'astro/zod';

/** A word of officialese and what to write instead. Source: content/facts/officialese.json. */
export const officialeseSchema = z.strictObject({
  word: z.string().min(2),
  instead: z.string().min(1),
});

/** Words that may not appear in addresses, tab titles, heading ids and file names, per language. Source: content/facts/forbidden-words.json. */
export const forbiddenWordsSchema = z.record(
  z.string().regex(/^[a-z]{2}$/, { error: 'use a language code of two letters' }),
  z
    .array(
      z
        .string()
        .regex(/^[a-z0-9-]{2,}$/, { error: 'use lower-case letters without accents, digits and hyphens' })
        .describe('Part of a word, lower case, without accents.'),
    )
    .min(1),
);
