import type { Page } from '@playwright/test';
import { EXIT_URL, NOTHING, OFFLINE_PAGE, expect, kept, save, test } from '../../helpers/offline.ts';
import { DUTCH_PAGES } from '../../helpers/site-pages.ts';
import { pageIn, wordsOf } from '../../helpers/languages.ts';

/** Ticks the choice to erase at the exit, and waits until it is kept. */
async function choose(page: Page) {
  const choice = page.getByLabel('Wis de kopie ook als ik op Snel weg druk');
  await choice.check();
  await expect(choice).toBeEnabled();
}

test('check 61 › before the choice there is no worker and no cache, also on the page with the button', async ({
  page,
  server,
}) => {
  const calls: string[] = [];
  await page.exposeFunction('told', (name: string) => void calls.push(name));
  await page.addInitScript(() => {
    const tell = (name: string) => void (window as unknown as { told(name: string): void }).told(name);
    for (const name of ['keys', 'match', 'open', 'has'] as const)
      CacheStorage.prototype[name] = function () {
        tell(name);
        throw new Error('not before the choice');
      };
    for (const name of ['register', 'getRegistrations', 'getRegistration'] as const)
      ServiceWorkerContainer.prototype[name] = function () {
        tell(name);
        throw new Error('not before the choice');
      };
  });
  for (const path of ['/', '/a-z/', OFFLINE_PAGE]) await page.goto(server.url + path);
  await expect(page.getByText(/Dit kost 0,\d.MB/)).toBeVisible();
  expect(calls).toEqual([]);
  expect(server.asked.filter((path) => path === '/w.js' || path.endsWith('.bin'))).toEqual([]);
  const link = page.locator('link[rel=manifest]');
  await expect(link).toHaveCount(0);
});

test('check 61 › after the choice every page opens without the server', async ({ page, server }) => {
  test.setTimeout(120_000);
  await save(page, server);
  const headings = new Map<string, string | null>();
  const request = page.context().request;
  for (const path of DUTCH_PAGES) {
    const html = await (await request.get(server.url + path)).text();
    headings.set(path, html);
  }
  server.cut();
  for (const path of DUTCH_PAGES) {
    const answer = await page.goto(server.url + path, { waitUntil: 'commit' });
    expect(answer!.fromServiceWorker(), path).toBe(true);
    expect(await answer!.text(), path).toBe(headings.get(path));
    expect(answer!.headers()['content-security-policy'], path).toContain("default-src 'none'");
  }
  const unknown = await page.goto(`${server.url}/bestaat-niet/`);
  expect(unknown!.status()).toBe(503);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina is er nu niet');
  await page.goto(`${server.url}/a-z`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zoeken en alles van A tot Z');
});

test('check 61 › without the server the search, the finder, the guide and discreet reading work', async ({
  page,
  server,
}) => {
  await save(page, server);
  server.cut();
  await page.goto(`${server.url}/a-z/`);
  await page.getByRole('searchbox').fill('keel dichtgeknepen');
  await page.keyboard.press('Enter');
  await expect(page.locator('ww-search ol a').first()).toHaveText(/Keel dichtgeknepen/);
  await page.goto(`${server.url}/regio/`);
  await page.getByRole('searchbox').fill('Assen');
  await expect(page.locator('ww-region-finder ol')).toContainText('Drenthe');
  await page.goto(`${server.url}/wat-past-bij-mij/`);
  await page
    .getByRole('link', { name: 'Ja, nu' })
    .or(page.getByRole('button', { name: 'Ja, nu' }))
    .first()
    .click();
  await page.goto(`${server.url}/eerste-stap/`);
  await page.getByRole('button', { name: 'Discreet lezen' }).click();
  await expect(page.getByText('Je leest discreet.')).toBeVisible();
  await page.getByRole('link', { name: 'Hulp', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hulp op een rij');
  await expect(page).toHaveURL(`${server.url}/eerste-stap/`);
  await expect(page.getByRole('button', { name: 'Wis de kopie' })).toBeVisible();
});

test('check 63 › the erase address is not answered by the worker', async ({ page, server }) => {
  await save(page, server);
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.url().endsWith('/wis')),
    page.getByRole('button', { name: 'Wis de kopie' }).click(),
  ]);
  expect(answer.status()).toBe(200);
  expect(answer.fromServiceWorker()).toBe(false);
  expect((await answer.allHeaders())['clear-site-data']).toContain('"storage"');
});

