/** Where a tab ends after leaving, and what must hold then. */
import { setTimeout as wait } from 'node:timers/promises';
import { expect, type Page } from '@playwright/test';
import { EXIT_FALLBACK, EXIT_URL } from '../../src/core/exit-destination.ts';
import { leftBehind } from './exit-watch.ts';
import { site, type Exit } from './exit.ts';

export type Place = 'exit' | 'error page' | 'blank';

/** Long enough for the fallback, and for the second one, on a busy machine. */
const UNTIL_GONE = { timeout: EXIT_FALLBACK + 6000, intervals: [30, 30, 60, 100] };

/** Addresses in the history list of a tab, and where it stands in it. */
export async function history(page: Page): Promise<{ urls: string[]; at: number }> {
  const session = await page.context().newCDPSession(page);
  try {
    const { entries, currentIndex } = await session.send('Page.getNavigationHistory');
    return { urls: entries.map(({ url }) => url), at: currentIndex };
  } catch {
    // Between two documents there is nobody to ask.
    await wait(50);
    return await history(page);
  } finally {
    await session.detach().catch(() => {});
  }
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
  // An error page of Chromium asks again by itself, so there may be more requests than tabs.
  expect(exit.referrers.length, 'requests to the destination').toBeGreaterThanOrEqual(tabs.length);
  expect(new Set(exit.referrers), 'Referer').toEqual(new Set(['none']));
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

/** Nobody left: the page is there, in sight, and asked for nothing. Call it right after the input. */
export async function expectStays(page: Page, exit: Exit): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.hidden)).toBe(false);
  expect(page.url().startsWith(site()), page.url()).toBe(true);
  expect(exit.notes.filter(({ kind }) => kind === 'left')).toEqual([]);
  expect(exit.referrers).toEqual([]);
}

/** One tab hid itself when it left, and nothing came into sight after that. */
export const expectHidden = (exit: Exit) =>
  expect(exit.notes).toEqual([expect.objectContaining({ kind: 'left', isVisible: false })]);
