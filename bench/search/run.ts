/**
 * `npm run bench:search`: Pagefind as it comes, MiniSearch with the same phrases, and the search of this site, side by
 * side on the last build: how often a right page comes, how much is sent, how long it takes, and what building costs
 * when the site grows. With --write the figures go into docs/search.md.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/lib/browser.ts';
import { DIST, ROOT } from '../../scripts/lib/paths.ts';
import { loadSearchData, searchablePages } from '../../scripts/lib/search-content.ts';
import { createSiteServer, listen } from '../../scripts/lib/server.ts';
import { rankBySum } from '../../src/core/search-merge.ts';
import { writeFigures } from '../write-figures.ts';
import { miniSearch, ours, type FullTextEngine } from './engines.ts';
import { growth } from './growth.ts';
import { readQueries, score, type Query, type Score } from './score.ts';
import { speed } from './speed.ts';

const LOCALE = 'nl';
/** Sets of questions, and which of each: the second whole and by the language that was typed. */
const SETS: { file: string; which: string; has: (query: Query) => boolean }[] = [
  { file: 'dev-queries.json', which: '', has: () => true },
  { file: 'second-queries.json', which: '', has: () => true },
  { file: 'second-queries.json', which: ' in Dutch', has: ({ kind }) => kind !== 'other' },
  { file: 'second-queries.json', which: ' in another language', has: ({ kind }) => kind === 'other' },
  { file: 'third-queries.json', which: '', has: () => true },
];

/** Pagefind in a page of the built site, without the fragments, which this site leaves out. */
async function fullTextIn(page: Page): Promise<FullTextEngine> {
  const { pages } = JSON.parse(readFileSync(join(ROOT, DIST, `pagefind/files.${LOCALE}.json`), 'utf8')) as {
    pages: Record<string, string>;
  };
  const search = (texts: readonly string[]) =>
    page.evaluate(async (asked) => {
      const engine = await import('/pagefind/pagefind.js' as string);
      await engine.options({ noWorker: true });
      const found = await Promise.all(asked.map(async (text) => (await engine.search(text)).results));
      return found.map((results) =>
        (results as { id: string; score: number }[]).map(({ id, score }) => ({ id, score })),
      );
    }, texts);
  const urls = (results: { id: string }[]) => results.map(({ id }) => pages[id]!);
  return {
    whole: async (text) => urls((await search([text]))[0]!),
    fanOut: async (words) => urls(rankBySum(await search(words))),
  };
}

const percent = (share: number) => `${Math.round(100 * share)} %`;
const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
const worst = (times: number[]) => Math.max(...times);
const ms = (time: number) => `${time.toFixed(0)} ms`;
const kB = (size: number) => `${size.toFixed(size < 10 ? 1 : 0)} kB`;
const row = (...cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
const version = (name: string) =>
  (JSON.parse(readFileSync(join(ROOT, `node_modules/${name}/package.json`), 'utf8')) as { version: string })
    .version;

const executablePath = findChromium();
const browser = await chromium.launch({ args: CHROMIUM_ARGS, ...(executablePath ? { executablePath } : {}) });
const server = createSiteServer({ dist: join(ROOT, DIST) });
const baseURL = await listen(server, 0);
const page = await browser.newPage({ baseURL });
await page.goto('/privacy/');

const data = loadSearchData(ROOT, LOCALE);
const idOf = new Map(searchablePages(ROOT, LOCALE).map(({ url, id }) => [url, id]));
const fullText = await fullTextIn(page);
const own = ours(data, fullText);
const engines = {
  [`Pagefind ${version('pagefind')}, as it comes, over the text alone`]: fullText.whole,
  [`MiniSearch ${version('minisearch')}, same phrases`]: miniSearch(data),
  'the finder': own.finder,
  'the finder, then the full text': own.both,
};

const lines = [
  `Chromium ${browser.version()}, headless, 360 × 740; Node ${process.version}; ${data.pages.length} pages; ${new Date().toISOString().slice(0, 10)}.`,
];
for (const { file, which, has } of SETS) {
  const queries = readQueries(file, LOCALE, new Set(idOf.values())).filter(has);
  if (queries.length === 0) continue;
  lines.push('', `**${file}**, ${queries.length} questions${which}:`, '');
  lines.push(row('engine', 'right page first', 'in the first three', 'mean of 1 / place', 'nothing'));
  lines.push(row('---', '---', '---', '---', '---'));
  for (const [name, ask] of Object.entries(engines)) {
    const result: Score = await score(queries, async (text) =>
      (await ask(text)).flatMap((url) => idOf.get(url) ?? []),
    );
    const { first, firstThree, reciprocalRank, empty } = result;
    lines.push(row(name, percent(first), percent(firstThree), reciprocalRank.toFixed(2), percent(empty)));
    if (process.argv.includes('--missed') && name.startsWith('the finder,'))
      for (const { query, got } of result.missed)
        console.log(`${query.id}  ${query.text}  →  ${got.join(', ')}`);
  }
}

const { first, complete, cold, coldSlowProcessor, warm, key } = await speed(browser, baseURL);
lines.push('', row('from using the field', 'measured', 'at most'), row('---', '---', '---'));
lines.push(
  row(
    'to the first results: sent',
    `${kB(first.kilobytes)}, ${first.requests} requests`,
    '25 kB, 2 requests',
  ),
);
lines.push(row('complete: sent', `${kB(complete.kilobytes)}, ${complete.requests} requests`, '250 kB'));
lines.push(row('to the first results, Slow 4G', `${ms(median(cold))} (worst ${ms(worst(cold))})`, '1500 ms'));
lines.push(
  row(
    'the same, processor 4× slower',
    `${ms(median(coldSlowProcessor))} (worst ${ms(worst(coldSlowProcessor))})`,
    '–',
  ),
);
lines.push(row('another question', `${ms(median(warm))} (worst ${ms(worst(warm))})`, '50 ms'));
lines.push(
  row('script per key, processor 4× slower', `${ms(median(key))} (worst ${ms(worst(key))})`, '100 ms'),
);
await browser.close();
server.close();
server.closeAllConnections();

lines.push(
  '',
  row(
    'synthetic pages',
    'finder: sent, built, one question',
    'MiniSearch: sent, built',
    'Pagefind: sent, built',
  ),
);
lines.push(row('---', '---', '---', '---'));
for (const count of [60, 600, 6000]) {
  const { finder, miniSearch: mini, pagefind } = await growth(count, data);
  lines.push(
    row(
      count,
      `${kB(finder.kilobytes)}, ${finder.seconds.toFixed(2)} s, ${ms(finder.milliseconds)}`,
      `${kB(mini.kilobytes)}, ${mini.seconds.toFixed(2)} s`,
      `${kB(pagefind.kilobytes)}, ${pagefind.seconds.toFixed(1)} s`,
    ),
  );
}
const table = lines.join('\n');
console.log(table);
if (process.argv.includes('--write')) await writeFigures('search', table, 'docs/search.md');
