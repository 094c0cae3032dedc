import { z } from 'astro/zod';
import { plain } from '../core/words.ts';

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
        .min(2)
        .refine((word) => word === plain(word), {
          error: 'use lower-case letters without accents, digits and hyphens',
        })
        .describe('Part of a word in any script, lower case, without accents and vowel signs.'),
    )
    .min(1),
);
