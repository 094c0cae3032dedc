import { z } from 'astro/zod';
import { kebabId } from './common.ts';

/** Where a reader is sent: an organisation, or a page of the site. */
const destination = z.union([
  z.strictObject({ helpline: kebabId.describe('Id in helplines.json.') }),
  z.strictObject({ page: z.string().min(2).describe('Id of a page.') }),
]);

/** A question of the guide with its answers, or an end with one first step. Source: content/facts/routes.json. */
export const routeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('question'),
    id: kebabId,
    answers: z
      .array(z.strictObject({ id: kebabId, to: kebabId.describe('Id of the next question or end.') }))
      .min(2)
      .max(9),
  }),
  z.strictObject({
    kind: z.literal('end'),
    id: kebabId,
    audience: z.enum(['victim', 'bystander', 'child', 'user-of-violence', 'next-of-kin']),
    first: destination,
    others: z.array(destination).max(2),
  }),
]);

export type Route = z.infer<typeof routeSchema>;
export type Destination = z.infer<typeof destination>;
