/**
 * `npm run bench:offline`: the copy for reading without a network. How long saving takes on Slow 4G against the limit of
 * the line, how long erasing takes, what erasing adds to the exit, and whether the questions of the search give the same
 * first three results without a network. Prints a table; `--write` puts it in docs/offline.md.
 */
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from '../scripts/lib/browser.ts';
import { DIST, ROOT } from '../scripts/lib/paths.ts';
import { createFadingServer, createSiteServer, listen } from '../scripts/lib/server.ts';
import { EXIT_URL } from '../src/core/exit-destination.ts';
import { WORKER_PATH, listingPath, type CopyListing } from '../src/core/offline-copy.ts';
import { writeFigures } from './write-figures.ts';

const RUNS = 9;
/** Slow 4G of Chrome's developer tools: milliseconds of latency, bytes per second. */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };

const dist = join(ROOT, DIST);
const { bytes } = JSON.parse(readFileSync(join(dist, listingPath('nl')), 'utf8')) as CopyListing;
const site = createSiteServer({ dist });
const { server, cut } = createFadingServer(
  createServer((request, response) => {
    const answer = () => site.emit('request', request, response);
    // The line of the developer tools does not hold for the script of a worker.
    setTimeout(answer, request.url === WORKER_PATH ? SLOW_4G.latency : 0);
  }),
);
const origin = await listen(server, 0);
/** A destination on another port, so that leaving is a real navigation. */
const other = createServer((_, response) => response.end('<title>Het weer</title>'));
const exit = await listen(other, 0);
const executablePath = findChromium();
const browser = await chromium.launch({ args: CHROMIUM_ARGS, ...(executablePath ? { executablePath } : {}) });

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const row = (what: string, values: number[]) =>
  `| ${what} | ${Math.round(median(values))} ms | ${Math.round(Math.max(...values))} ms |`;

async function fresh(): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 360, height: 740 } });
  await context.route(EXIT_URL, (route) => route.fulfill({ status: 302, headers: { Location: exit } }));
  return context.newPage();
}

/** Milliseconds from the press to the sentence that all is saved. */
async function save(page: Page): Promise<number> {
  await page.goto('/zonder-internet/');
  // The size, which a reader sees before the choice.
  await page.locator('p[data-size]', { hasText: 'MB' }).waitFor();
  return page.evaluate(async () => {
    const start = performance.now();
    document.querySelector<HTMLButtonElement>('[data-save]')!.click();
    while (!document.querySelector('[data-kept]')?.checkVisibility())
      await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - start;
  });
}

const saving: number[] = [];
const erasing: number[] = [];
const leaving: Record<string, number[]> = { plain: [], erasing: [] };
for (let run = 0; run < RUNS; run++) {
  const page = await fresh();
  const session = await page.context().newCDPSession(page);
  await page.goto('/zonder-internet/');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  saving.push(await save(page));
  await session.send('Network.emulateNetworkConditions', { ...SLOW_4G, latency: 0, downloadThroughput: -1 });
  erasing.push(
    await page.evaluate(async () => {
      const start = performance.now();
      document.querySelector<HTMLButtonElement>('[data-kept] button')!.click();
      while (document.querySelector('[data-kept]')!.checkVisibility())
        await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - start;
    }),
  );
  for (const kind of ['plain', 'erasing'] as const) {
    if (kind === 'plain') await save(page);
    else {
      await page.goto('/zonder-internet/');
      await page.locator('ww-offline-copy input').check();
    }
    await page.goto('/eerste-stap/');
    await page.locator('[data-kept] button').waitFor();
    const start = performance.now();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => url.origin !== origin, { waitUntil: 'commit' });
    leaving[kind]!.push(performance.now() - start);
  }
  await page.context().close();
}

/** The first three results of each question, full text included. */
async function answers(page: Page, questions: string[]): Promise<string[]> {
  await page.goto('/a-z/');
  const field = page.getByRole('searchbox');
  await field.fill('hulp');
  await page.locator('ww-search ol a').first().waitFor();
  await page.waitForTimeout(2000);
  const all: string[] = [];
  for (const question of questions) {
    await field.fill(question);
    await page.waitForTimeout(400);
    const links = await page
      .locator('ww-search ol a')
      .evaluateAll((found) => found.slice(0, 3).map((link) => link.getAttribute('href')));
    all.push(links.join(' '));
  }
  return all;
}

const { main } = JSON.parse(readFileSync(join(ROOT, 'bench/search/dev-queries.json'), 'utf8')) as {
  main: { q: string; ui: string }[];
};
const questions = main.filter(({ ui }) => ui === 'nl').map(({ q }) => q);
const page = await fresh();
const online = await answers(page, questions);
await save(page);
cut(true);
const offline = await answers(page, questions);
const same = online.filter((one, i) => one === offline[i]).length;

const limit = SLOW_4G.latency + (bytes / SLOW_4G.downloadThroughput) * 1000;
const share = Math.round((median(saving) / limit - 1) * 100);
const table = `Chromium ${browser.version()}, headless, 360 × 740; ${RUNS} runs; ${new Date().toISOString().slice(0, 10)}.

Whole copy of Dutch: ${(bytes / 1e6).toFixed(2)} MB, on the line and on the device.
The line alone needs ${Math.round(limit)} ms for it; saving is ${share} % above that.

| what | median | worst |
| --- | --- | --- |
${row('saving on Slow 4G, from the press to "Klaar"', saving)}
${row('erasing', erasing)}
${row('from the second Esc to the destination, copy stays', leaving['plain']!)}
${row('the same, copy erased', leaving['erasing']!)}

${same} of ${questions.length} questions have the same first three results without a network.`;
console.log(table);
if (process.argv.includes('--write')) await writeFigures('offline', table, 'docs/offline.md');

await browser.close();
for (const one of [server, other]) {
  one.close();
  one.closeAllConnections();
}
