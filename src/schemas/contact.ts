import { z } from 'astro/zod';
import { kebabId } from './common.ts';

/** A sentence or two for readers, with the sources it rests on. */
const sourced = z.strictObject({
  text: z.string().min(10).max(220),
  sources: z.array(kebabId).min(1).describe('Ids in content/facts/sources.json.'),
});

/** What a reader wants to know before calling an organisation, in one language. Source: content/<lang>/contacts.json. */
export const contactSchema = z.strictObject({
  id: kebabId.describe('Id of the organisation in content/facts/helplines.json.'),
  does: sourced.describe('What it does, for whom.'),
  asks: sourced.nullable().describe('What they ask first; null when not known: nothing is printed.'),
  next: sourced.nullable().describe('What happens afterwards; null when not known: nothing is printed.'),
  opening: z
    .string()
    .min(10)
    .max(120)
    .describe('A first sentence for somebody who does not know how to begin. Our own words.'),
});
export type Contact = z.infer<typeof contactSchema>;
