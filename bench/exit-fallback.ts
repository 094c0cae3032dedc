/**
 * `npm run bench:exit`: how long the destination of "Snel weg" takes to appear on Slow 4G with DNS, TCP and TLS, and
 * whether it comes before about:blank with a fallback of 1.5, 2.5 and 3.5 s; and how soon the page is hidden, also on a
 * processor six times slower. With --write the figures go into docs/performance.md. Needs openssl.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createTls } from 'node:https';
import { connect, createServer as createTcp, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from '../scripts/lib/browser.ts';
import { DIST, ROOT } from '../scripts/lib/paths.ts';
import { createSiteServer, listen } from '../scripts/lib/server.ts';
import { EXIT_FALLBACK, EXIT_URL } from '../src/core/exit-destination.ts';
import { writeFigures } from './write-figures.ts';

const RUNS = 9;
/** One way over the line, in milliseconds: half of Slow 4G's 562.5 ms. */
const HALF_TRIP = 281;
const LONGEST_PAGE = '/contact-dat-niet-stopt/';

/** A destination with a certificate of its own: one page of 20 kB. */
async function destination(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-exit-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      key,
      '-out',
      cert,
      '-days',
      '2',
      '-subj',
      '/CN=localhost',
    ],
    { stdio: 'ignore' },
  );
  const page = `<!doctype html><title>Het weer</title><p>${'Zon en wolken. '.repeat(1400)}`;
  const server = createTls({ key: readFileSync(key), cert: readFileSync(cert) }, (_, response) =>
    response.end(page),
  );
  rmSync(folder, { recursive: true });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return (server.address() as { port: number }).port;
}

/**
 * A line in front of a port: each direction half a round trip late, and two round trips before the first byte, one for
 * DNS and one for TCP, which on this machine cost nothing.
 */
async function slowLine(port: number): Promise<number> {
  const pipe = (from: Socket, to: Socket, first: number) => {
    const openAt = performance.now() + first;
    from.on('data', (chunk) => {
      setTimeout(() => to.write(chunk), Math.max(0, openAt - performance.now()) + HALF_TRIP);
    });
    from.on('close', () => setTimeout(() => to.end(), HALF_TRIP));
    from.on('error', () => to.destroy());
  };
  const line = createTcp((client) => {
    const server = connect(port, '127.0.0.1');
    pipe(client, server, 4 * HALF_TRIP);
    pipe(server, client, 0);
  });
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  line.unref();
  return (line.address() as { port: number }).port;
}

const launch = (port: number): Promise<Browser> => {
  const executablePath = findChromium();
  const rules = `--host-resolver-rules=MAP ${new URL(EXIT_URL).host}:443 127.0.0.1:${port}`;
  return chromium.launch({
    args: [...CHROMIUM_ARGS, rules, '--ignore-certificate-errors'],
    ...(executablePath ? { executablePath } : {}),
  });
};

/** Presses the exit; milliseconds until another document is in its place, and what it is. */
async function timeExit(page: Page, origin: string): Promise<{ ms: number; url: string }> {
  await page.goto(origin);
  const box = (await page.locator('[data-exit]').boundingBox())!;
  const arrived = page.waitForEvent('framenavigated', { timeout: 20_000 });
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const start = performance.now();
  await page.mouse.down();
  await page.waitForTimeout(80);
  await page.mouse.up();
  const frame = await arrived;
  return { ms: performance.now() - start - 80, url: frame.url() };
}

/** Milliseconds from the second Esc to the second frame without the page, measured in the page and sent out of it. */
async function timeCloak(page: Page, origin: string, slowdown: number): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const cloaked = new Promise<number>((resolve) => void page.exposeFunction('report', resolve));
  await page.addInitScript(() => {
    let at = 0;
    addEventListener('keydown', (event) => (at = event.timeStamp), true);
    new MutationObserver(() => {
      if (!document.documentElement.hidden) return;
      requestAnimationFrame(() =>
        requestAnimationFrame((now) => (window as unknown as { report(ms: number): void }).report(now - at)),
      );
    }).observe(document, { attributes: true, subtree: true });
  });
  await page.route(EXIT_URL, () => {});
  await page.goto(origin + LONGEST_PAGE);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  return cloaked;
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

const site = await listen(createSiteServer({ dist: join(ROOT, DIST) }).unref(), 0);
const browser = await launch(await slowLine(await destination()));
const exits: { ms: number; url: string }[] = [];
const cloaks = new Map<number, number[]>([
  [1, []],
  [6, []],
]);
for (let run = 0; run < RUNS; run++) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  // The fallback of the page itself would end the measurement: it is put off here, and compared below.
  await context.addInitScript(() => {
    const plain = window.setTimeout;
    Object.assign(window, {
      setTimeout: (run: TimerHandler, ms = 0, ...rest: unknown[]) =>
        ms >= 1000 ? 0 : plain(run, ms, ...rest),
    });
  });
  exits.push(await timeExit(await context.newPage(), site));
  await context.close();
  for (const [slowdown, times] of cloaks) {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    times.push(await timeCloak(page, site, slowdown));
    await page.close();
  }
}
const version = browser.version();
await browser.close();

const times = exits.map(({ ms }) => ms);
const rows = [1500, 2500, 3500].map(
  (limit) => `| ${limit / 1000} s | ${times.filter((ms) => ms <= limit).length} of ${RUNS} |`,
);
const table = [
  `Chromium ${version}, headless, 360 × 740; ${RUNS} runs; ${new Date().toISOString().slice(0, 10)}. DNS, TCP and TLS 1.3 at 562.5 ms a round trip.`,
  '',
  `The destination appears after ${median(times).toFixed(0)} ms (median; worst ${Math.max(...times).toFixed(0)} ms). In use: ${EXIT_FALLBACK / 1000} s.`,
  '',
  '| fallback after | destination was there in time |',
  '| --- | --- |',
  ...rows,
  '',
  '| from the second Esc to the frame without the page | median | worst |',
  '| --- | --- | --- |',
  ...[...cloaks].map(
    ([slowdown, all]) =>
      `| ${slowdown === 1 ? 'this processor' : `${slowdown}× slower`}, longest page | ${median(all).toFixed(0)} ms | ${Math.max(...all).toFixed(0)} ms |`,
  ),
].join('\n');
console.log(table);
if (process.argv.includes('--write')) await writeFigures('exit', table);
process.exit();
