import { defineCollection, reference } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import municipalities from '../content/facts/municipalities.json' with { type: 'json' };
import places from '../content/facts/places.json' with { type: 'json' };
import veiligThuis from '../content/facts/veilig-thuis.json' with { type: 'json' };
import { calendarSchema } from './schemas/calendar.ts';
import { campaignSchema } from './schemas/campaign.ts';
import { contactSchema } from './schemas/contact.ts';
import { helplineSchema } from './schemas/helpline.ts';
import { partsFileSchema } from './schemas/part.ts';
import { promiseSchema } from './schemas/promise.ts';
import { pageSchema } from './schemas/page.ts';
import { municipalitySchema, organisationSchema, placeSchema } from './schemas/region.ts';
import { routeSchema } from './schemas/route.ts';
import { intentSchema, intentWordsSchema, synonymsSchema } from './schemas/search.ts';
import { sourceSchema } from './schemas/source.ts';

/** What is written about organisations, by language. */
const contacts = import.meta.glob<{ id: string }[]>('../content/*/contacts.json', {
  eager: true,
  import: 'default',
});
/** What the search takes for the same, and for danger, by language. */
const synonyms = import.meta.glob<object>('../content/*/synonyms.json', { eager: true, import: 'default' });
const intents = import.meta.glob<object[]>('../content/*/intents.json', { eager: true, import: 'default' });
const localeOf = (path: string) => path.split('/').at(-2)!;

const facts = (name: string) => file(`content/facts/${name}.json`);

/** Items of a file that begins with its origin, in the order of the file. */
const listed = <T extends z.ZodType>(items: unknown[], schema: T) =>
  defineCollection({
    loader: () => items.map((value, i) => ({ id: String(i).padStart(5, '0'), value })),
    schema: z.object({ id: z.string(), value: schema }),
  });

export const collections = {
  pages: defineCollection({
    loader: glob({
      base: 'content',
      pattern: '*/**/*.mdx',
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: pageSchema(reference('sources')),
  }),
  helplines: defineCollection({ loader: facts('helplines'), schema: helplineSchema }),
  sources: defineCollection({ loader: facts('sources'), schema: sourceSchema }),
  contacts: defineCollection({
    loader: () =>
      Object.entries(contacts).flatMap(([path, list]) => {
        const locale = localeOf(path);
        return list.map((contact) => ({ id: `${locale}/${contact.id}`, locale, contact }));
      }),
    schema: z.object({ id: z.string(), locale: z.string(), contact: contactSchema }),
  }),
  organisations: listed(veiligThuis.organisations, organisationSchema),
  municipalities: listed(municipalities.municipalities, municipalitySchema),
  places: listed(places.places, placeSchema),
  intents: defineCollection({ loader: facts('intents'), schema: intentSchema }),
  searchWords: defineCollection({
    loader: () =>
      Object.entries(synonyms).map(([path, rings]) => ({
        id: localeOf(path),
        synonyms: rings,
        intents: intents[path.replace('synonyms', 'intents')]!,
      })),
    schema: z.object({ id: z.string(), synonyms: synonymsSchema, intents: z.array(intentWordsSchema) }),
  }),
  parts: defineCollection({
    loader: glob({
      base: 'content',
      pattern: '*/parts.json',
      generateId: ({ entry }) => entry.split('/')[0]!,
    }),
    schema: partsFileSchema,
  }),
  routes: defineCollection({ loader: facts('routes'), schema: routeSchema }),
  promises: defineCollection({ loader: facts('promises'), schema: promiseSchema }),
  calendar: defineCollection({ loader: facts('calendar'), schema: calendarSchema }),
  campaigns: defineCollection({ loader: facts('campaigns'), schema: campaignSchema }),
};
