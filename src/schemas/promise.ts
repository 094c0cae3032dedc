import { z } from 'astro/zod';
import { isoDate, kebabId } from './common.ts';

/** Something the site promises about a browser, with the tests it rests on. Source: content/facts/promises.json. */
export const promiseSchema = z.strictObject({
  id: kebabId,
  browser: z.string().min(3).describe('Name of the browser it was tested in.'),
  version: z.string().regex(/^\d+$/).describe('Major version.'),
  testedOn: isoDate,
  checks: z
    .array(z.int().min(1))
    .min(1)
    .describe('Numbers of the checks in docs/exit.md; a test carries each of them in its title.'),
});

export type Promised = z.infer<typeof promiseSchema>;
