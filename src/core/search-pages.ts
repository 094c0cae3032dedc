import { DIRECTION, type Locale } from './locales.ts';
import { SEARCH_FORMAT, type IntentWords, type SearchData, type SearchPage } from './search-data.ts';

/** A page as the collections and the checks know it. */
export interface PageSource {
  id: string;
  parent: string | null;
  url: string;
  title: string;
  description: string;
  searchTerms: readonly string[];
  /** The text below the frontmatter. */
  body: string;
}

/** Languages whose phrases and patterns leave no room for headings within 25 kB; on their questions these change nothing. */
const WITHOUT_HEADINGS: readonly Locale[] = ['en'];
const HEADING = /^#{2,4} +(.+?)(?:\s*\{#[^}]*\})?\s*$/gm;

/** Headings of a text, as words: without markers of sources and signs of Markdown. */
const headingsOf = (body: string): string[] =>
  [...body.matchAll(HEADING)].map(([, text]) => text!.replace(/<[^>]*>|[*_`]/g, '').trim());

/** Pages above others come last: when two answer a question as well, the more special one goes first. */
function specialFirst(pages: readonly PageSource[]): PageSource[] {
  const above = new Set(pages.map(({ parent }) => parent));
  return [...pages].sort(
    (a, b) => Number(above.has(a.id)) - Number(above.has(b.id)) || (a.id < b.id ? -1 : 1),
  );
}

/** What the finder is told about the pages of one language. */
export function searchDataOf(
  locale: Locale,
  pages: readonly PageSource[],
  synonyms: { ignore: string[]; rings: { words: string[] }[] },
  intents: IntentWords[],
): SearchData {
  return {
    format: SEARCH_FORMAT,
    locale,
    dir: DIRECTION[locale],
    pages: specialFirst(pages).map(({ url, title, description, searchTerms, body }): SearchPage => ({
      url,
      title,
      lead: description,
      headings: WITHOUT_HEADINGS.includes(locale) ? [] : headingsOf(body),
      phrases: [...searchTerms],
    })),
    ignore: synonyms.ignore,
    rings: synonyms.rings.map(({ words }) => words),
    intents,
  };
}
