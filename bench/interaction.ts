/**
 * `npm run bench:interaction`: at a quarter of the speed of this processor, from a key in the finder of regions to its
 * results, computed and painted, and in discreet reading from the last byte of a page to its heading. With --write the
 * figures go into docs/performance.md.
 */
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from '../scripts/lib/browser.ts';
import { DIST, ROOT } from '../scripts/lib/paths.ts';
import { createSiteServer, listen } from '../scripts/lib/server.ts';
import { writeFigures } from './write-figures.ts';

const SLOWDOWN = 4;
const TYPED = [
  'amsterdam',
  "'s-hertogenbosch",
  'de fryske marren',
  'berg op zoom',
  'schiermonikoog',
  'nieuwerkerk',
];
/** The longest pages: the list from A to Z, and that of sources. */
const LONG = ['Zoeken', 'Bronnen'];
const ROUND = ['Signalen', 'Hulp', 'Zoeken', 'Bronnen', 'Hulp', 'Bronnen', 'Signalen', 'Zoeken'];
const LINKS = [...ROUND, ...ROUND, ...ROUND];

/** Milliseconds that script in the page pushed to `window.times`. */
const taken = (page: Page) =>
  page.evaluate(() => (window as unknown as { times: Record<string, number[]> }).times);

async function finder(page: Page): Promise<Record<string, number[]>> {
  await page.goto('/regio/');
  const field = page.getByRole('searchbox', { name: 'In welke plaats woon je?' });
  await field.fill('assen');
  await page.locator('ww-region-finder li').first().waitFor();
  await page.evaluate(() => {
    const times: Record<string, number[]> = { computed: [], painted: [] };
    Object.assign(window, { times });
    let started = 0;
    document.addEventListener('input', () => (started = performance.now()), true);
    // The list is replaced at every key, also by the same places; a callback comes right after.
    new MutationObserver(() => times['computed']!.push(performance.now() - started)).observe(
      document.querySelector('ww-region-finder ol')!,
      { childList: true },
    );
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries())
        if (name === 'input') times['painted']!.push(duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
  for (const text of TYPED) {
    await field.fill('');
    await field.pressSequentially(text, { delay: 150 });
  }
  await page.waitForTimeout(500);
  return taken(page);
}

async function discreet(page: Page): Promise<Record<string, number[]>> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Discreet lezen' }).click();
  await page.getByText('Je leest discreet.').waitFor();
  await page.evaluate(() => {
    const times: Record<string, number[]> = { swapped: [], shown: [] };
    Object.assign(window, { times });
    document.addEventListener('focusin', ({ target }) => {
      if (!(target instanceof HTMLElement) || target.localName !== 'h1') return;
      const arrived = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).findLast(
        ({ initiatorType }) => initiatorType === 'fetch',
      )!.responseEnd;
      times['swapped']!.push(performance.now() - arrived);
      requestAnimationFrame(() => setTimeout(() => times['shown']!.push(performance.now() - arrived)));
    });
  });
  for (const name of LINKS) {
    const link = page.getByRole('link', { name, exact: true }).first();
    // A finger comes after the scrolling, not in the midst of it.
    await link.scrollIntoViewIfNeeded();
    await page.waitForTimeout(300);
    await link.click();
    await page.waitForTimeout(700);
  }
  const times = await taken(page);
  if (times['shown']?.length !== LINKS.length)
    throw new Error(`${times['shown']?.length} of ${LINKS.length} pages came in discreet reading`);
  return times;
}

const executablePath = findChromium();
const browser = await chromium.launch({ args: CHROMIUM_ARGS, ...(executablePath ? { executablePath } : {}) });
const server = createSiteServer({ dist: join(ROOT, DIST) });
const baseURL = await listen(server, 0);
const context = await browser.newContext({ baseURL, viewport: { width: 360, height: 740 } });
const page = await context.newPage();
await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
const [keys, pages] = [await finder(page), await discreet(page)];
const version = browser.version();
await browser.close();
server.close();
server.closeAllConnections();

const row = (what: string, times: number[] = []) => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  if (sorted.length === 0) return `| ${what} | 0 | – | – | – |`;
  return `| ${what} | ${sorted.length} | ${at(0.5)!.toFixed(0)} ms | ${at(0.95)!.toFixed(0)} ms | ${sorted.at(-1)!.toFixed(0)} ms |`;
};
const table = [
  `Chromium ${version}, headless, 360 × 740, ${SLOWDOWN}× slower; ${new Date().toISOString().slice(0, 10)}.`,
  '',
  '| from … to … | times | median | 95th of a hundred | worst |',
  '| --- | --- | --- | --- | --- |',
  row('a key in the finder, to its results in the document', keys['computed']),
  row('a key in the finder, to the frame that shows them (only those of 16 ms and more)', keys['painted']),
  ...[false, true].flatMap((isLong) => {
    const what = `discreet reading: the last byte of ${isLong ? 'the list from A to Z or of sources' : 'another page'}`;
    const of = (times: number[] = []) => times.filter((_, i) => LONG.includes(LINKS[i]!) === isLong);
    return [
      row(`${what}, to the focus on its heading`, of(pages['swapped'])),
      row(`${what}, to the frame that shows it`, of(pages['shown'])),
    ];
  }),
].join('\n');
console.log(table);

if (process.argv.includes('--write')) await writeFigures('interaction', table);
