import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { brotli } from '../../scripts/lib/build/compress.ts';
import { writeSearchIndex } from '../../scripts/lib/build/search-index.ts';
import type { SearchData } from '../../src/core/search-data.ts';
import { makeSearchIndex } from '../../src/core/search-index.ts';
import { findPages } from '../../src/core/search-finder.ts';

export interface Growth {
  pages: number;
  /** Kilobytes that a reader loads (brotli) and seconds of building, per engine. */
  finder: { kilobytes: number; seconds: number; milliseconds: number };
  miniSearch: { kilobytes: number; seconds: number };
  pagefind: { kilobytes: number; seconds: number };
}

const seconds = (start: number) => (performance.now() - start) / 1000;

/** The same words for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Pages whose words are as often and as many as in a language: few often, most rare, more with every page (Zipf). */
function syntheticPages(count: number): { data: SearchData['pages']; bodies: string[] } {
  const next = random(count);
  const parts = ['ba', 'ko', 'ri', 'ven', 'lo', 'mi', 'tar', 'de', 'sul', 'wa', 'pek', 'no'];
  const word = () => {
    const rank = Math.floor((2_000 + 20 * count) ** next());
    return [rank % 12, Math.floor(rank / 12) % 12, Math.floor(rank / 144) % 12, Math.floor(rank / 1_728) % 12]
      .slice(0, rank < 144 ? 2 : rank < 1_728 ? 3 : 4)
      .map((n) => parts[n])
      .join('');
  };
  const text = (words: number) => Array.from({ length: words }, word).join(' ');
  const pages = Array.from({ length: count }, (_, i) => ({
    url: `/p${i}/`,
    title: text(4),
    lead: text(18),
    phrases: Array.from({ length: 10 }, () => text(4)),
  }));
  return { data: pages, bodies: pages.map(() => text(300)) };
}

/** Builds each engine's index over so many synthetic pages, the real ones' rings and words to ignore included. */
export async function growth(count: number, model: SearchData): Promise<Growth> {
  const { data: pages, bodies } = syntheticPages(count);
  const data = { ...model, pages };

  let start = performance.now();
  const json = JSON.stringify(data);
  const index = makeSearchIndex(data);
  const finderSeconds = seconds(start);
  start = performance.now();
  const questions = pages.slice(0, 20).map(({ phrases }) => phrases[0]!);
  for (const question of questions) findPages(index, question);
  const finder = {
    kilobytes: brotli(Buffer.from(json)).length / 1000,
    seconds: finderSeconds,
    milliseconds: (performance.now() - start) / questions.length,
  };

  start = performance.now();
  const mini = new MiniSearch({ idField: 'url', fields: ['title', 'phrases', 'lead'] });
  mini.addAll(pages.map((page) => ({ ...page, phrases: page.phrases.join('\n') })));
  const miniSeconds = seconds(start);
  const miniSearch = {
    kilobytes: brotli(Buffer.from(JSON.stringify(mini))).length / 1000,
    seconds: miniSeconds,
  };

  const dist = mkdtempSync(join(tmpdir(), 'wegwijs-growth-'));
  try {
    pages.forEach(({ url, title, phrases }, i) => {
      mkdirSync(join(dist, url));
      writeFileSync(
        join(dist, url, 'index.html'),
        `<!doctype html><html lang="nl"><head><title>${title}</title><meta name="keywords" data-pagefind-meta="keywords[content]" content="${phrases.join(', ')}"></head><body data-pagefind-body><h1>${title}</h1><p>${bodies[i]}</p></body></html>`,
      );
    });
    start = performance.now();
    await writeSearchIndex(dist);
    const pagefindSeconds = seconds(start);
    const files = globSync('pagefind/**/*.{js,json,pf_meta,pf_index,pagefind}', { cwd: dist });
    const bytes = files
      .map((file) => readFileSync(join(dist, file)))
      .reduce((sum, content) => sum + Math.min(content.length, brotliFast(content)), 0);
    return {
      pages: count,
      finder,
      miniSearch,
      pagefind: { kilobytes: bytes / 1000, seconds: pagefindSeconds },
    };
  } finally {
    rmSync(dist, { recursive: true, force: true });
  }
}

/** Size after brotli; Pagefind's own files are compressed already and stay as they are. */
const brotliFast = (content: Buffer) => (content[0] === 0x1f ? content.length : brotli(content).length);
