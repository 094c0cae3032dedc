/** Back and Forward, with the back/forward cache that Playwright switches off. */
import { chromium, test as base, type BrowserContext, type Page } from '@playwright/test';
import { EXIT_FALLBACK, EXIT_URL } from '../../../src/core/exit-destination.ts';
import { START, TRIGGERS, expect, site } from '../../helpers/exit.ts';
import { expectPlace, history } from '../../helpers/exit-ends.ts';

interface Restored {
  isRestored?: boolean;
  mark?: string;
}

const test = base.extend<{ cached: BrowserContext }>({
  cached: async ({ launchOptions, viewport, baseURL }, use) => {
    const browser = await chromium.launch({
      ...launchOptions,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    const context = await browser.newContext({ viewport, ...(baseURL ? { baseURL } : {}) });
    await context.route(EXIT_URL, (route) => route.fulfill({ contentType: 'text/html', body: 'Zon' }));
    await context.route(START, (route) =>
      route.fulfill({ contentType: 'text/html', body: `<a href="${site()}/">Een link</a>` }),
    );
    await context.addInitScript(() =>
      addEventListener('pageshow', ({ persisted }) => Object.assign(window, { isRestored: persisted })),
    );
    await use(context);
    await browser.close();
  },
});

/** One step through the history list; Playwright's own goBack never hears that a cached page is there. */
async function step(page: Page, by: 1 | -1): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { entries, currentIndex } = await session.send('Page.getNavigationHistory');
  const entry = entries[currentIndex + by]!;
  await session.send('Page.navigateToHistoryEntry', { entryId: entry.id });
  await session.detach();
  await expect.poll(() => page.url()).toBe(entry.url);
}

/** Follows a link of the menu as an ordinary one, that adds an entry. */
async function followOrdinary(page: Page, at: number): Promise<void> {
  const link = page.locator('.ww-nav a').nth(at);
  const url = await link.getAttribute('href');
  await link.evaluate((element) => element.setAttribute('target', '_self'));
  await page.evaluate(() => Object.assign(window, { mark: 'as it was left' }));
  await link.click();
  await expect(page).toHaveURL(`${site()}${url}`);
}

const state = (page: Page) => page.evaluate(() => ({ isRestored: window.isRestored, mark: window.mark }));
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface Window extends Restored {}
}

test('check 20 › a page that comes back from the cache is in sight, and leaves as before', async ({
  cached,
}) => {
  const page = await cached.newPage();
  await page.goto('/');
  await followOrdinary(page, 0);
  await step(page, -1);
  expect(await state(page)).toEqual({ isRestored: true, mark: 'as it was left' });
  await expect(heading(page)).toBeVisible();
  await TRIGGERS['Esc twice'](page);
  await expectPlace(page, 'exit');
});

test('check 20 › after a journey over ordinary links and the exit, Back shows the earlier page, not an empty one', async ({
  cached,
}) => {
  const page = await cached.newPage();
  await page.goto('/');
  await followOrdinary(page, 0);
  await TRIGGERS.click(page);
  await expectPlace(page, 'exit');
  await step(page, -1);
  expect(page.url()).toBe(`${site()}/`);
  await expect(heading(page)).toBeVisible();
  await page.locator('.ww-nav a').nth(1).click();
  await expect(heading(page)).toBeVisible();
  await TRIGGERS.click(page);
  await expectPlace(page, 'exit');
});

test('check 20 › the page that was left is not in the list: Back and Forward pass it by', async ({
  cached,
}) => {
  const page = await cached.newPage();
  await page.goto(START);
  await page.getByRole('link').click();
  await page.locator('.ww-nav a').nth(1).click();
  await expect(heading(page)).toBeVisible();
  await TRIGGERS.click(page);
  await expectPlace(page, 'exit');
  expect((await history(page)).urls).toEqual(['about:blank', START, EXIT_URL]);
  await step(page, -1);
  await step(page, 1);
  expect(page.url()).toBe(EXIT_URL);
});

test('check 20 › a page that has left and is shown again stays hidden and leaves again', async ({
  cached,
}) => {
  let asked = 0;
  await cached.route(EXIT_URL, (route) => {
    asked++;
    return route.fulfill({ status: 204 });
  });
  const page = await cached.newPage();
  await page.goto('/');
  await TRIGGERS['Esc twice'](page);
  await expect.poll(() => asked).toBe(1);
  for (const persisted of [true, false]) {
    await page.evaluate((persisted) => {
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted }));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted }));
    }, persisted);
    expect(await heading(page).isVisible()).toBe(false);
  }
  await expect.poll(() => asked).toBeGreaterThan(1);
  await expect.poll(() => page.url(), { timeout: EXIT_FALLBACK + 6000 }).toBe('about:blank');
});

test('check 20 › a page that goes into the cache is hidden there until it is shown', async ({ cached }) => {
  const page = await cached.newPage();
  await page.goto('/');
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  await expect(heading(page)).toBeHidden();
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expect(heading(page)).toBeVisible();
});
