import { z } from 'astro/zod';
import { fuzzyDate, isoDate, kebabId } from './common.ts';

const hours = z
  .union([
    z.null(),
    z.literal('always'),
    z.strictObject({
      days: z
        .array(z.enum(['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su']))
        .min(1)
        .describe('Days of the week, Monday first.'),
      from: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
        .describe('Local time in Europe/Amsterdam, HH:MM.'),
      to: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
        .describe('Local time in Europe/Amsterdam, HH:MM.'),
      usually: z
        .boolean()
        .describe('True when the hours do not hold always or everywhere; the page says "meestal".'),
    }),
  ])
  .describe('null = not known: nothing is printed. "always" = day and night, every day.');

const channel = z.strictObject({
  id: kebabId.describe('Unique over all helplines, for example "veilig-thuis-phone".'),
  type: z.enum([
    'phone',
    'chat',
    'chatbot',
    'email',
    'form',
    'app',
    'relay',
    'walk-in',
    'referral',
    'appointment',
    'website',
    'whatsapp',
  ]),
  value: z
    .string()
    .nullable()
    .describe('The number as its owner writes it, or another name of the channel; null when there is none.'),
  show: z
    .enum(['number', 'site', 'name', 'hidden'])
    .describe(
      'What may appear in the built site: the number, a link to the site, only the name, or nothing.',
    ),
  hours,
  cost: z.enum(['free', 'usual-call-charge']).nullable().describe('null = not known: nothing is printed.'),
  anonymous: z
    .enum(['yes', 'no', 'advice-only'])
    .nullable()
    .describe('null = not known: nothing is printed.'),
  basis: z
    .enum(['two-sources', 'one-source', 'letter', 'general-knowledge'])
    .describe('What the value rests on.'),
  sources: z.array(kebabId).min(1).describe('Ids in sources.json.'),
  sourceDate: fuzzyDate
    .nullable()
    .describe(
      'Date of the sources; when what is printed has different dates, the oldest. null when undated.',
    ),
  checkedOn: isoDate.describe('The day on which somebody last compared this with the (stored) sources.'),
  confirmedLive: z
    .strictObject({ date: isoDate, by: z.string().min(2) })
    .nullable()
    .describe('Who called or opened it and saw that it works; null until a person has.'),
  withdrawn: z
    .strictObject({ date: isoDate, why: z.string().min(5) })
    .optional()
    .describe('Set to take a number off every page at once; cards disappear, sentences keep the name only.'),
  risk: z
    .union([z.literal(1), z.literal(2), z.literal(3)])
    .describe('1 = wrong can hurt somebody; 3 = inconvenient.'),
  note: z
    .string()
    .optional()
    .describe('For the person who checks: doubts, conflicts, where to look. Never shown to readers.'),
});

/** An organisation or service that gives help; published per channel. Source: content/facts/helplines.json. */
export const helplineSchema = z
  .strictObject({
    id: kebabId,
    name: z.string().min(2).describe('Proper name, the same in every language.'),
    audiences: z
      .array(z.enum(['victim', 'bystander', 'child', 'user-of-violence', 'next-of-kin', 'professional']))
      .min(1),
    selfReferral: z.boolean().describe('False when a reader cannot contact it without a referral.'),
    area: z.enum(['netherlands', 'caribbean-netherlands', 'regional']),
    site: z
      .strictObject({
        url: z.url({ protocol: /^https$/ }),
        show: z.enum(['site', 'hidden']),
        basis: z.enum(['two-sources', 'one-source', 'general-knowledge']),
      })
      .nullable(),
    channels: z.array(channel).min(1),
    note: z.string().optional(),
  })
  .superRefine((h, ctx) => {
    if (h.site?.show === 'site' && h.site.basis === 'general-knowledge')
      ctx.addIssue({
        code: 'custom',
        path: ['site', 'show'],
        message: 'general knowledge is never published: set show to "hidden" or find a source',
      });
    h.channels.forEach((c, i) => {
      const at = (field: string) => ['channels', i, field];
      if (c.show === 'number' && (c.type !== 'phone' || c.value === null))
        ctx.addIssue({
          code: 'custom',
          path: at('show'),
          message: 'only a phone channel with a value can show a number',
        });
      if (c.show !== 'hidden' && c.basis === 'general-knowledge')
        ctx.addIssue({
          code: 'custom',
          path: at('show'),
          message: 'general knowledge is never published: set show to "hidden" or find a source',
        });
      if (c.show === 'site' && h.site?.show !== 'site')
        ctx.addIssue({
          code: 'custom',
          path: at('show'),
          message: 'show is "site" but the organisation has no site that may be shown',
        });
    });
  });

export type Helpline = z.infer<typeof helplineSchema>;
export type Channel = Helpline['channels'][number];
