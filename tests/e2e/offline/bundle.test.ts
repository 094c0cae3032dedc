import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as base, expect } from '@playwright/test';
import { bundleFiles } from '../../../scripts/lib/bundle/bundle.ts';
import { DIST, ROOT } from '../../../scripts/lib/paths.ts';
import { EXIT_URL } from '../../../src/core/exit-destination.ts';

const SITE = 'https://site.test';

interface Stick {
  /** Address of a page on the stick. */
  at(path: string): string;
  pages: string[];
}

const test = base.extend<{ complaints: string[] }, { stick: Stick }>({
  stick: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names from this pattern.
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'stick met spatie-'));
      const files = (await bundleFiles(join(ROOT, DIST), 'nl', SITE))!;
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      await use({
        at: (path) => pathToFileURL(join(folder, path)).href,
        pages: Object.keys(files).filter((path) => path.endsWith('.html')),
      });
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      context.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
      context.on('weberror', (error) => complaints.push(`error: ${error.error().message}`));
      context.on('request', (request) => {
        const url = request.url();
        if (!/^(?:file|data):/.test(url) && url !== EXIT_URL) complaints.push(`asks for ${url}`);
      });
      await context.route(EXIT_URL, (route) =>
        route.fulfill({ contentType: 'text/html', body: '<title>Het weer</title>' }),
      );
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

test('every page opens from file://, asks for nothing, and its links lead to files or to the site', async ({
  page,
  stick,
}) => {
  test.setTimeout(120_000);
  expect(stick.pages.length).toBeGreaterThan(100);
  const known = new Set(stick.pages.map((path) => stick.at(path)));
  for (const path of stick.pages) {
    await page.goto(stick.at(path));
    await expect(page.locator('h1'), path).toHaveCount(1);
    const hrefs = await page
      .locator('a[href]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    const dead = hrefs
      .map((href) => href.split('#')[0]!)
      .filter((href) => href.startsWith('file:') && !known.has(href));
    expect(dead, path).toEqual([]);
  }
});

test('links, search, finder, guide and lists work', async ({ page, stick }) => {
  await page.goto(stick.at('index.html'));
  await page.getByRole('link', { name: 'Zoeken', exact: true }).first().click();
  await page.getByRole('searchbox').fill('keel dichtgeknepen');
  await page.keyboard.press('Enter');
  await page.locator('ww-search ol a').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Keel dichtgeknepen/);
  await page.goto(stick.at('regio/index.html'));
  await page.getByRole('searchbox').fill('Assen');
  await page.locator('ww-region-finder ol a').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Drenthe/);
  await page.goto(stick.at('wat-past-bij-mij/index.html'));
  await page.getByRole('button', { name: 'Ja, nu' }).click();
  await expect(page.getByRole('link', { name: /112/ }).last()).toBeVisible();
  await page.goto(stick.at('lijst-voor-jezelf/index.html'));
  await expect(page.getByRole('button', { name: 'Print deze lijst' })).toBeVisible();
});

test('the exit leaves, and Back does not come back', async ({ page, stick }) => {
  await page.goto(stick.at('index.html'));
  await page.getByRole('link', { name: 'Hulp', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hulp op een rij');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(EXIT_URL);
  await page.goBack();
  await expect(page).toHaveURL('about:blank');
});

test('nothing of it needs a server: no module, no worker, no button that cannot work', async ({
  page,
  stick,
}) => {
  await page.goto(stick.at('index.html'));
  await expect(page.locator('script[type=module], ww-discreet-reading, ww-kept-copy')).toHaveCount(0);
  expect(stick.pages).not.toContain('zonder-internet/index.html');
});
