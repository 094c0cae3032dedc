/** Check 67: before somebody presses the exit, no other host hears of the visit. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { EXIT_URL, everyPage, expect, site, test } from '../../helpers/exit.ts';
import { watchTraffic } from '../../helpers/traffic.ts';

/**
 * Chromium asks its maker things of its own: updates, accounts. How to fill in a text field it must not ask: see
 * docs/exit.md. So this check cannot see a page that asks another host of Google for something; the check of built pages
 * refuses that.
 */
const ASKED_BY_CHROMIUM = /^(http:\/\/)?(?!content-autofill\.)[\w.-]+\.(google|googleapis|gvt1)\.com[:/]/;

/** A proxy that writes down who is asked for and refuses everybody. */
async function listeningProxy() {
  const asked: string[] = [];
  const note = (url: string) => ASKED_BY_CHROMIUM.test(url) || asked.push(url);
  const server = createServer((request, response) => {
    note(request.url!);
    response.writeHead(502).end();
  }).on('connect', (request, socket) => {
    note(request.url!);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { asked, address: `http://127.0.0.1:${port}`, stop: () => server.close() };
}

test('check 67 › reading, searching, hovering and keys make no connection to another host; a finger on the exit does', async ({
  launchOptions,
  viewport,
}) => {
  const proxy = await listeningProxy();
  const profile = mkdtempSync(join(tmpdir(), 'exit-profile-'));
  // An ordinary profile: in a private window Chromium warms no connections at all.
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions,
    viewport,
    baseURL: site(),
    proxy: { server: proxy.address, bypass: 'localhost' },
  });
  const page = await context.newPage();
  for (const url of everyPage()) {
    await page.goto(url);
    await page.locator('[data-exit]').hover();
    await page.locator('[data-exit]').focus();
  }
  const traffic = watchTraffic(page);
  await page.goto('/a-z/');
  await page.getByRole('searchbox').fill('stalking');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Gevonden' })).toBeFocused();
  await page.keyboard.press('Escape');
  await traffic.quiet();
  expect(proxy.asked).toEqual([]);
  expect(
    await page.locator('link[rel~=preconnect], link[rel~=dns-prefetch], link[rel~=prefetch]').count(),
  ).toBe(0);

  await page.locator('[data-exit]').hover();
  await page.mouse.down();
  expect(await page.locator(`link[rel=preconnect][href="${EXIT_URL}"]`).count()).toBe(1);
  await expect.poll(() => proxy.asked).toContain(`${new URL(EXIT_URL).host}:443`);
  expect(new Set(proxy.asked)).toEqual(new Set([`${new URL(EXIT_URL).host}:443`]));
  await context.close();
  proxy.stop();
  rmSync(profile, { recursive: true, force: true });
});
