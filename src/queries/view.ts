import { getCollection, type CollectionEntry } from 'astro:content';
import { isShown } from '../core/helplines.ts';
import { LOCALES, SOURCE_LOCALE, type Locale } from '../core/locales.ts';
import { fingerprint, type TranslationStatus } from '../core/translation.ts';
import { pageUrl } from '../core/urls.ts';
import type { z } from 'astro/zod';
import type { promiseSchema } from '../schemas/promise.ts';
import type { PartId } from '../core/embed/parts.ts';
import type { PartData } from '../schemas/part.ts';
import type { CalendarItem } from '../schemas/calendar.ts';
import type { Campaign } from '../schemas/campaign.ts';
import type { Municipality, Organisation } from '../schemas/region.ts';
import { getPublishedPages, languageOf } from './published.ts';
import { getRegions } from './regions.ts';
import { getSearchAddresses, getSynonyms, type SearchAddresses } from './search.ts';
import type { Contact } from '../schemas/contact.ts';
import type { IntentFact } from '../schemas/search.ts';
import type { Helpline } from '../schemas/helpline.ts';
import type { Route } from '../schemas/route.ts';
import type { Source } from '../schemas/source.ts';

type Promised = z.infer<typeof promiseSchema>;

/** A page as other pages see it. */
export interface PageLink {
  id: string;
  title: string;
  tabTitle: string;
  url: string;
  /** Language of its text: Dutch where the language of the site around it has no translation. */
  language: Locale;
  parent: string | null;
  description: string;
  searchTerms: string[];
  /** True when the page stands in the A–Z list and can be found by the search. */
  isListed: boolean;
}

/** How the text of a page came to be in its language. */
export interface Translation {
  status: TranslationStatus;
  /** Day of the translation, `YYYY-MM-DD`. */
  date: string;
  by: string | undefined;
  /** True when the Dutch text has changed since. */
  isStale: boolean;
}

/** Everything the components of one page may show. */
export interface PageView {
  /** Language of everything around the text: menu, buttons, notes. */
  locale: Locale;
  /** Language of the text, and of the words of the components in it. */
  textLocale: Locale;
  /** How the text came to be; null for an original. */
  translation: Translation | null;
  /** The same page in every language of the site, in which it stands in that language or in Dutch. */
  versions: (PageLink & { locale: Locale })[];
  page: PageLink &
    Pick<
      CollectionEntry<'pages'>['data'],
      'template' | 'profile' | 'sourceDate' | 'doNotRely' | 'printCover'
    > & {
      /** True when specialists approved everything on the page that needs it. */
      isReviewed: boolean;
    };
  /** From the home page down to the parent of this page. */
  trail: PageLink[];
  /** Sources of this page, in the order of their numbers. */
  sources: Source[];
  pages: Map<string, PageLink>;
  helplines: Map<string, Helpline>;
  /** True while a number on the site has not been confirmed by a person. */
  isTrial: boolean;
  campaigns: Map<string, Campaign>;
  /** Days and periods of campaigns. */
  calendar: CalendarItem[];
  /** Parts that others may embed, in this language, and the languages that have them. */
  embed: { parts: Record<PartId, PartData>; languages: string[] };
  /** What a reader wants to know before calling, by organisation. */
  contacts: Map<string, Contact>;
  /** The 25 organisations of Veilig Thuis and the municipalities they work for. */
  regions: { organisations: Organisation[]; municipalities: Municipality[]; attribution: string };
  /** Needs for which a number goes above all results of a search. */
  intents: IntentFact[];
  /** Addresses of what the search loads. */
  search: SearchAddresses;
  /** Words that lead to a page in the list from A to Z, besides its own. */
  synonyms: { word: string; page: string }[];
  /** All sources, by id. */
  allSources: Map<string, Source>;
  /** Questions and ends of the guide. */
  routes: Map<string, Route>;
  /** What the site promises about browsers, with the tests it rests on. */
  promises: Map<string, Promised>;
}

/** Id of the page of an entry, the same in every language. */
const idOf = ({ id }: CollectionEntry<'pages'>) => id.slice(id.indexOf('/') + 1);

const byId = <T extends { id: string }>(items: T[]) => new Map(items.map((item) => [item.id, item]));

/** A page as others see it, in the menus of `locale`. */
function toLink(entry: CollectionEntry<'pages'>, locale: Locale): PageLink {
  const language = languageOf(entry);
  const { title, tabTitle, path, parent, description, searchTerms, template } = entry.data;
  const isListed = parent !== null && template !== 'not-found';
  return {
    language,
    id: idOf(entry),
    url: pageUrl(locale, path),
    title,
    tabTitle,
    parent,
    description,
    searchTerms,
    isListed,
  };
}

function trailOf(page: PageLink, pages: Map<string, PageLink>): PageLink[] {
  const parent = page.parent === null ? undefined : pages.get(page.parent);
  return parent ? [...trailOf(parent, pages), parent] : [];
}

/** Ids of the sources of a page, in the order in which its text first names them. */
function inOrderOfUse({ data, body = '' }: CollectionEntry<'pages'>): string[] {
  const named = [...body.matchAll(/<Src of="([^"]+)"/g)].flatMap(([, ids]) => ids!.split(' '));
  const ids = data.sources.map((ref) => (ref as { id: string }).id);
  return ids.sort((a, b) => named.indexOf(a) - named.indexOf(b));
}

