/** Leaving from inside a frame (checks 55–60 of docs/exit.md), links that add no row, and what tabs hear of each other. */
import type { Page } from '@playwright/test';
import { EXIT_FALLBACK, EXIT_URL } from '../../../src/core/exit-destination.ts';
import { expect, partFrame, site, test } from '../../helpers/hosts.ts';

test.use({ viewport: { width: 900, height: 900 } });

const historyLength = (page: Page) => page.evaluate(() => history.length);
const clickExit = async (page: Page) =>
  void (await (await partFrame(page)).locator('.exit').click({ noWaitAfter: true }));
const escapeTwice = async (page: Page) => {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
};

for (const name of ['plain', 'COEP require-corp', 'element', 'sandbox, by activation']) {
  test(`check 55, 56 › host "${name}" › a click leaves with the whole tab and adds no entry`, async ({
    page,
    open,
    complaints,
  }) => {
    await open(name, 'hulp');
    const before = await historyLength(page);
    await clickExit(page);
    await page.waitForURL(EXIT_URL);
    expect(await historyLength(page)).toBe(before);
    expect(complaints).toEqual([]);
  });
}

test('check 57 › host "sandbox, same origin" › the frame goes blank, the page of the host stays, nothing is thrown', async ({
  page,
  open,
  complaints,
}) => {
  await open('sandbox, same origin', 'hulp');
  const before = await historyLength(page);
  const frame = await partFrame(page);
  await frame.locator('.exit').click({ noWaitAfter: true });
  await expect.poll(() => frame.url()).toBe('about:blank');
  await expect(page.getByRole('heading', { name: 'Gemeente' })).toBeVisible();
  expect(await historyLength(page)).toBe(before);
  expect(complaints.filter((said) => !/Unsafe attempt to initiate navigation/.test(said))).toEqual([]);
});

test('check 57 › our script in the host › a frame in a sandbox shows the exit and the host leaves for it', async ({
  page,
  open,
}) => {
  await open('sandbox with our script', 'hulp');
  const before = await historyLength(page);
  await expect((await partFrame(page)).locator('.exit')).toBeVisible();
  await clickExit(page);
  await page.waitForURL(EXIT_URL);
  expect(await historyLength(page)).toBe(before);
});

test('our script in the host › Esc twice on the page of the host leaves; once does not', async ({
  page,
  open,
}) => {
  await open('sandbox with our script', 'hulp');
  await page.getByRole('heading', { name: 'Gemeente' }).click();
  await page.keyboard.press('Escape');
  await page.waitForTimeout(1200);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(200);
  expect(page.url()).not.toBe(EXIT_URL);
  await page.keyboard.press('Escape');
  await page.waitForURL(EXIT_URL);
});

test('WordPress › the exit that would be dead is not there', async ({ page, open }) => {
  await open('WordPress sandbox', 'hulp');
  await expect((await partFrame(page)).locator('.exit')).toBeHidden();
});

test('WordPress › a link to the site asks the host, which follows it', async ({ page, open, complaints }) => {
  await open('WordPress sandbox', 'hulp');
  const frame = await partFrame(page);
  await frame.getByRole('link', { name: 'Ik ben bang' }).click();
  await page.waitForURL(`${site()}/eerste-stap/`);
  expect(complaints).toEqual([]);
});

test('check 58 › a destination that never comes ends blank, and the frame is hidden at once', async ({
  page,
  open,
}) => {
  await page.context().route(EXIT_URL, () => new Promise(() => {}));
  await open('plain', 'hulp');
  const frame = await partFrame(page);
  await clickExit(page);
  await expect.poll(() => frame.evaluate(() => document.documentElement.hidden).catch(() => true)).toBe(true);
  await expect.poll(() => page.url(), { timeout: EXIT_FALLBACK + 3000 }).toBe('about:blank');
});

for (const name of ['plain', 'element', 'WordPress sandbox', 'COEP require-corp']) {
  test(`check 59 › host "${name}" › reading three parts leaves the history as it was`, async ({
    page,
    open,
    complaints,
  }) => {
    await open(name, 'hulp');
    const before = await historyLength(page);
    const frame = await partFrame(page);
    for (const [label, part] of [
      ['Waar let je op', 'signalen'],
      ['Bellen', 'bel'],
      ['Campagnes', 'campagnes'],
    ] as const) {
      await frame.getByRole('navigation').getByRole('link', { name: label }).click();
      await expect.poll(() => new URL(frame.url()).pathname).toBe(`/deel/v1/nl/${part}/`);
    }
    expect(await historyLength(page)).toBe(before);
    expect(complaints).toEqual([]);
  });
}

test('check 60 › Esc twice with the focus in the frame, six seconds after the last click, leaves', async ({
  page,
  open,
}) => {
  test.setTimeout(30_000);
  await open('plain', 'hulp');
  await (await partFrame(page)).locator('h2').first().click();
  await page.waitForTimeout(6000);
  await escapeTwice(page);
  await page.waitForURL(EXIT_URL);
});

test('check 60 › in a sandbox without the right the frame ends blank', async ({ page, open }) => {
  await open('sandbox, same origin', 'hulp');
  const frame = await partFrame(page);
  await frame.locator('h2').first().click();
  await escapeTwice(page);
  await expect.poll(() => frame.url()).toBe('about:blank');
});

test('a frame stores nothing', async ({ page, open, context }) => {
  await open('plain', 'alles');
  const frame = await partFrame(page);
  const kept = await frame.evaluate(async () => {
    // A browser may refuse a frame its storage altogether; then nothing is kept either.
    const kinds = [
      () => Object.keys(localStorage),
      () => Object.keys(sessionStorage),
      async () => (await indexedDB.databases()).map(({ name }) => name),
      () => caches.keys(),
      () => (document.cookie ? [document.cookie] : []),
    ];
    const found = await Promise.all(kinds.map(async (kind) => kind()).map((all) => all.catch(() => [])));
    return found.flat();
  });
  expect(kept).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});

test('no script at all › the exit is a link for the whole tab', async ({ browser, hostOrigin }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  await context.route(EXIT_URL, (route) => route.fulfill({ contentType: 'text/html', body: 'Zon' }));
  const page = await context.newPage();
  await page.goto(`${hostOrigin}/plain/hulp`);
  await page.frameLocator('iframe').locator('.exit').click();
  await page.waitForURL(EXIT_URL);
  await context.close();
});
