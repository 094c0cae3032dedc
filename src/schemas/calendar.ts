import { z } from 'astro/zod';
import { isoDate, kebabId } from './common.ts';

const day = z
  .string()
  .regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, { error: 'write month and day as MM-DD' });

/** A day or period in which campaigns run. Source: content/facts/calendar.json; its words stand in ui.json. */
export const calendarSchema = z
  .strictObject({
    id: kebabId,
    from: day,
    to: day.describe('Last day; the same as from for one day.'),
    years: z
      .union([z.literal('every'), z.array(z.int().min(2020)).min(1)])
      .describe('"every" only when it comes back each year.'),
    sources: z.array(kebabId).min(1).describe('Ids in sources.json that give the date.'),
    checkedOn: isoDate.describe('The day on which somebody compared the date with its sources.'),
    note: z.string().optional().describe('Doubts, for the next person. Never shown to readers.'),
  })
  .refine(({ from, to }) => from <= to, {
    path: ['to'],
    error: 'the last day may not come before the first',
  });
export type CalendarItem = z.infer<typeof calendarSchema>;