/** Entries of the site in one language, by page id: its own where there is one that may be shown, else the Dutch one. */
function entriesFor(
  locale: Locale,
  entries: CollectionEntry<'pages'>[],
): Map<string, CollectionEntry<'pages'>> {
  const of = (language: Locale) => entries.filter((entry) => entry.id.startsWith(`${language}/`));
  const own = new Map(of(locale).map((entry) => [idOf(entry), entry]));
  return new Map(
    of(SOURCE_LOCALE)
      .filter((entry) => locale === SOURCE_LOCALE || entry.data.template !== 'not-found')
      .map((entry) => [idOf(entry), own.get(idOf(entry)) ?? entry]),
  );
}

function translationOf(
  entry: CollectionEntry<'pages'>,
  entries: CollectionEntry<'pages'>[],
): Translation | null {
  const { translation } = entry.data;
  if (!translation) return null;
  const twin = entries.find(({ id }) => id === `${SOURCE_LOCALE}/${idOf(entry)}`)!;
  const { status, date, by, of } = translation;
  return { status, date, by, isStale: of !== fingerprint(twin.data.title, twin.body ?? '') };
}

/** All pages with what they may show, one view per page and language. */
export async function getPageViews(): Promise<{ entry: CollectionEntry<'pages'>; view: PageView }[]> {
  const [
    entries,
    helplines,
    campaigns,
    promises,
    routes,
    contacts,
    calendar,
    parts,
    intents,
    search,
    synonyms,
  ] = await Promise.all([
    getPublishedPages(),
    getCollection('helplines'),
    getCollection('campaigns'),
    getCollection('promises'),
    getCollection('routes'),
    getCollection('contacts'),
    getCollection('calendar'),
    getCollection('parts'),
    getCollection('intents'),
    getSearchAddresses(),
    getSynonyms(),
  ]);
  const sources = byId(await getSources());
  const regions = await getRegions();
  const shared = {
    helplines: byId(helplines.map(({ data }) => data)),
    isTrial: helplines.some(({ data }) =>
      data.channels.some((channel) => isShown(channel) && !channel.confirmedLive),
    ),
    campaigns: byId(campaigns.map(({ data }) => data)),
    calendar: calendar.map(({ data }) => data),
    routes: byId(routes.map(({ data }) => data)),
    promises: byId(promises.map(({ data }) => data)),
    intents: intents.map(({ data }) => data),
  };
  // A language without any page of its own does not exist: everything in it would be Dutch.
  const byLocale = new Map(
    LOCALES.map((locale) => [locale, entriesFor(locale, entries)] as const).filter(([locale, chosen]) =>
      [...chosen.values()].some(({ id }) => id.startsWith(`${locale}/`)),
    ),
  );
  return [...byLocale].flatMap(([locale, chosen]) => {
    const pages = byId([...chosen.values()].map((entry) => toLink(entry, locale)));
    return [...chosen.values()].map((entry) => {
      const link = toLink(entry, locale);
      const { template, profile, sourceDate, doNotRely, printCover, reviewTopics, reviews } = entry.data;
      const isReviewed = reviewTopics.length > 0 && reviewTopics.every((topic) => reviews[topic]);
      const view: PageView = {
        ...shared,
        contacts: byId(
          contacts.filter(({ data }) => data.locale === link.language).map(({ data }) => data.contact),
        ),
        search: search.get(locale)!,
        synonyms: synonyms.get(link.language)!,
        allSources: sources,
        regions,
        embed: {
          parts: parts.find(({ id }) => id === link.language)!.data,
          languages: parts.map(({ id }) => id),
        },
        locale,
        textLocale: link.language,
        translation: translationOf(entry, entries),
        versions: [...byLocale].flatMap(([other, all]) => {
          // An unknown address has no page of its own in any language: from there, each begins at home.
          const version = all.get(template === 'not-found' ? 'home' : link.id);
          return version ? [{ ...toLink(version, other), locale: other }] : [];
        }),
        page: { ...link, template, profile, sourceDate, doNotRely, printCover, isReviewed },
        trail: trailOf(link, pages),
        sources: inOrderOfUse(entry).map((id) => sources.get(id)!),
        pages,
      };
      return { entry, view };
    });
  });
}

/** Sources that a page in this language names, by publisher and title, with those pages. */
export async function getUsedSources(
  locale: Locale,
): Promise<{ all: Source[]; usedOn: Map<string, PageLink[]> }> {
  const usedOn = new Map<string, PageLink[]>();
  for (const { view } of await getPageViews()) {
    if (view.locale !== locale) continue;
    for (const { id } of view.sources) usedOn.set(id, [...(usedOn.get(id) ?? []), view.page]);
  }
  const all = (await getSources()).filter(({ id }) => usedOn.has(id));
  return {
    all: all.sort(
      (a, b) => a.publisher.localeCompare(b.publisher, locale) || a.title.localeCompare(b.title, locale),
    ),
    usedOn,
  };
}

async function getSources(): Promise<Source[]> {
  return (await getCollection('sources')).map(({ data }) => data);
}

/** A page for each organisation of Veilig Thuis, below the page of the finder. */
export async function getRegionViews(): Promise<{ organisation: string; view: PageView }[]> {
  const parents = (await getPageViews()).filter(({ view }) => view.page.id === 'help/region');
  return parents.flatMap(({ view }) =>
    view.regions.organisations.map(({ id, name, regionName }) => ({
      organisation: id,
      view: {
        ...view,
        page: {
          ...view.page,
          id: `help/region/${id}`,
          title: name,
          tabTitle: regionName,
          url: `${view.page.url}${id}/`,
          description: `${regionName}: ${view.page.description}`,
          parent: view.page.id,
          searchTerms: [],
          isListed: false,
        },
        trail: [...view.trail, view.page],
        versions: view.versions.map((version) => ({ ...version, url: `${version.url}${id}/` })),
      },
    })),
  );
}
