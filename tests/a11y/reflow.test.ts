import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/test.ts';
import { CHECKED, DUTCH_PAGES, SAMPLE } from '../helpers/site-pages.ts';

/** Every 16 px from a small phone to a laptop, and both sides of the breakpoints (30em and 48em of 16 px). */
const WIDTHS = [...Array.from({ length: 71 }, (_, i) => 320 + i * 16), 479, 481, 767, 769];

/** For other languages, whose pages are made as the Dutch ones: where the layout changes, and the ends. */
const FEW_WIDTHS = [320, 360, 479, 481, 767, 769, 1440];

/** Elements that stick out of the page at its inline end. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const root = document.documentElement;
    return root.scrollWidth > root.clientWidth
      ? [...document.body.querySelectorAll('*')]
          .filter((element) => {
            const { left, right } = element.getBoundingClientRect();
            return right > root.clientWidth + 1 || left < -1;
          })
          .map((element) => element.outerHTML.slice(0, 80))
      : [];
  });

for (const url of CHECKED) {
  test(`${url} never scrolls sideways from 320 to 1440 px`, async ({ page, visit }) => {
    await visit(url);
    for (const width of DUTCH_PAGES.includes(url) ? WIDTHS : FEW_WIDTHS) {
      await page.setViewportSize({ width, height: 700 });
      expect(await overflow(page), `at ${width} px`).toEqual([]);
    }
  });
}

for (const url of SAMPLE) {
  test(`${url} keeps its text at twice the size, on a phone`, async ({ page, visit }) => {
    await visit(url);
    await page.evaluate(() => (document.documentElement.style.fontSize = '225%'));
    expect(await overflow(page)).toEqual([]);
  });

  test(`${url} keeps its text with the spacing of WCAG 1.4.12`, async ({ page, visit }) => {
    await visit(url);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}',
      );
      document.adoptedStyleSheets = [sheet];
    });
    expect(await overflow(page)).toEqual([]);
  });

  test(`${url} mirrors without scrolling sideways`, async ({ page, visit }) => {
    await visit(url);
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
  });
}
