import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/test.ts';
import { wordsOf } from '../helpers/languages.ts';
import { languageOf, SAMPLE } from '../helpers/site-pages.ts';

interface Stop {
  name: string;
  /** True when the exit covers the whole element. */
  isCovered: boolean;
  outline: number;
  top: number;
}

/** Presses Tab once through a page; what had the focus at each stop. */
async function tabThrough(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  // A guard against a trap, far above the links of the longest page.
  for (let i = 0; i < 2000; i++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return null;
      const box = focused.getBoundingClientRect();
      const exit = document.querySelector('[data-exit]')!;
      const cover = exit.getBoundingClientRect();
      return {
        name: focused.getAttribute('aria-label') ?? focused.textContent?.trim() ?? focused.id,
        isCovered:
          focused !== exit &&
          box.top >= cover.top &&
          box.bottom <= cover.bottom &&
          box.left >= cover.left &&
          box.right <= cover.right,
        outline: parseFloat(getComputedStyle(focused).outlineWidth),
        top: box.top + scrollY,
      };
    });
    if (!stop) break;
    stops.push(stop);
  }
  return stops;
}

for (const url of SAMPLE) {
  test(`${url} can be walked through with Tab: every control, in order, in sight, with a ring`, async ({
    page,
    visit,
  }) => {
    await visit(url);
    const controls = await page
      .locator('a[href]:visible, button:visible, input:visible, summary:visible')
      .count();
    const stops = await tabThrough(page);
    expect(stops.length).toBe(controls);
    const words = wordsOf(languageOf(url));
    expect(stops[0]!.name).toBe(words('skip.content'));
    expect(stops[1]!.name).toBe(words('exit.label'));
    expect(stops.filter(({ isCovered }) => isCovered)).toEqual([]);
    expect(stops.filter(({ outline }) => outline < 2)).toEqual([]);
  });
}

test('the first link leads to the text and moves the focus there', async ({ page, visit }) => {
  await visit('/contact-dat-niet-stopt/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Naar de tekst' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('main')!.contains(document.activeElement))).toBe(
    true,
  );
});

test('targets outside a sentence are at least 44 px high', async ({ page, visit }) => {
  for (const url of SAMPLE) {
    await visit(url);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('header a, .ww-callbar a, nav a, footer a, .ww-button, .ww-door, input')]
        .filter((element) => element.getClientRects().length > 0 && !element.matches('.ww-skip'))
        // What one touches to tick a box is its label, which lies around the box.
        .map(
          (element) =>
            (element.matches('[type=checkbox]') && (element as HTMLInputElement).labels?.[0]) || element,
        )
        .filter((element) => element.getBoundingClientRect().height < 43.5)
        .map((element) => `${element.textContent?.trim()} ${element.getBoundingClientRect().height}`),
    );
    expect(small, url).toEqual([]);
  }
});

test('print leaves out the exit, the menus and the search field, and keeps the numbers', async ({
  page,
  visit,
}) => {
  await visit('/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-exit]')).toBeHidden();
  await expect(page.locator('.ww-nav')).toBeHidden();
  await expect(page.locator('ww-search')).toBeHidden();
  await expect(page.getByRole('link', { name: 'Bel 0800 2000' })).toBeVisible();
});
