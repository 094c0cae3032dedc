/**
 * `npm run bench`: first contentful paint, blocking time and layout shift of built pages on Slow 4G, next to one plain
 * HTML file of 10 kB, in the same run and in turn. With --write the figures go into docs/performance.md.
 */
import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from '../scripts/lib/browser.ts';
import { brotli } from '../scripts/lib/build/compress.ts';
import { DIST, ROOT } from '../scripts/lib/paths.ts';
import { createSiteServer, listen } from '../scripts/lib/server.ts';
import { writeFigures } from './write-figures.ts';

const RUNS = 9;
/** Slow 4G of Chrome's developer tools: milliseconds of latency, bytes per second. */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
const PAGES = ['/', '/eerste-stap/', '/contact-dat-niet-stopt/', '/advies-vragen/', '/klachten-aan-de-hals/'];

interface Sample {
  paint: number;
  blocking: number;
  shift: number;
}

/** A page of 10 kB without style or script, sent as it is. */
function plainServer(): Server {
  const line = '<p>Een gewone regel tekst in een gewone pagina, zonder stijl en zonder script.</p>\n';
  const head = '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Tekst</title></head><body>';
  const body = Buffer.from((head + line.repeat(200)).slice(0, 10_240));
  return createServer((_, response) =>
    response.writeHead(200, { 'Content-Type': 'text/html', 'Cache-Control': 'no-store' }).end(body),
  );
}

/** One cold visit in a fresh context. Milliseconds since the start of the navigation. */
async function visit(browser: Browser, url: string): Promise<Sample> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await page.addInitScript(() => {
    const seen = { blocking: 0, shift: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.blocking += Math.max(0, entry.duration - 50);
    }).observe({ type: 'longtask', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(1500);
  const sample = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
    ...(window as unknown as { seen: { blocking: number; shift: number } }).seen,
  }));
  await context.close();
  return sample;
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

const executablePath = findChromium();
const browser = await chromium.launch({ args: CHROMIUM_ARGS, ...(executablePath ? { executablePath } : {}) });
const servers = [plainServer(), createSiteServer({ dist: join(ROOT, DIST) })] as const;
const [plain, site] = [await listen(servers[0], 0), await listen(servers[1], 0)];
const targets = [
  { name: 'plain HTML, 10 kB', url: plain },
  ...PAGES.map((path) => ({ name: path, url: site + path })),
];
const samples = new Map<string, Sample[]>(targets.map(({ name }) => [name, []]));

for (let run = 0; run < RUNS; run++) {
  for (const { name, url } of targets) samples.get(name)!.push(await visit(browser, url));
}
const version = browser.version();
await browser.close();
for (const server of servers) {
  server.close();
  server.closeAllConnections();
}

const base = median(samples.get(targets[0]!.name)!.map(({ paint }) => paint));
const rows = targets.map(({ name }) => {
  const all = samples.get(name)!;
  const paint = median(all.map((sample) => sample.paint));
  const file = name.startsWith('/') ? readFileSync(join(ROOT, DIST, name, 'index.html')) : null;
  const bytes = file ? `${(brotli(file).length / 1000).toFixed(1)} kB brotli` : '10.2 kB as it is';
  return `| ${name} | ${bytes} | ${paint.toFixed(0)} ms | ${(paint / base).toFixed(2)} | ${Math.max(...all.map((s) => s.blocking)).toFixed(0)} ms | ${Math.max(...all.map((s) => s.shift)).toFixed(3)} |`;
});
const table = [
  `Chromium ${version}, headless, 360 × 740, Slow 4G (562.5 ms, 1.44 Mbit/s), ${RUNS} cold visits each, in turn; ${new Date().toISOString().slice(0, 10)}.`,
  '',
  '| page | size | first contentful paint (median) | ratio | blocking time (worst) | layout shift (worst) |',
  '| --- | --- | --- | --- | --- | --- |',
  ...rows,
].join('\n');
console.log(table);

if (process.argv.includes('--write')) await writeFigures('first-paint', table);
