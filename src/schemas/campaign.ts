import { z } from 'astro/zod';
import { fuzzyDate, isoDate, kebabId } from './common.ts';

/** A public campaign: what is known of it and what is not. Source: content/facts/campaigns.json. */
export const campaignSchema = z.strictObject({
  id: kebabId,
  name: z.string().min(3),
  owner: z.string().min(2).describe('Who runs or commissioned it.'),
  startedOn: fuzzyDate.nullable(),
  site: z
    .url({ protocol: /^https$/ })
    .nullable()
    .describe('Only an address that a source gives; never guessed.'),
  known: z.array(kebabId).describe('Ids of sources for what is known.'),
  unknown: z
    .array(z.enum(['site', 'materials', 'licence', 'signals-list', 'status']))
    .describe('What could not be found.'),
  checkedOn: isoDate,
  confirmedLive: z.strictObject({ date: isoDate, by: z.string().min(2) }).nullable(),
  note: z.string().optional(),
});
export type Campaign = z.infer<typeof campaignSchema>;
