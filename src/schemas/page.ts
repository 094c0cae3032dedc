import { z } from 'astro/zod';
import { TRANSLATION_STATUSES } from '../core/translation.ts';
import { kebabId, yamlDate } from './common.ts';

const reviewTopic = z.enum(['medical', 'legal', 'phone', 'campaign', 'device']);

/** Frontmatter of content/<lang>/**.mdx. `source` turns a source id into what the caller needs (a reference in the build, a plain id in tests). */
export const pageSchema = (source: z.ZodType<unknown> = kebabId) =>
  z.strictObject({
    title: z.string().min(3).max(80).describe('Heading of the page. Says plainly what the page is about.'),
    tabTitle: z.string().min(2).max(40).describe('Title of the tab and of the history entry. Neutral.'),
    path: z
      .string()
      .regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/, {
        error: 'use lower-case letters, digits and single hyphens, without slashes',
      })
      .describe('Address of the page. Neutral, unique per language; empty only for the home page.'),
    description: z
      .string()
      .min(40)
      .max(160)
      .describe('Plain description for search engines. No numbers to call.'),
    parent: z.string().nullable().describe('Id of the page above this one; null only for the home page.'),
    template: z.enum(['page', 'home', 'a-z', 'sources', 'not-found']).default('page'),
    profile: z.enum(['reader', 'professional', 'statutory']).describe('Which bars of plain language hold.'),
    searchTerms: z
      .array(z.string().min(2))
      .default([])
      .describe('Everyday phrases that should find this page.'),
    sources: z.array(source).default([]).describe('Ids in content/facts/sources.json.'),
    sourceDate: yamlDate.describe('Date of the newest source used on the page.'),
    reviewTopics: z
      .array(reviewTopic)
      .default([])
      .describe('What a specialist must read before a release; feeds docs/before-launch.md.'),
    reviews: z
      .partialRecord(reviewTopic, z.strictObject({ date: yamlDate, by: z.string().min(2) }))
      .default({})
      .describe('Who read which topic and approved it, and when. Only what really happened.'),
    printCover: z
      .boolean()
      .default(false)
      .describe('True when a sheet of empty lines goes on top of the printed page.'),
    translation: z
      .strictObject({
        status: z.enum(TRANSLATION_STATUSES).describe('Only what is true: nobody read it = machine.'),
        date: yamlDate.describe('Day of the translation, or of the last change to it.'),
        of: z
          .string()
          .regex(/^[0-9a-f]{8}$/)
          .describe('Fingerprint of the Dutch text: npm run translations.'),
        by: z.string().min(2).optional().describe('Who checked it, when somebody did.'),
      })
      .optional()
      .describe('How a page in another language than Dutch came to be; not on a Dutch page.'),
    doNotRely: z.boolean().default(false).describe('True when the page may use the DoNotRely component.'),
  });
export type PageData = z.infer<ReturnType<typeof pageSchema>>;
