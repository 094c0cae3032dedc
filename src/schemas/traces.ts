import { z } from 'astro/zod';
import { isoDate } from './common.ts';

/** What the last `npm run test:traces -- --write` found. Source: content/facts/traces.json, written by that command. */
export const tracesSchema = z.strictObject({
  date: isoDate,
  system: z.string(),
  versions: z.array(z.string()).min(1).describe('"Chromium 156.0.8078.79"'),
  journeys: z.record(z.string(), z.string()),
  figures: z.array(z.looseObject({ journey: z.string(), browser: z.string() })),
  checks: z.array(
    z.strictObject({
      check: z.string().describe('Begins with its number in docs/exit.md, when it has one: "43: after J1 …"'),
      holds: z.boolean(),
    }),
  ),
});

export type Traces = z.infer<typeof tracesSchema>;
