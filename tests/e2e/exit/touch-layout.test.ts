/** Place, size and look of the exit, on every page. */
import type { Page } from '@playwright/test';
import { everyPage, expect, test } from '../../helpers/exit.ts';

const SIZES = [
  { width: 360, height: 640 },
  // A screen of 1280 × 1024 at 400 %.
  { width: 320, height: 256 },
  { width: 1280, height: 720 },
];

/** What is wrong with the exit at the top, in the middle and at the end of a page. */
const faults = (page: Page) =>
  page.evaluate(() => {
    const exit = document.querySelector('[data-exit]')!;
    const end = document.documentElement.scrollHeight;
    return [0, end / 2, end].flatMap((y) => {
      scrollTo({ top: y, behavior: 'instant' });
      const { left, top, right, bottom, width, height } = exit.getBoundingClientRect();
      const found: string[] = [];
      if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) found.push('outside the window');
      if (width < 44 || height < 44) found.push(`${width} × ${height}`);
      for (const [x, y] of [
        [0.5, 0.5],
        [0.1, 0.5],
        [0.9, 0.5],
        [0.5, 0.05],
        [0.5, 0.95],
      ] as const) {
        const above = document.elementFromPoint(left + width * x, top + height * y);
        if (above !== exit) found.push(`covered at ${x}, ${y} by ${above?.outerHTML.slice(0, 60)}`);
      }
      return found.map((text) => `at ${Math.round(scrollY)}: ${text}`);
    });
  });

/** How much of the window the exit takes, and how far it stays from the end of the text. */
const room = (page: Page) =>
  page.evaluate(() => {
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
    const { top, height } = document.querySelector('[data-exit]')!.getBoundingClientRect();
    const ends = [...document.querySelectorAll('footer p, footer a')].map(
      (element) => element.getBoundingClientRect().bottom,
    );
    return { share: height / innerHeight, gap: top - Math.max(...ends) };
  });

/** The layer of the exit, and the highest one of everything else. */
const layers = (page: Page) =>
  page.evaluate(() => {
    const layer = (element: Element) => Number(getComputedStyle(element).zIndex) || 0;
    const others = [...document.querySelectorAll('body *:not([data-exit])')];
    return {
      exit: layer(document.querySelector('[data-exit]')!),
      others: Math.max(...others.map(layer)),
      above: document.querySelectorAll('dialog, [popover]').length,
    };
  });

/** Distance to both sides of the window, what of the header the exit touches, and how far the page scrolls sideways. */
const sides = (page: Page) =>
  page.evaluate(() => {
    const exit = document.querySelector('[data-exit]')!.getBoundingClientRect();
    const range = document.createRange();
    const touched = [...document.querySelectorAll('header a, header button, header svg, header p')]
      .filter((element) => !element.matches('[data-exit], .ww-skip') && element.getClientRects().length > 0)
      .filter((element) => {
        range.selectNodeContents(element);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        return left < exit.right && right > exit.left && top < exit.bottom && bottom > exit.top;
      })
      .map((element) => element.textContent?.trim());
    const root = document.documentElement;
    const sideways = root.scrollWidth - root.clientWidth;
    return { ltr: root.clientWidth - exit.right, rtl: exit.left, rest: { touched, sideways } };
  });

test('checks 29, 30, 35 › on every page, wherever it is scrolled to: the exit is whole, on top, at least 44 × 44 px, and leaves room', async ({
  page,
  visit,
}) => {
  for (const url of everyPage()) {
    await visit(url);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      expect(await faults(page), `${url} ${size.width}`).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 256 });
    const { share, gap } = await room(page);
    expect(share, url).toBeLessThanOrEqual(0.25);
    expect(gap, url).toBeGreaterThanOrEqual(0);
    const { exit, others, above } = await layers(page);
    expect(exit, url).toBeGreaterThan(others);
    expect(above, url).toBe(0);
  }
});

test('checks 33, 34 › on every page, in both directions: the exit is at the inline end, touches nothing, and is not printed', async ({
  page,
  visit,
}) => {
  for (const url of everyPage()) {
    await visit(url);
    for (const dir of ['ltr', 'rtl'] as const) {
      await page.evaluate((dir) => (document.documentElement.dir = dir), dir);
      for (const width of [768, 1280]) {
        await page.setViewportSize({ width, height: 720 });
        const found = await sides(page);
        expect(found[dir], `${url} ${dir} ${width}`).toBeLessThan(20);
        expect(found.rest, `${url} ${dir} ${width}`).toEqual({ touched: [], sideways: 0 });
      }
      await page.setViewportSize({ width: 360, height: 640 });
      const bar = await page.locator('[data-exit]').boundingBox();
      expect([bar!.x, bar!.width, bar!.y + bar!.height], `${url} ${dir}`).toEqual([0, 360, 640]);
    }
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('[data-exit]'), url).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 }), url).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
  }
});
