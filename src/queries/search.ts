import { getCollection } from 'astro:content';
import { checksum } from '../core/checksum.ts';
import { LOCALES, type Locale } from '../core/locales.ts';
import { forOtherLanguages, type SearchData } from '../core/search-data.ts';
import { searchDataOf } from '../core/search-pages.ts';
import { pageUrl } from '../core/urls.ts';
import { getPublishedPages } from './published.ts';

/** Folder of the files below the root of the site: see src/pages/zoek/. */
const FOLDER = '/zoek/';
/** The list of files of the full-text search, written by the build. */
const FULL_TEXT = '/pagefind/files';

/** Addresses of what the search of one language loads. */
export interface SearchAddresses extends Record<string, string> {
  index: string;
  full: string;
}

/** Name without and with its hash, and text of a file. */
interface SearchFile {
  kind: Locale | `others-${Locale}`;
  name: string;
  text: string;
}

async function searchDataOfAll(): Promise<SearchData[]> {
  const [pages, words] = await Promise.all([getPublishedPages(), getCollection('searchWords')]);
  return LOCALES.flatMap((locale) => {
    const own = words.find(({ id }) => id === locale);
    if (!own)
      throw new Error(`content/${locale}  the search has no synonyms and intents  see src/content.config.ts`);
    const searchable = pages
      .filter(
        ({ id, data }) =>
          id.startsWith(`${locale}/`) && data.parent !== null && data.template !== 'not-found',
      )
      .map(({ id, data }) => ({
        ...data,
        id: id.slice(locale.length + 1),
        url: pageUrl(locale, data.path),
      }));
    // A release leaves out a language that nobody has read: then it has no pages.
    return searchable.length > 0
      ? [searchDataOf(locale, searchable, own.data.synonyms, own.data.intents)]
      : [];
  });
}

/** The files that the search loads: for each language its own, and one with the others when there are any. */
export async function getSearchFiles(): Promise<SearchFile[]> {
  const all = await searchDataOfAll();
  const file = (kind: SearchFile['kind'], data: unknown): SearchFile => {
    const text = JSON.stringify(data);
    return { kind, name: `${kind}-${checksum(text)}`, text };
  };
  return all.flatMap((data) => {
    const locale = data.locale as Locale;
    const others = all.filter((other) => other !== data).map(forOtherLanguages);
    return [file(locale, data), ...(others.length > 0 ? [file(`others-${locale}`, others)] : [])];
  });
}

/** Where each language finds its files. */
export async function getSearchAddresses(): Promise<Map<Locale, SearchAddresses>> {
  const files = await getSearchFiles();
  const addressOf = (kind: SearchFile['kind']) => {
    const found = files.find((file) => file.kind === kind);
    return found && `${FOLDER}${found.name}.json`;
  };
  return new Map(
    LOCALES.flatMap((locale) => {
      const index = addressOf(locale);
      const others = addressOf(`others-${locale}`);
      return index
        ? [[locale, { index, ...(others ? { others } : {}), full: `${FULL_TEXT}.${locale}.json` }]]
        : [];
    }),
  );
}

/** Words of the synonym rings that lead to a page, by language. */
export async function getSynonyms(): Promise<Map<Locale, { word: string; page: string }[]>> {
  const words = await getCollection('searchWords');
  return new Map(
    words.map(({ id, data }) => [
      id as Locale,
      data.synonyms.rings.flatMap(({ words, page }) => (page ? words.map((word) => ({ word, page })) : [])),
    ]),
  );
}
