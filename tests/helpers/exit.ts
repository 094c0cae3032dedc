/** Destinations, situations and ways of leaving, for the tests of "Snel weg". Checks are numbered as in docs/exit.md. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page, Route } from '@playwright/test';
import { EXIT_FALLBACK, EXIT_URL } from '../../src/core/exit-destination.ts';
import { expect, test as base } from './test.ts';
import { leftBehind, watch, type Note } from './exit-watch.ts';

export { EXIT_FALLBACK, EXIT_URL, expect };

/** Where a reader comes from: a page that is not ours. */
export const START = 'http://start.test/';
/** Address of the site under test. */
export const site = () => process.env['SITE_URL']!;
/** Long enough for the fallback, and for the second one, on a busy machine. */
export const UNTIL_GONE = { timeout: EXIT_FALLBACK + 6000 };

export type Destination = 'ok' | 'slow' | 'refused' | '204' | 'offline';
export type Place = 'exit' | 'error page' | 'blank';

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
  exit: async ({ context, complaints: _ }, use) => {
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
      exit.referrers.push((await route.request().allHeaders())['referer'] ?? 'none');
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
});

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
    await expect(page).toHaveURL(`${site()}/`);
    return [page];
  },
  'with five tabs': async (page: Page) => {
    const others: Page[] = [];
    await page.goto('/');
    while (others.length < 4) {
      const tab = await page.context().newPage();
      await tab.goto('/');
      others.push(tab);
    }
    await page.bringToFront();
    return [page, ...others];
  },
};

/** Clicks through the three pages of the menu. */
export async function followMenu(page: Page): Promise<void> {
  for (const at of [0, 1, 2]) {
    const link = page.locator('.ww-nav a').nth(at);
    const url = await link.getAttribute('href');
    await link.click();
    await expect(page).toHaveURL(url!);
  }
}

/** Addresses in the history list of a tab, and where it stands in it. */
export async function history(page: Page): Promise<{ urls: string[]; at: number }> {
  const session = await page.context().newCDPSession(page);
  const { entries, currentIndex } = await session.send('Page.getNavigationHistory');
  await session.detach();
  return { urls: entries.map(({ url }) => url), at: currentIndex };
}

/** Where a tab is, in the words of the tables; its address when it is none of those places. */
export async function placeOf(page: Page): Promise<Place | string> {
  if (page.url() === EXIT_URL) return 'exit';
  if (page.url() === 'about:blank') return 'blank';
  const { urls, at } = await history(page);
  return page.url().startsWith('chrome-error:') && urls[at] === EXIT_URL ? 'error page' : page.url();
}

/** Waits until a tab is at this place. */
export const expectPlace = (page: Page, place: Place) =>
  expect.poll(() => placeOf(page), UNTIL_GONE).toBe(place);

/** Everything that holds after leaving with script, wherever the destination led: nothing seen, sent, opened or kept. */
export async function expectGone(
  tabs: Page[],
  place: Place,
  exit: Exit,
  back = 'about:blank',
): Promise<void> {
  for (const tab of tabs) await expectPlace(tab, place);
  const context = tabs[0]!.context();
  expect(context.pages(), 'tabs').toEqual(tabs);
  expect(exit.referrers, 'Referer').toEqual(tabs.map(() => 'none'));
  const left = exit.notes.filter(({ kind }) => kind === 'left');
  expect(new Set(left.map(({ page }) => page)), 'tabs that hid themselves').toEqual(new Set(tabs));
  expect(
    left.filter(({ isVisible }) => isVisible),
    'text in sight after leaving',
  ).toEqual([]);
  expect(
    exit.notes.filter(({ kind }) => kind !== 'left'),
    'shown again, opened or stored',
  ).toEqual([]);
  for (const tab of tabs) {
    const { urls } = await history(tab);
    expect(
      urls.filter((url) => url.startsWith(site())),
      'pages of the site in the history of the tab',
    ).toEqual([]);
    await tab.goBack({ waitUntil: 'commit' });
    expect(tab.url(), 'Back').toBe(back);
  }
  expect(await leftBehind(tabs[0]!, site()), 'left in the browser').toEqual([]);
}
