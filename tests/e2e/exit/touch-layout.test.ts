import type { Page } from '@playwright/test';
import { everyPage, expect, test } from '../../helpers/exit.ts';
import { SAMPLE } from '../../helpers/site-pages.ts';

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

for (const size of SIZES) {
  test(`checks 29, 30, 35 › at ${size.width} × ${size.height} the exit is whole, on top and at least 44 × 44 px, wherever a page is scrolled to`, async ({
    page,
    visit,
  }) => {
    await page.setViewportSize(size);
    for (const url of everyPage()) {
      await visit(url);
      expect(await faults(page), url).toEqual([]);
    }
  });
}

test('check 35 › nothing on a page can be laid over the exit', async ({ page, visit }) => {
  for (const url of everyPage()) {
    await visit(url);
    const layers = await page.evaluate(() => {
      const exit = document.querySelector('[data-exit]')!;
      const layer = (element: Element) => Number(getComputedStyle(element).zIndex) || 0;
      const others = [...document.querySelectorAll('body *')].filter((element) => element !== exit);
      return { exit: layer(exit), others: Math.max(...others.map(layer)) };
    });
    expect(layers.exit, url).toBeGreaterThan(layers.others);
    expect(await page.locator('dialog, [popover]').count(), url).toBe(0);
  }
});

test('check 29 › the exit takes at most a quarter of the smallest window, and leaves the end of the text free', async ({
  page,
  visit,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  for (const url of everyPage()) {
    await visit(url);
    const { share, gap } = await page.evaluate(() => {
      scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
      const { top, height } = document.querySelector('[data-exit]')!.getBoundingClientRect();
      const last = [...document.querySelectorAll('footer p, footer a')].map(
        (element) => element.getBoundingClientRect().bottom,
      );
      return { share: height / innerHeight, gap: top - Math.max(...last) };
    });
    expect(share, url).toBeLessThanOrEqual(0.25);
    expect(gap, url).toBeGreaterThanOrEqual(0);
  }
});

for (const dir of ['ltr', 'rtl'] as const) {
  test(`check 33 › ${dir}: the exit stands at the inline end, touches nothing of the header, and nothing scrolls sideways`, async ({
    page,
    visit,
  }) => {
    for (const url of SAMPLE) {
      await visit(url);
      await page.evaluate((dir) => (document.documentElement.dir = dir), dir);
      for (const width of [768, 900, 1280]) {
        await page.setViewportSize({ width, height: 720 });
        const seen = await page.evaluate(() => {
          const exit = document.querySelector('[data-exit]')!.getBoundingClientRect();
          const touched = [...document.querySelectorAll('header a, header button, header svg, header p')]
            .filter(
              (element) => !element.matches('[data-exit], .ww-skip') && element.getClientRects().length > 0,
            )
            .filter((element) => {
              const range = document.createRange();
              range.selectNodeContents(element);
              const box = range.getBoundingClientRect();
              return (
                box.left < exit.right &&
                box.right > exit.left &&
                box.top < exit.bottom &&
                box.bottom > exit.top
              );
            })
            .map((element) => element.textContent);
          const root = document.documentElement;
          return {
            fromStart: exit.left,
            fromEnd: root.clientWidth - exit.right,
            touched,
            sideways: root.scrollWidth - root.clientWidth,
          };
        });
        const { fromStart, fromEnd, ...rest } = seen;
        expect(dir === 'ltr' ? fromEnd : fromStart, `${url} at ${width}`).toBeLessThan(20);
        expect(rest, `${url} at ${width}`).toEqual({ touched: [], sideways: 0 });
      }
      await page.setViewportSize({ width: 360, height: 640 });
      const bar = await page.locator('[data-exit]').boundingBox();
      expect([bar!.x, bar!.width, bar!.y + bar!.height], url).toEqual([0, 360, 640]);
    }
  });
}
