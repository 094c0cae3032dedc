/** The mouse on the exit: down, off it, and up. */
import type { Page } from '@playwright/test';
import { expect, test } from '../../helpers/exit.ts';
import { expectPlace, expectStays } from '../../helpers/exit-ends.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test.beforeEach(({ visit }) => visit('/contact-dat-niet-stopt/'));

test.describe('with a mouse', () => {
  test('check 3 › the page is hidden while the button is down, before the click', async ({ page, exit }) => {
    await page.locator('[data-exit]').hover();
    await page.mouse.down();
    await expect(heading(page)).toBeHidden();
    await expect(page.locator('footer')).toBeHidden();
    await expect(page.locator('html'), 'also where the style alone cannot do it').toHaveAttribute(
      'data-cloak',
    );
    await expect(page.locator('[data-exit]')).toHaveCSS('opacity', '0');
    expect(exit.referrers).toEqual([]);
    await page.mouse.up();
    await expectPlace(page, 'exit');
    expect(exit.notes.filter(({ kind }) => kind === 'again')).toEqual([]);
  });

  test('check 31 › pressed, slid off and released: the page is back, nobody left, nothing keeps the focus', async ({
    page,
    exit,
  }) => {
    for (let i = 0; i < 2; i++) {
      await page.locator('[data-exit]').hover();
      await page.mouse.down();
      await page.mouse.move(100, 100, { steps: 4 });
      await expect(heading(page)).toBeHidden();
      await page.mouse.up();
      await expectStays(page, exit);
      await expect(page.locator('[data-exit]')).not.toBeFocused();
    }
    await page.locator('[data-exit]').click();
    await expectPlace(page, 'exit');
  });

  test('check 31 › released outside the window: the page is back', async ({ page, exit }) => {
    await page.locator('[data-exit]').hover();
    await page.mouse.down();
    await page.mouse.move(-20, -20, { steps: 4 });
    await page.mouse.up();
    await expectStays(page, exit);
  });

  test('the right button leaves the page in sight after it is released, and does not leave', async ({
    page,
    exit,
  }) => {
    await page.locator('[data-exit]').click({ button: 'right' });
    await expectStays(page, exit);
  });

  test('a click with Ctrl or Cmd leaves as well: no second tab stays behind', async ({
    page,
    context,
    exit,
  }) => {
    await page.locator('[data-exit]').click({ modifiers: ['ControlOrMeta'], noWaitAfter: true });
    await expectPlace(page, 'exit');
    expect(context.pages()).toEqual([page]);
    expect(exit.referrers).toEqual(['none']);
  });

  test('check 30 › there is no state that comes only with hovering', async ({ page }) => {
    const look = () =>
      page.locator('[data-exit]').evaluate((link) => {
        const {
          color,
          backgroundColor,
          transform,
          opacity,
          width,
          height,
          transitionDuration,
          animationName,
        } = getComputedStyle(link);
        return {
          color,
          backgroundColor,
          transform,
          opacity,
          width,
          height,
          transitionDuration,
          animationName,
        };
      });
    const before = await look();
    await page.locator('[data-exit]').hover();
    expect(await look()).toEqual(before);
    expect([before.transitionDuration, before.animationName]).toEqual(['0s', 'none']);
  });
});
