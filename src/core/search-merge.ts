import type { SearchPage } from './search-data.ts';
import { findPages } from './search-finder.ts';
import type { SearchIndex } from './search-index.ts';

/** Results of another language that are shown at the most. */
export const MOST_FOREIGN = 3;
/** Share of a query that the language of the page explains, from which no other is asked. */
export const WELL_EXPLAINED = 0.8;

/** The results that are not shown yet, as far as there is room: what is on screen never moves. */
export function appendNew<T extends { url: string }>(
  shown: readonly { url: string }[],
  results: readonly T[],
  most: number,
): T[] {
  const urls = new Set(shown.map(({ url }) => url));
  return results
    .filter(({ url }) => !urls.has(url) && urls.add(url))
    .slice(0, Math.max(0, most - shown.length));
}

/** Joins several result lists into one: the best sum of scores first; a page found by more words rises. */
export function rankBySum<T extends { id: string; score: number }>(lists: readonly (readonly T[])[]): T[] {
  const sums = new Map<string, { result: T; sum: number }>();
  for (const result of lists.flat()) {
    const entry = sums.get(result.id) ?? { result, sum: 0 };
    entry.sum += result.score;
    sums.set(result.id, entry);
  }
  return [...sums.values()].sort((a, b) => b.sum - a.sum).map(({ result }) => result);
}

/**
 * Pages in the language in which the query was typed, when that is not the language of the page.
 * @param explained share of the query that the language of the page explains
 * @returns at most three, of the one language that explains most; none when no language explains more
 */
export function findInOthers(
  others: readonly SearchIndex[],
  query: string,
  explained: number,
): { page: SearchPage; locale: string; dir: 'ltr' | 'rtl' }[] {
  if (explained >= WELL_EXPLAINED) return [];
  const [best] = others
    .map((index) => ({ index, found: findPages(index, query) }))
    .sort((a, b) => b.found.explained - a.found.explained);
  if (!best || best.found.explained <= explained) return [];
  const { pages, locale, dir } = best.index;
  return best.found.pages.slice(0, MOST_FOREIGN).map(({ page }) => ({ page: pages[page]!, locale, dir }));
}
