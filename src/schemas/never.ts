import { z } from 'astro/zod';
import { kebabId } from './common.ts';

const isRegularExpression = (pattern: string) => {
  try {
    return Boolean(new RegExp(pattern, 'iu'));
  } catch {
    return false;
  }
};

/** Something that must never be printed as true or as advice. Source: content/facts/never.json. */
export const neverSchema = z
  .strictObject({
    id: kebabId,
    kind: z.enum(['number', 'claim']),
    number: z.string().optional().describe('For kind "number": the digits as people write them.'),
    pattern: z
      .string()
      .refine(isRegularExpression, { error: 'this is no regular expression' })
      .optional()
      .describe('For kind "claim": a JavaScript regular expression, case-insensitive, unicode.'),
    mayBeNamedInWarning: z
      .boolean()
      .describe('True when it may appear inside DoNotRely on a listed page, to warn against it.'),
    why: z.string().min(5),
    sources: z.array(kebabId).min(1),
    matches: z.array(z.string()).min(1).describe('Sentences that the rule must catch (tested).'),
    allows: z.array(z.string()).describe('Sentences close to it that the rule must let pass (tested).'),
  })
  .superRefine((n, ctx) => {
    if ((n.kind === 'number') !== (n.number !== undefined))
      ctx.addIssue({
        code: 'custom',
        path: ['number'],
        message: 'kind "number" needs number, kind "claim" must not have it',
      });
    if ((n.kind === 'claim') !== (n.pattern !== undefined))
      ctx.addIssue({
        code: 'custom',
        path: ['pattern'],
        message: 'kind "claim" needs pattern, kind "number" must not have it',
      });
  });
export type Never = z.infer<typeof neverSchema>;
