import { z } from 'astro/zod';
import { fuzzyDate, isoDate, kebabId } from './common.ts';

/** Where a file of regional data comes from. */
const meta = z.strictObject({
  generated: isoDate.describe('The day on which the data was made.'),
  validOn: isoDate.describe('The day for which the division holds.'),
  source: z.string().min(10).describe('Publication that the data was made from.'),
  licence: z.literal('CC BY 4.0').describe('Licence of that publication.'),
  attribution: z
    .string()
    .regex(/^Bron: CBS, \d{4}$/, { error: 'write the credit as "Bron: CBS, 2025"' })
    .describe('Credit that a page with this data prints.'),
  notice: z
    .literal('regions-notice.md')
    .describe('File beside this one with all licences and what was changed.'),
});

const municipalityCode = z
  .string()
  .regex(/^GM\d{4}$/, { error: 'use GM and four digits, for example "GM0344"' })
  .describe('Code of CBS.');

const confidence = z
  .enum(['high', 'good', 'medium', 'conflict'])
  .describe(
    'high = CBS and an independent source; good = CBS, in agreement with other divisions; medium = CBS, little support; conflict = sources disagree, so more than one organisation is named.',
  );

const placeName = z
  .string()
  .min(2)
  .refine((name) => name.trim() === name, { error: 'no space before or after the name' })
  .refine((name) => !/[=\n]|^:/.test(name), { error: 'a name has no = or line break, and no : in front' });

const otherNames = z
  .array(placeName)
  .min(1)
  .optional()
  .describe('Other spellings and everyday or Frisian names by which people look for it.');

/** One of the 25 organisations called Veilig Thuis. */
export const organisationSchema = z
  .strictObject({
    id: kebabId,
    name: z
      .string()
      .startsWith('Veilig Thuis ', { error: 'the name begins with "Veilig Thuis"' })
      .describe('Name of the organisation, the same in every language.'),
    regionName: z.string().min(4).describe('Name of the region as CBS writes it.'),
    cbsCode: z
      .string()
      .regex(/^VT\d{2}$/, { error: 'use VT and two digits' })
      .describe('Code of the region at CBS.'),
    website: z
      .url({ protocol: /^https$/ })
      .nullable()
      .describe('Only an address that a source gives; null when none does. Never guessed.'),
    websiteNote: z
      .string()
      .min(10)
      .optional()
      .describe('Why there is no address, or a doubt about it. Never shown to readers.'),
    confirmedLive: z
      .strictObject({ date: isoDate, by: z.string().min(2) })
      .nullable()
      .describe('Who opened the website and saw that it is theirs; null until a person has.'),
    confidence: z.enum(['high', 'good']).describe('How well the list of municipalities is supported.'),
    evidence: z.string().min(10).describe('What the list of municipalities rests on.'),
    municipalities: z.array(municipalityCode).min(1).describe('All it works for, in order of code.'),
    sources: z
      .array(
        z.strictObject({
          title: z.string().min(3),
          url: z.url({ protocol: /^https?$/ }),
          date: fuzzyDate.nullable().describe('Date of publication, as exact as known; null when undated.'),
          supports: z.string().min(3).describe('What it is a source for.'),
        }),
      )
      .describe('Independent publications; the division itself is in meta.'),
  })
  .refine(({ website, websiteNote }) => website !== null || websiteNote !== undefined, {
    path: ['websiteNote'],
    error: 'say why there is no website',
  })
  .refine(({ website, confirmedLive }) => website !== null || confirmedLive === null, {
    path: ['confirmedLive'],
    error: 'without a website there is nothing to confirm',
  });

/** One of the 342 municipalities, with the organisation that works for it. */
export const municipalitySchema = z
  .strictObject({
    code: municipalityCode,
    name: placeName,
    otherNames,
    former: z
      .array(
        z.strictObject({
          name: placeName,
          places: z
            .array(placeName)
            .min(1)
            .optional()
            .describe('Set when only these places of the former municipality came here.'),
        }),
      )
      .min(1)
      .optional()
      .describe('Municipalities that went into this one.'),
    province: z.enum([
      'Drenthe',
      'Flevoland',
      'Fryslân',
      'Gelderland',
      'Groningen',
      'Limburg',
      'Noord-Brabant',
      'Noord-Holland',
      'Overijssel',
      'Utrecht',
      'Zeeland',
      'Zuid-Holland',
    ]),
    organisations: z
      .array(kebabId)
      .min(1)
      .max(2)
      .describe('Id in veilig-thuis.json; two when sources disagree, the one of CBS first.'),
    confidence,
    note: z
      .string()
      .min(10)
      .optional()
      .describe('Doubts, changes and, for a conflict, the reason. Never shown to readers.'),
  })
  .refine(({ confidence, organisations }) => (confidence === 'conflict') === organisations.length > 1, {
    path: ['organisations'],
    error: 'name two organisations when confidence is "conflict", otherwise one',
  })
  .refine(({ confidence, note }) => !['medium', 'conflict'].includes(confidence) || note !== undefined, {
    path: ['note'],
    error: 'write down the doubt',
  });

/** A town, village or hamlet with an official name (BAG). */
export const placeSchema = z.strictObject({
  name: placeName,
  otherNames,
  municipality: municipalityCode,
});

/** Source: content/facts/veilig-thuis.json. */
export const veiligThuisFileSchema = z.strictObject({ meta, organisations: z.array(organisationSchema) });
/** Source: content/facts/municipalities.json. */
export const municipalitiesFileSchema = z.strictObject({ meta, municipalities: z.array(municipalitySchema) });
/** Source: content/facts/places.json. */
export const placesFileSchema = z.strictObject({ meta, places: z.array(placeSchema) });

export type Organisation = z.infer<typeof organisationSchema>;
export type Municipality = z.infer<typeof municipalitySchema>;
export type Place = z.infer<typeof placeSchema>;
