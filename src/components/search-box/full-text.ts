/**
 * The second layer: the full text of all pages, with Pagefind. All its files come at once and before anything is asked,
 * so that no request depends on the words. Decision 0014 says why.
 */
import { rankBySum } from '../../core/search-merge.ts';

/** Addresses of pages in which the words stand, the best first. */
export type FullText = (words: readonly string[]) => Promise<string[]>;

/** What the build says about the files of Pagefind: see scripts/lib/build/search-index.ts. */
interface Manifest {
  code: string;
  /** Files that the code asks for, in the form in which it does. */
  files: string[];
  tag: string;
  /** A word for each part of the index, so that all parts are loaded. */
  everything: string;
  /** Address of each page, by the name Pagefind gives it. */
  pages: Record<string, string>;
}

interface Engine {
  options(options: object): Promise<void>;
  preload(words: string): Promise<void>;
  search(words: string): Promise<{ results: { id: string; score: number }[] }>;
}

const ask = (url: string) => fetch(url, { cache: 'no-store', credentials: 'omit' });

/** Lets `work` find files that are on their way already: Pagefind would ask for one after another. */
async function withFiles<T>(
  files: ReadonlyMap<string, Promise<Response>>,
  work: () => Promise<T>,
): Promise<T> {
  const own = window.fetch;
  window.fetch = (input, init) => files.get(new URL(String(input), location.href).href) ?? own(input, init);
  try {
    return await work();
  } finally {
    window.fetch = own;
  }
}

/** Loads the full text for the language of the page. Errors: rejects when a file or WebAssembly is missing. */
export async function loadFullText(manifestUrl: string): Promise<FullText> {
  if (!('WebAssembly' in window)) throw new Error('ww-search: this browser has no WebAssembly');
  const { code, files, tag, everything, pages } = (await (await ask(manifestUrl)).json()) as Manifest;
  const coming = new Map(files.map((file) => [new URL(file, location.href).href, ask(file)]));
  const engine = (await import(/* @vite-ignore */ code)) as Engine;
  await withFiles(coming, async () => {
    await engine.options({ noWorker: true, metaCacheTag: tag });
    await engine.preload(everything);
  });
  return async (words) => {
    const lists = await Promise.all(words.map(async (word) => (await engine.search(word)).results));
    return rankBySum(lists).flatMap(({ id }) => pages[id] ?? []);
  };
}
