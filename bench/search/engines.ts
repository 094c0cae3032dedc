import MiniSearch from 'minisearch';
import { findPages } from '../../src/core/search-finder.ts';
import { makeSearchIndex, tellingWords } from '../../src/core/search-index.ts';
import { appendNew } from '../../src/core/search-merge.ts';
import { queryWords } from '../../src/core/search-text.ts';
import type { SearchData } from '../../src/core/search-data.ts';

/** Answers a question with addresses of pages, the best first. */
export type Ask = (text: string) => string[] | Promise<string[]>;

/** Full text of a built site, asked in a browser: a query as it is, or its words one by one. */
export interface FullTextEngine {
  whole: Ask;
  fanOut: (words: readonly string[]) => Promise<string[]>;
}

/** How many results a reader sees. */
const SHOWN = 8;

/** MiniSearch with what its documentation advises for short texts: beginnings of words and typing errors. */
export function miniSearch({ pages, ignore }: SearchData): Ask {
  const ignored = new Set(ignore);
  const index = new MiniSearch({
    idField: 'url',
    fields: ['title', 'phrases', 'lead'],
    processTerm: (term) => (ignored.has(term.toLowerCase()) ? null : term.toLowerCase()),
    searchOptions: { boost: { title: 5, phrases: 4 }, prefix: true, fuzzy: 0.2 },
  });
  index.addAll(pages.map((page) => ({ ...page, phrases: page.phrases.join('\n') })));
  return (text) => index.search(text).map(({ id }) => id as string);
}

/** The finder alone, and with the full text below it, as readers get them. */
export function ours(data: SearchData, fullText: FullTextEngine): { finder: Ask; both: Ask } {
  const index = makeSearchIndex(data);
  const urls = new Set(data.pages.map(({ url }) => url));
  const finder = (text: string) =>
    findPages(index, text)
      .pages.slice(0, SHOWN)
      .map(({ page }) => data.pages[page]!.url);
  return {
    finder,
    both: async (text) => {
      const first = finder(text).map((url) => ({ url }));
      const words = tellingWords(queryWords(text), index.ignored);
      const more = (await fullText.fanOut(words)).filter((url) => urls.has(url)).map((url) => ({ url }));
      return [...first, ...appendNew(first, more, SHOWN)].map(({ url }) => url);
    },
  };
}
