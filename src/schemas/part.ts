import { z } from 'astro/zod';
import { isoDate, kebabId } from './common.ts';
import { PARTS } from '../core/embed/parts.ts';

const line = z
  .string()
  .min(2)
  .describe(
    'Plain text. {veilig-thuis} is the number of an organisation, [words](id:page) a link to our site.',
  );

const block = z.union([
  z.strictObject({ text: line }),
  z.strictObject({ list: z.array(line).min(1) }),
  z.strictObject({
    call: kebabId.describe('Id of an organisation in helplines.json with a number that may be shown.'),
  }),
]);

const section = z.strictObject({
  kind: z.enum(['plain', 'danger']).default('plain').describe('danger = the box for "now".'),
  heading: z.string().min(2).max(60).optional(),
  blocks: z.array(block).min(1),
});

/** One part that municipalities may embed. Source: content/<lang>/parts.json, by id of the part. */
export const partSchema = z.strictObject({
  title: z.string().min(3).max(60).describe('Heading of the part.'),
  tabTitle: z.string().min(2).max(40).describe('Neutral title of the frame.'),
  description: z.string().min(10).max(160).describe('For the editor who chooses a part.'),
  page: z.string().describe('Id of the page with the current version.'),
  include: z.array(z.enum(PARTS)).optional().describe('Parts whose content stands in this one, in order.'),
  sections: z.array(section),
  sources: z.array(kebabId).describe('Ids in sources.json that the words rest on.'),
  changes: z
    .array(z.strictObject({ date: isoDate, what: z.string().min(5) }))
    .min(1)
    .describe(
      'Newest first; feeds the date on the block and the Atom feed. Add one whenever a word changes.',
    ),
});
export type PartData = z.infer<typeof partSchema>;

/** All parts of one language. */
export const partsFileSchema = z.strictObject(
  Object.fromEntries(PARTS.map((id) => [id, partSchema])) as Record<
    (typeof PARTS)[number],
    typeof partSchema
  >,
);
