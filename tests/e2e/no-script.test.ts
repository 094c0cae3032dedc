import { expect, test } from '../helpers/test.ts';
import { CHECKED } from '../helpers/site-pages.ts';

test.use({ javaScriptEnabled: false });

for (const url of CHECKED) {
  test(`${url} is complete without script: text, numbers, exit, nothing dead`, async ({ page, visit }) => {
    await visit(url);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.ww-callbar').getByRole('link', { name: '112' })).toBeVisible();
    await expect(page.locator('[data-exit]')).toBeVisible();
    // A checklist works without script; its tests are in checklist.test.ts.
    const fields = page.locator(':is(input, button):not(.ww-checklist *)');
    await expect(fields.filter({ visible: true })).toHaveCount(0);
  });
}
