/** Check 34: forced colours, dark scheme, and what is painted after leaving (print: touch-layout.test.ts). */
import type { Page } from '@playwright/test';
import { TRIGGERS, expect, test } from '../../helpers/exit.ts';

/** Colours in a picture of the page, as the browser paints it. */
async function painted(page: Page): Promise<string[]> {
  const picture = (await page.screenshot()).toString('base64');
  const reader = await page.context().newPage();
  const colours = await reader.evaluate(async (picture) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
    const paint = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    paint.drawImage(bitmap, 0, 0);
    const pixels = new Uint32Array(paint.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer);
    return [...new Set(pixels)].map(
      (pixel) => `rgb(${[0, 8, 16].map((bits) => (pixel >> bits) & 255).join(', ')})`,
    );
  }, picture);
  await reader.close();
  return colours;
}

/** The colour an empty page has in this scheme. */
async function systemCanvas(page: Page, scheme: 'light' | 'dark'): Promise<string> {
  const empty = await page.context().newPage();
  const colour = await empty.evaluate((scheme) => {
    const { style } = document.documentElement;
    style.colorScheme = scheme;
    style.color = 'Canvas';
    return getComputedStyle(document.documentElement).color;
  }, scheme);
  await empty.close();
  return colour;
}

/** Contrast of the words of the exit with what is behind them. */
const contrast = (page: Page) =>
  page.locator('[data-exit]').evaluate((link) => {
    const luminance = (colour: string) => {
      const [r, g, b] = colour
        .match(/[\d.]+/g)!
        .map((part) => Number(part) / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    const { color, backgroundColor } = getComputedStyle(link);
    const [light, dark] = [luminance(color), luminance(backgroundColor)].sort((a, b) => b - a);
    return (light! + 0.05) / (dark! + 0.05);
  });

for (const [name, media] of [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced, light', { forcedColors: 'active', colorScheme: 'light' }],
  ['forced, dark', { forcedColors: 'active', colorScheme: 'dark' }],
  ['more contrast', { contrast: 'more' }],
] as const) {
  test(`check 34 › with ${name} colours the exit can be read and has an edge of its own`, async ({
    page,
    visit,
  }) => {
    await page.emulateMedia(media);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 640 });
      await visit('/');
      expect(await contrast(page)).toBeGreaterThanOrEqual(7);
      const { edge, background, paper } = await page.locator('[data-exit]').evaluate((link) => ({
        edge: parseFloat(getComputedStyle(link).borderTopWidth),
        background: getComputedStyle(link).backgroundColor,
        paper: getComputedStyle(document.documentElement).backgroundColor,
      }));
      if (name.startsWith('forced')) expect(edge).toBeGreaterThanOrEqual(1);
      else expect(background).not.toBe(paper);
    }
  });
}

for (const scheme of ['light', 'dark'] as const) {
  test(`check 34 › ${scheme}: after leaving the window is one plain colour, that of an empty page`, async ({
    page,
    visit,
    exit,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    const canvas = await systemCanvas(page, scheme);
    await visit('/');
    expect((await painted(page)).length, 'the page before').toBeGreaterThan(20);
    exit.destination = '204';
    await TRIGGERS['Esc twice'](page);
    await expect.poll(() => exit.referrers).toEqual(['none']);
    expect(await painted(page)).toEqual([canvas]);
  });

  test(`check 34 › ${scheme}: while the exit is pressed the window is one plain colour`, async ({
    page,
    visit,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await visit('/');
    await page.locator('[data-exit]').hover();
    await page.mouse.down();
    await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
    expect(await painted(page)).toHaveLength(1);
  });
}
