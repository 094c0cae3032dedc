/** Check 67: before somebody presses the exit, no other host hears of the visit. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EXIT_URL, everyPage, expect, site, test } from '../../helpers/exit.ts';

/** Chromium asks its maker about every form on every site; no page can do anything about it (docs/exit.md). */
const ASKED_BY_CHROMIUM = 'content-autofill.googleapis.com:443';

/** A proxy that writes down who is asked for and refuses everybody. */
async function listeningProxy() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url!);
    response.writeHead(502).end();
  }).on('connect', (request, socket) => {
    if (request.url !== ASKED_BY_CHROMIUM) asked.push(request.url!);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { asked, address: `http://127.0.0.1:${port}`, stop: () => server.close() };
}

test('check 67 › reading, searching, hovering and keys make no connection to another host; a finger on the exit does', async ({
  browser,
  viewport,
}) => {
  const proxy = await listeningProxy();
  const context = await browser.newContext({
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
  await page.goto('/a-z/');
  await page.getByRole('searchbox').fill('stalking');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Gevonden' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.waitForLoadState('networkidle');
  expect(proxy.asked).toEqual([]);
  expect(
    await page.locator('link[rel~=preconnect], link[rel~=dns-prefetch], link[rel~=prefetch]').count(),
  ).toBe(0);

  await page.locator('[data-exit]').hover();
  await page.mouse.down();
  await expect.poll(() => proxy.asked).toContain(`${new URL(EXIT_URL).host}:443`);
  expect(new Set(proxy.asked)).toEqual(new Set([`${new URL(EXIT_URL).host}:443`]));
  await context.close();
  proxy.stop();
});
