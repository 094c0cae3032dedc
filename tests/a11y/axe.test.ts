import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/test.ts';
import { CHECKED, SAMPLE } from '../helpers/site-pages.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Violations of a page: the tags above, and contrast at 7:1. */
async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({
      runOnly: { type: 'tag', values: TAGS },
      rules: { 'color-contrast-enhanced': { enabled: true } },
    })
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));
}

test.describe('axe finds nothing', () => {
  for (const url of CHECKED) {
    test(`on ${url}`, async ({ page, visit }) => {
      await visit(url);
      expect(await violations(page)).toEqual([]);
    });
  }

  for (const url of SAMPLE) {
    test(`on ${url} in the dark, on a wide screen`, async ({ page, visit }) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.setViewportSize({ width: 1280, height: 900 });
      await visit(url);
      expect(await violations(page)).toEqual([]);
    });

    test(`on ${url} with more contrast asked for, right to left`, async ({ page, visit }) => {
      await page.emulateMedia({ contrast: 'more' });
      await visit(url);
      await page.evaluate(() => (document.documentElement.dir = 'rtl'));
      expect(await violations(page)).toEqual([]);
    });
  }

  test('in search results', async ({ page, visit }) => {
    await visit('/');
    await page.getByRole('searchbox').fill('stalking');
    await page.keyboard.press('Enter');
    await expect(page.locator('ww-search ol a').first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
});
