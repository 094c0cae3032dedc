import type { Page } from '@playwright/test';
import { expect, test } from '../../helpers/exit.ts';
import { expectPlace, expectStays } from '../../helpers/exit-ends.ts';

/** Presses these keys one after the other. */
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Puts a control into the text, since the site has none of its kind yet, and gives it the focus. */
const plant = (page: Page, html: string, focus: string) =>
  page.evaluate(
    ([html, focus]) => {
      document.querySelector('main')!.insertAdjacentHTML('afterbegin', html!);
      document.querySelector<HTMLElement>(focus!)!.focus();
    },
    [html, focus],
  );

test.describe('check 21 › Esc', () => {
  test.beforeEach(({ visit }) => visit('/contact-dat-niet-stopt/'));

  test('twice leaves', async ({ page }) => {
    await press(page, 'Escape', 'Escape');
    await expectPlace(page, 'exit');
  });

  test('twice, half a second apart, leaves', async ({ page }) => {
    await press(page, 'Escape');
    await page.waitForTimeout(500);
    await press(page, 'Escape');
    await expectPlace(page, 'exit');
  });

  test('once does not leave', async ({ page, exit }) => {
    await press(page, 'Escape');
    await page.waitForTimeout(1500);
    await expectStays(page, exit);
  });

  test('twice, 1.5 seconds apart, does not leave; once more does', async ({ page, exit }) => {
    await press(page, 'Escape');
    await page.waitForTimeout(1500);
    await press(page, 'Escape');
    await expectStays(page, exit);
    await press(page, 'Escape');
    await expectPlace(page, 'exit');
  });

  test('twice with another key in between does not leave', async ({ page, exit }) => {
    await press(page, 'Escape', 'Tab', 'Escape');
    await expectStays(page, exit);
  });
});

test.describe('check 22 › Esc twice leaves', () => {
  test('from the search field with words in it', async ({ page, visit }) => {
    await visit('/a-z/');
    await page.getByRole('searchbox').fill('keel');
    await press(page, 'Escape', 'Escape');
    await expectPlace(page, 'exit');
  });

  test('from the results of a search', async ({ page, visit }) => {
    await visit('/a-z/');
    await page.getByRole('searchbox').fill('stalking');
    await press(page, 'Enter');
    await expect(page.getByRole('heading', { name: 'Gevonden' })).toBeFocused();
    await press(page, 'Escape', 'Escape');
    await expectPlace(page, 'exit');
  });

  test('from a select', async ({ page, visit }) => {
    await visit('/');
    await plant(page, '<select><option>a<option>b</select>', 'select');
    await press(page, 'Escape', 'Escape');
    await expectPlace(page, 'exit');
  });

  test('from an open details', async ({ page, visit }) => {
    await visit('/');
    await plant(page, '<details open><summary>Meer</summary>tekst</details>', 'summary');
    await press(page, 'Escape', 'Escape');
    await expectPlace(page, 'exit');
  });

  test('even where a script of the page keeps Esc for itself', async ({ page, visit }) => {
    await visit('/');
    await page.evaluate(() =>
      document.addEventListener('keydown', (event) => event.stopImmediatePropagation(), true),
    );
    await press(page, 'Escape', 'Escape');
    await expectPlace(page, 'exit');
  });
});

test.describe('check 23 › Shift', () => {
  for (const keys of [
    ['Shift', 'Shift', 'Shift'],
    ['ShiftLeft', 'ShiftRight', 'ShiftLeft'],
    ['ShiftRight', 'ShiftRight', 'ShiftRight'],
  ]) {
    test(`three times (${keys.join(', ')}) leaves`, async ({ page, visit }) => {
      await visit('/');
      await press(page, ...keys);
      await expectPlace(page, 'exit');
    });
  }

  test('twice does not leave; nor three times in more than two seconds', async ({ page, visit, exit }) => {
    await visit('/');
    await press(page, 'Shift', 'Shift');
    await expectStays(page, exit);
    await page.waitForTimeout(2200);
    await press(page, 'Shift', 'Shift');
    await expectStays(page, exit);
  });

  test('in the search field of a device with a real keyboard leaves', async ({ page, visit }) => {
    await visit('/a-z/');
    await page.getByRole('searchbox').focus();
    await press(page, 'Shift', 'Shift', 'Shift');
    await expectPlace(page, 'exit');
  });
});
