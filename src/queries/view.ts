import { getCollection, type CollectionEntry } from 'astro:content';
import { isShown } from '../core/helplines.ts';
import { isLocale, type Locale } from '../core/locales.ts';
import { pageUrl } from '../core/urls.ts';
import type { z } from 'astro/zod';
import type { promiseSchema } from '../schemas/promise.ts';
import type { PartId } from '../core/embed/parts.ts';
import type { PartData } from '../schemas/part.ts';
import type { CalendarItem } from '../schemas/calendar.ts';
import type { Campaign } from '../schemas/campaign.ts';
import type { Municipality, Organisation } from '../schemas/region.ts';
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
  parent: string | null;
  description: string;
  searchTerms: string[];
  /** True when the page stands in the A–Z list and can be found by the search. */
  isListed: boolean;
}

/** Everything the components of one page may show. */
export interface PageView {
  locale: Locale;
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

const byId = <T extends { id: string }>(items: T[]) => new Map(items.map((item) => [item.id, item]));

function toLink(entry: CollectionEntry<'pages'>): PageLink & { locale: Locale } {
  const [locale = '', ...rest] = entry.id.split('/');
  if (!isLocale(locale))
    throw new Error(
      `content/${entry.id}.mdx  "${locale}" is not a language of this site  see src/core/locales.ts`,
    );
  const { title, tabTitle, path, parent, description, searchTerms, template } = entry.data;
  const isListed = parent !== null && template !== 'not-found';
  return {
    locale,
    id: rest.join('/'),
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
    getCollection('pages'),
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
  return entries.map((entry) => {
    const { locale, ...link } = toLink(entry);
    const pages = byId(entries.map(toLink).filter((other) => other.locale === locale));
    const { template, profile, sourceDate, doNotRely, printCover, reviewTopics, reviews } = entry.data;
    const isReviewed = reviewTopics.length > 0 && reviewTopics.every((topic) => reviews[topic]);
    const view: PageView = {
      ...shared,
      contacts: byId(contacts.filter(({ data }) => data.locale === locale).map(({ data }) => data.contact)),
      search: search.get(locale)!,
      synonyms: synonyms.get(locale)!,
      allSources: sources,
      regions,
      embed: {
        parts: parts.find(({ id }) => id === locale)!.data,
        languages: parts.map(({ id }) => id),
      },
      locale,
      page: { ...link, template, profile, sourceDate, doNotRely, printCover, isReviewed },
      trail: trailOf(link, pages),
      sources: inOrderOfUse(entry).map((id) => sources.get(id)!),
      pages,
    };
    return { entry, view };
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
      },
    })),
  );
}
