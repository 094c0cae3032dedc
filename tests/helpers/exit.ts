/** Destinations, situations and ways of leaving, for the tests of "Snel weg". Checks are numbered as in docs/exit.md. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page, Route } from '@playwright/test';
import { EXIT_URL } from '../../src/core/exit-destination.ts';
import { expect, test as base } from './test.ts';
import { watch, type Note } from './exit-watch.ts';
import { DUTCH_AND_SAMPLES, MORE_OF_A_LIST } from './site-pages.ts';

export { EXIT_URL, expect };

/** Where a reader comes from: a page that is not ours. */
export const START = 'http://start.test/';
/** Address of the site under test. */
export const site = () => process.env['SITE_URL']!;

export type Destination = 'ok' | 'slow' | 'refused' | '204' | 'offline';

export interface Exit {
  /** How EXIT_URL answers from now on; "ok" until told otherwise. */
  destination: Destination;
  /** The Referer of each request to EXIT_URL, "none" when it had none. */
  referrers: string[];
  /** What the pages of the site did. */
  notes: Note[];
  /** Lets a slow destination answer now instead of after ten seconds. */
  answer(): void;
}

export const test = base.extend<{ exit: Exit }>({
  // Depends on complaints, so that its routes come later and go first.
  exit: [
    async ({ context, javaScriptEnabled, complaints: _ }, use) => {
      const answered = new AbortController();
      const exit: Exit = {
        destination: 'ok',
        referrers: [],
        notes: await watch(context, site()),
        answer: () => answered.abort(),
      };
      const page = { contentType: 'text/html', body: '<title>Het weer</title><p>Zon' };
      const answers: Record<Destination, (route: Route) => Promise<void>> = {
        ok: (route) => route.fulfill(page),
        slow: async (route) => {
          await wait(10_000, null, { signal: answered.signal, ref: false }).catch(() => {});
          await route.fulfill(page).catch(() => {});
        },
        refused: (route) => route.abort('connectionrefused'),
        '204': (route) => route.fulfill({ status: 204 }),
        offline: (route) => route.abort('internetdisconnected'),
      };
      await context.route(EXIT_URL, async (route) => {
        const request = route.request();
        exit.referrers.push((await request.allHeaders())['referer'] ?? 'none');
        // A destination that answers within a millisecond would end the page before it has told what it did.
        const tab = request.frame().page();
        const tells = javaScriptEnabled !== false && tab.url().startsWith(`${site()}/`);
        const hasTold = () => exit.notes.some(({ kind, page }) => kind === 'left' && page === tab);
        for (let i = 0; tells && i < 300 && !hasTold(); i++) await wait(10);
        await answers[exit.destination](route);
      });
      await context.route(START, (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: `<title>Zoeken</title><a href="${site()}/">Een link</a>`,
        }),
      );
      await use(exit);
      exit.answer();
    },
    { auto: true },
  ],
});

const DIFFERENT = DUTCH_AND_SAMPLES.filter((url) => !MORE_OF_A_LIST.includes(url));

/** Addresses of every page that differs from the others by more than data, four of each translation; gives the test the time it takes to see all. */
export function everyPage(): readonly string[] {
  test.setTimeout(20_000 + DIFFERENT.length * 2_000);
  return DIFFERENT;
}

const pressTwice = async (page: Page, key: string) => {
  await page.keyboard.press(key);
  await page.keyboard.press(key);
};

/** Ways to leave. */
export const TRIGGERS = {
  click: (page: Page) => page.locator('[data-exit]').click({ noWaitAfter: true }),
  'Esc twice': (page: Page) => pressTwice(page, 'Escape'),
  'Shift three times': async (page: Page) => {
    await page.keyboard.press('Shift');
    await pressTwice(page, 'Shift');
  },
  'the second skip link': async (page: Page) => {
    await pressTwice(page, 'Tab');
    await page.keyboard.press('Enter');
  },
};

/** What went before. Each leaves the reader on a page of the site, and answers with all tabs; the first is the one in use. */
export const SITUATIONS = {
  'on the first page': async (page: Page) => {
    await page.goto('/');
    return [page];
  },
  'after in-site links': async (page: Page) => {
    await page.goto('/');
    await followMenu(page);
    return [page];
  },
  'after an ordinary link': async (page: Page) => {
    await page.goto(START);
    await page.getByRole('link').click();
    await page.waitForURL(`${site()}/`);
    return [page];
  },
  'with five tabs': async (page: Page) => {
    const tabs = [page];
    while (tabs.length < 5) tabs.push(await page.context().newPage());
    await Promise.all(tabs.map((tab) => tab.goto('/')));
    await page.bringToFront();
    return tabs;
  },
};

/** Clicks through the three pages of the menu. */
export async function followMenu(page: Page): Promise<void> {
  for (const at of [0, 1, 2]) {
    const link = page.locator('.ww-nav a').nth(at);
    const url = await link.getAttribute('href');
    await link.click();
    await page.waitForURL(site() + url!);
  }
}
