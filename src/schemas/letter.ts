import { z } from 'astro/zod';
import { kebabId } from './common.ts';

/** One paragraph of the parliamentary letter and where the site carries it. Source: content/facts/letter.json. */
export const letterParagraphSchema = z
  .strictObject({
    id: z.string().regex(/^p\d{3}$/, { error: 'use p and three digits, for example "p012"' }),
    line: z.int().min(1).describe('Line in content/facts/kamerbrief.txt on which the paragraph starts.'),
    begins: z.string().min(4).describe('The first words of the paragraph, exactly as in the letter.'),
    summary: z.string().min(10).max(200).describe('One line in our own words.'),
    carriedBy: z
      .array(z.strictObject({ page: z.string(), section: kebabId }))
      .optional()
      .describe('Pages (ids) and heading ids that carry the content.'),
    planned: z.int().optional().describe('Number of the issue that will carry it.'),
    notCarried: z.string().min(10).optional().describe('Why it has no place on the site.'),
  })
  .superRefine((p, ctx) => {
    if (!p.carriedBy?.length && p.planned === undefined && p.notCarried === undefined)
      ctx.addIssue({
        code: 'custom',
        path: ['carriedBy'],
        message:
          'say which page carries it (carriedBy), which issue will (planned), or why it has no place (notCarried)',
      });
  });
export type LetterParagraph = z.infer<typeof letterParagraphSchema>;
