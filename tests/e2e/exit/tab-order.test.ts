import type { Page } from '@playwright/test';
import { everyPage, expect, test } from '../../helpers/exit.ts';
import { languageOf, SAMPLE } from '../../helpers/site-pages.ts';
import { LOCALES } from '../../../src/core/locales.ts';
import { expectPlace, expectStays } from '../../helpers/exit-ends.ts';

test('check 28 › on every page the first Tab is the skip link, the second the exit, in sight and with a ring', async ({
  page,
  visit,
  exit,
}) => {
  for (const url of everyPage()) {
    await visit(url);
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus'), url).toHaveAttribute('href', '#inhoud');
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus'), url).toHaveAttribute('data-exit');
    const ring = await page.locator(':focus').evaluate((link) => {
      const { outlineStyle, outlineWidth, outlineColor, backgroundColor, opacity } = getComputedStyle(link);
      return {
        outlineStyle,
        width: parseFloat(outlineWidth),
        differs: outlineColor !== backgroundColor,
        opacity,
      };
    });
    expect(ring, url).toEqual({ outlineStyle: 'solid', width: 3, differs: true, opacity: '1' });
    await expect(page.locator(':focus'), url).toBeInViewport({ ratio: 1 });
    await expectStays(page, exit);
  }
  await page.keyboard.press('Enter');
  await expectPlace(page, 'exit');
});

/** Presses of Tab that are sent without waiting for each. */
const BATCH = 50;

/**
 * Presses Tab once through a page; the stops that lie entirely under the exit or out of sight, and the number of stops.
 * The page itself looks at each stop, when the next key comes: a question to it for each of many thousands takes too long.
 */
async function coveredStops(page: Page): Promise<{ stops: number; covered: string[] }> {
  const record = await page.evaluateHandle(() => {
    const stops: (string | null)[] = [];
    const look = () => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return null;
      const exit = document.querySelector('[data-exit]')!;
      const cover = exit.getBoundingClientRect();
      const isUnder = [...focused.getClientRects()].every(
        (box) =>
          (box.top >= cover.top &&
            box.bottom <= cover.bottom &&
            box.left >= cover.left &&
            box.right <= cover.right) ||
          box.top >= innerHeight ||
          box.bottom <= 0,
      );
      return focused !== exit && isUnder ? focused.textContent?.trim() || focused.outerHTML : '';
    };
    addEventListener('keydown', () => stops.push(look()), { capture: true });
    return stops;
  });
  const keyboard = await page.context().newCDPSession(page);
  const tab = { type: 'rawKeyDown', key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 } as const;
  // The first key comes when nothing has the focus yet.
  for (let first = 1; ;) {
    await Promise.all(Array.from({ length: BATCH }, () => keyboard.send('Input.dispatchKeyEvent', tab)));
    const stops = await record.jsonValue();
    const end = stops.indexOf(null, first);
    if (end < 0) first = stops.length;
    else {
      await keyboard.detach();
      return { stops: end - 1, covered: stops.slice(1, end).flatMap((text) => text || []) };
    }
  }
}

for (const [width, height, pages] of [
  [320, 256, 'every page'],
  [1280, 720, 'the sample'],
] as const) {
  test(`check 32 › at ${width} × ${height} nothing that has the focus lies under the exit or out of sight, on ${pages}`, async ({
    page,
    visit,
  }) => {
    await page.setViewportSize({ width, height });
    for (const url of pages === 'every page' ? everyPage() : SAMPLE) {
      await visit(url);
      const { stops, covered } = await coveredStops(page);
      expect(stops, url).toBeGreaterThan(10);
      expect(covered, url).toEqual([]);
    }
  });
}

test('check 39 › focus alone leads nowhere; name and place are the same on every page of a language', async ({
  page,
  visit,
  exit,
}) => {
  const found = new Map<string, Set<string>>();
  for (const url of everyPage()) {
    await visit(url);
    const link = page.locator('[data-exit]');
    await link.focus();
    await link.hover();
    expect(await page.evaluate(() => scrollY), url).toBe(0);
    await expectStays(page, exit);
    for (const width of [320, 360, 1280]) {
      await page.setViewportSize({ width, height: 640 });
      const key = `${languageOf(url)} ${width}`;
      const seen = found.get(key) ?? found.set(key, new Set()).get(key)!;
      seen.add(JSON.stringify([await link.ariaSnapshot(), await link.boundingBox()]));
    }
  }
  expect(found.size).toBe(3 * LOCALES.length);
  for (const [key, seen] of found) expect([...seen], key).toHaveLength(1);
});
