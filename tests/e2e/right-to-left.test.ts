/** Pages that run from right to left: what is drawn where, measured in the browser. */
import type { Page } from '@playwright/test';
import { DIRECTION, LOCALES, SOURCE_LOCALE } from '../../src/core/locales.ts';
import { idsIn, pageIn } from '../helpers/languages.ts';
import { expect, test } from '../helpers/test.ts';

const MIRRORED = LOCALES.filter((locale) => DIRECTION[locale] === 'rtl');

/** What is read from left to right: numbers (112, 0800 2000, 24/7, 9:00) and names in Latin letters (113.nl, 8 maart). */
const FRAGMENTS = String.raw`[\dA-Za-zÀ-ž](?:[\dA-Za-zÀ-ž .,:'’&/-]*[\dA-Za-zÀ-ž])?`;

/**
 * Measures every character of every such fragment on the page. Answers how many it saw, and those whose characters do not
 * stand from left to right, line by line.
 */
const measure = (page: Page) =>
  page.evaluate((pattern) => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const wrong: string[] = [];
    let seen = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement!.closest('script, style, noscript, template')) continue;
      for (const { 0: fragment, index } of node.textContent!.matchAll(new RegExp(pattern, 'g'))) {
        const drawn = [...fragment].flatMap((char, i) => {
          if (char === ' ') return [];
          const range = document.createRange();
          range.setStart(node, index + i);
          range.setEnd(node, index + i + 1);
          return [...range.getClientRects()].slice(0, 1);
        });
        if (drawn.length === 0) continue;
        seen++;
        const isInOrder = drawn.every((char, i) => {
          const before = drawn[i - 1];
          return !before || char.left >= before.left || char.top > before.top + before.height / 2;
        });
        if (!isInOrder) wrong.push(`${fragment} in "${node.textContent!.trim().slice(0, 60)}"`);
      }
    }
    return { seen, wrong };
  }, FRAGMENTS);

/** Distance of an element from the left edge of the window, in px. */
const leftOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => element.getBoundingClientRect().left);

for (const locale of MIRRORED) {
  test.describe(`in ${locale}`, () => {
    test('a number without isolation is drawn backwards, and the measure sees it', async ({
      page,
      visit,
    }) => {
      await visit(pageIn(locale, 'home').url);
      await page.evaluate(() => {
        document.querySelector('main')!.innerHTML =
          '<p>هاتف 0800 2000</p><p>هاتف <bdi dir="ltr">0800 2000</bdi></p>';
      });
      const { wrong } = await measure(page);
      expect(wrong).toEqual(['0800 2000 in "هاتف 0800 2000"']);
    });

    for (const id of idsIn(locale))
      for (const media of ['screen', 'print'] as const)
        test(`${id}: every number reads from left to right on ${media}`, async ({ page, visit }) => {
          await page.emulateMedia({ media });
          await visit(pageIn(locale, id).url);
          const { seen, wrong } = await measure(page);
          expect(wrong).toEqual([]);
          expect(seen).toBeGreaterThanOrEqual(2);
        });

    for (const [what, url] of [
      ['a part in a frame', `/deel/v1/${locale}/alles/`],
      ['a region', `${pageIn(locale, 'help/region').url}drenthe/`],
    ] as const)
      test(`${what}: every number reads from left to right`, async ({ page, visit }) => {
        await visit(url);
        const { seen, wrong } = await measure(page);
        expect(wrong).toEqual([]);
        expect(seen).toBeGreaterThanOrEqual(2);
      });

    test('the exit stands at the inline end on a wide screen, and the name of the site at the start', async ({
      page,
      visit,
    }) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await visit(pageIn(locale, 'home').url);
      const box = (await page.locator('[data-exit]').boundingBox())!;
      expect(box.x).toBeLessThan(40);
      expect(await leftOf(page, '.ww-brand')).toBeGreaterThan(640);
    });

    test('the arrow on a door points to the left and stands there', async ({ page, visit }) => {
      await visit(pageIn(locale, 'home').url);
      const arrow = await page
        .locator('.ww-door')
        .first()
        .evaluate((door) => {
          const { left, right, transform } = getComputedStyle(door, '::after');
          // The corner of the arrow is the top right one of its box: where does the transform bring it?
          const { x } = new DOMMatrix(transform).transformPoint({ x: 1, y: -1 });
          return { isLeft: parseFloat(left) < parseFloat(right), pointsTo: Math.sign(Math.round(x)) };
        });
      expect(arrow).toEqual({ isLeft: true, pointsTo: -1 });
    });

    test('the arrows in the list from A to Z point to the left', async ({ page, visit }) => {
      await visit(pageIn(locale, 'a-z').url);
      const list = page.locator('.ww-phrases').first();
      await expect(list).toContainText('←');
      expect(await page.locator('.ww-phrases').allTextContents()).not.toContainEqual(
        expect.stringContaining('→'),
      );
    });

    test('letters are larger and lines further apart than in Dutch, never spaced, in fonts of the device', async ({
      page,
      visit,
    }) => {
      const type = () =>
        page
          .locator('main p')
          .first()
          .evaluate((paragraph) => {
            const { fontSize, lineHeight, letterSpacing } = getComputedStyle(paragraph);
            const size = parseFloat(fontSize);
            return { size, line: parseFloat(lineHeight) / size, letterSpacing, fonts: document.fonts.size };
          });
      await visit(pageIn(SOURCE_LOCALE, 'signals/control').url);
      const dutch = await type();
      await visit(pageIn(locale, 'signals/control').url);
      const mirrored = await type();
      expect(mirrored.size / dutch.size).toBeGreaterThan(1.05);
      expect(mirrored.line / dutch.line).toBeGreaterThan(1.1);
      expect([mirrored.letterSpacing, mirrored.fonts]).toEqual(['normal', 0]);
    });
  });
}