test('check 62 › erasing takes at most a second, and nothing is left', async ({ page, server }) => {
  await save(page, server);
  await page.goto(`${server.url}/eerste-stap/`);
  const started = Date.now();
  await page.getByRole('button', { name: 'Wis de kopie' }).click();
  await expect(page.getByText('De kopie is weg.', { exact: false }).first()).toBeVisible();
  expect(Date.now() - started).toBeLessThan(1000);
  expect(await kept(page)).toEqual(NOTHING);
  await expect(page.getByRole('button', { name: 'Wis de kopie' })).toHaveCount(0);
  await page.goto(`${server.url}/a-z/`);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
});

test('check 64 › erasing works without the server, and says what could not be reached', async ({
  page,
  server,
}) => {
  await save(page, server);
  server.cut();
  await page.goto(`${server.url}/eerste-stap/`);
  await page.getByRole('button', { name: 'Wis de kopie' }).click();
  await expect(page.getByText('Er was geen internet')).toBeVisible();
  expect(await kept(page)).toEqual(NOTHING);
});

test('check 65 › the exit erases the copy only when the reader chose so, and the choice dies with the copy', async ({
  page,
  server,
}) => {
  await save(page, server);
  await page.goto(`${server.url}/eerste-stap/`);
  await page.getByRole('link', { name: 'Snel weg' }).click();
  await expect(page).toHaveURL(EXIT_URL);
  await page.goto(server.url + OFFLINE_PAGE);
  expect((await kept(page)).workers).toBe(1);
  await choose(page);
  await page.goto(`${server.url}/eerste-stap/`);
  await expect(page.getByRole('button', { name: 'Wis de kopie' })).toBeVisible();
  await page.getByRole('link', { name: 'Snel weg' }).click();
  await expect(page).toHaveURL(EXIT_URL);
  await expect.poll(async () => (await page.goto(`${server.url}/404.html`), kept(page))).toEqual(NOTHING);
  await save(page, server);
  await expect(page.getByLabel('Wis de kopie ook')).not.toBeChecked();
});

test('check 65 › the exit erases what was chosen also before the code of the line has come', async ({
  page,
  server,
}) => {
  await save(page, server);
  await choose(page);
  server.instead = ({ url }) => url!.startsWith('/_a/');
  await page.goto(`${server.url}/eerste-stap/`, { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(EXIT_URL);
  server.instead = () => false;
  await expect.poll(async () => (await page.goto(`${server.url}/404.html`), kept(page))).toEqual(NOTHING);
});

test('without a network the exit goes straight to an empty page, and erases what was chosen', async ({
  page,
  context,
  server,
}) => {
  await save(page, server);
  await choose(page);
  await page.goto(`${server.url}/eerste-stap/`);
  await expect(page.getByRole('button', { name: 'Wis de kopie' })).toBeVisible();
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  server.cut();
  await context.setOffline(true);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL('about:blank', { timeout: 1000 });
  expect(asked).not.toContain(EXIT_URL);
  await context.setOffline(false);
  server.cut(false);
  await expect.poll(async () => (await page.goto(`${server.url}/404.html`), kept(page))).toEqual(NOTHING);
});

test('a copy of another language speaks that language, also about what is not in it', async ({
  page,
  server,
}) => {
  const words = wordsOf('ar');
  await page.goto(`${server.url}${pageIn('nl', 'offline').url.replace('/', '/ar/')}`);
  await page.getByRole('button', { name: words('copy.save') }).click();
  await expect(page.getByText(words('copy.saved'))).toBeVisible();
  server.cut();
  await page.goto(`${server.url}/ar/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(pageIn('ar', 'home').data.title);
  await expect(page.getByRole('button', { name: words('copy.erase') })).toBeVisible();
  await page.goto(server.url);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('copy.absent-title'));
  await expect(page.locator('a[href="tel:112"]')).toBeVisible();
  await page.getByRole('link', { name: words('site.name') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(pageIn('ar', 'home').data.title);
});
