import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/lib/paths.ts';

/** One question with the pages that answer it. */
export interface Query {
  id: string;
  text: string;
  /** Language of the page on which it is typed. */
  ui: string;
  kind: string;
  /** Ids of pages; one of them is enough. */
  pages: string[];
}

/** Shares of a set of queries, from 0 to 1. */
export interface Score {
  queries: number;
  first: number;
  firstThree: number;
  /** Mean of 1 / place of the first right page. */
  reciprocalRank: number;
  empty: number;
  /** Queries without a right page among the first three, with what came. */
  missed: { query: Query; got: string[] }[];
}

interface File {
  pages?: Record<string, string[]>;
  main: { id: string; q: string; ui: string; kind: string; expect: string[] }[];
}

/**
 * Queries of a file in bench/search typed on a page in this language; an empty list when the file does not exist.
 * Errors: throws when a query expects neither a topic of the file nor a page of the list.
 */
export function readQueries(name: string, ui: string, pageIds: ReadonlySet<string>): Query[] {
  const path = join(ROOT, 'bench/search', name);
  if (!existsSync(path)) return [];
  const { main, pages: ofTopic = {} } = JSON.parse(readFileSync(path, 'utf8')) as File;
  return main
    .filter((query) => query.ui === ui)
    .map(({ id, q, kind, expect }) => {
      const pages = expect.flatMap((item) => ofTopic[item] ?? item);
      const unknown = pages.find((page) => !pageIds.has(page));
      if (unknown) throw new Error(`bench/search/${name}  ${id}  there is no topic or page "${unknown}"`);
      return { id, text: q, ui, kind, pages };
    });
}

/** Asks every query and counts. `ask` gives ids of pages, the best first. */
export async function score(
  queries: readonly Query[],
  ask: (text: string) => string[] | Promise<string[]>,
): Promise<Score> {
  const results: { query: Query; got: string[]; place: number }[] = [];
  for (const query of queries) {
    const got = await ask(query.text);
    results.push({ query, got, place: got.findIndex((page) => query.pages.includes(page)) + 1 });
  }
  const share = (is: (result: { place: number; got: string[] }) => boolean) =>
    results.filter(is).length / Math.max(1, results.length);
  const isIn = (place: number, most: number) => place > 0 && place <= most;
  return {
    queries: results.length,
    first: share(({ place }) => place === 1),
    firstThree: share(({ place }) => isIn(place, 3)),
    reciprocalRank:
      results.reduce((sum, { place }) => sum + (place > 0 ? 1 / place : 0), 0) / Math.max(1, results.length),
    empty: share(({ got }) => got.length === 0),
    missed: results
      .filter(({ place }) => !isIn(place, 3))
      .map(({ query, got }) => ({ query, got: got.slice(0, 3) })),
  };
}
