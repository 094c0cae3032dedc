/** What the finder is told about the pages of one language, as it is sent to the browser. */
export interface SearchData {
  format: typeof SEARCH_FORMAT;
  locale: string;
  dir: 'ltr' | 'rtl';
  pages: SearchPage[];
  /** Words that say nothing about the subject of a question. */
  ignore: string[];
  /** Words with nearly the same meaning. */
  rings: string[][];
  intents: IntentWords[];
}

export interface SearchPage {
  url: string;
  title: string;
  /** One sentence about the page; not in the index of other languages. */
  lead: string;
  /** What people would type. */
  phrases: string[];
}

/** What somebody types who needs a number above all; see search-intents.ts. */
export interface IntentWords {
  id: string;
  patterns: string[];
}

/** First field of the data, with the number of its shape. Without the name of the site: it lands in the browser's cache. */
export const SEARCH_FORMAT = 'search-2';

const isText = (value: unknown): value is string => typeof value === 'string';
const isList = <T>(value: unknown, is: (item: unknown) => item is T): value is T[] =>
  Array.isArray(value) && value.every(is);
const isTexts = (value: unknown): value is string[] => isList(value, isText);
const record = (value: unknown) => (value ?? {}) as Record<string, unknown>;

const isPage = (value: unknown): value is SearchPage => {
  const { url, title, lead, phrases } = record(value);
  return isText(url) && /^\/(?!\/)/.test(url) && isText(title) && isText(lead) && isTexts(phrases);
};
const isIntent = (value: unknown): value is IntentWords => {
  const { id, patterns } = record(value);
  return isText(id) && isTexts(patterns);
};

/** Whether a value is search data of this version, whole. */
const isSearchData = (value: unknown): value is SearchData => {
  const { format, locale, pages, ignore, rings, intents } = record(value);
  return (
    format === SEARCH_FORMAT &&
    isText(locale) &&
    isList(pages, isPage) &&
    isTexts(ignore) &&
    isList(rings, isTexts) &&
    isList(intents, isIntent)
  );
};

/**
 * Reads search data that was sent as JSON: of one language, or a list with those of several.
 * @throws Error when the text is cut off, of another version or something else altogether
 */
export function parseSearchData(text: string): SearchData[] {
  const value: unknown = JSON.parse(text);
  const list = Array.isArray(value) ? value : [value];
  if (!isList(list, isSearchData))
    throw new Error('This is no search data of this version: load the page again.');
  return list;
}

/** The data of a language for pages in other languages: what people type, without what describes a page or explains words. */
export const forOtherLanguages = (data: SearchData): SearchData => ({
  ...data,
  rings: [],
  pages: data.pages.map((page) => ({ ...page, lead: '' })),
});
