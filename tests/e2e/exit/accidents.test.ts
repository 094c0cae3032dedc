/** What readers do with a keyboard every day never makes them leave. */
import type { Page } from '@playwright/test';
import { expect, test } from '../../helpers/exit.ts';
import { expectPlace, expectStays } from '../../helpers/exit-ends.ts';

/** Types with real keys: Shift goes down and up for every capital. */
async function typeCapitals(page: Page, text: string): Promise<void> {
  for (const letter of text) await page.keyboard.press(letter === ' ' ? 'Space' : `Shift+Key${letter}`);
}

test.describe('check 24 › Shift with another key never leaves', () => {
  test('typing in capitals', async ({ page, visit, exit }) => {
    await visit('/a-z/');
    await page.getByRole('searchbox').focus();
    await typeCapitals(page, 'ABC KEEL DICHT');
    await expect(page.getByRole('searchbox')).toHaveValue('ABC KEEL DICHT');
    await expectStays(page, exit);
  });

  test('going back with Shift+Tab', async ({ page, visit, exit }) => {
    await visit('/');
    for (let i = 0; i < 5; i++) await page.keyboard.press('Tab');
    const before = await page.locator(':focus').textContent();
    for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+Tab');
    expect(await page.locator(':focus').textContent()).not.toBe(before);
    await expectStays(page, exit);
  });

  test('selecting text with Shift and the arrows', async ({ page, visit, exit }) => {
    await visit('/a-z/');
    await page.getByRole('searchbox').fill('keel dicht');
    for (let i = 0; i < 6; i++) await page.keyboard.press('Shift+ArrowLeft');
    const selected = await page
      .getByRole('searchbox')
      .evaluate((field: HTMLInputElement) => field.selectionEnd! - field.selectionStart!);
    expect(selected).toBe(6);
    await expectStays(page, exit);
  });

  test('clearing the field with Esc between words', async ({ page, visit, exit }) => {
    await visit('/a-z/');
    await page.getByRole('searchbox').focus();
    for (const word of ['KEEL', 'BUREN']) {
      await typeCapitals(page, word);
      await page.keyboard.press('Escape');
    }
    await expectStays(page, exit);
  });
});

test.describe('check 25 › a key that is held down is one press', () => {
  for (const key of ['Escape', 'Shift', 'ShiftRight']) {
    test(key, async ({ page, visit, exit }) => {
      await visit('/');
      const repeats: boolean[] = [];
      await page.exposeFunction('sawRepeat', (isRepeat: boolean) => void repeats.push(isRepeat));
      await page.evaluate(() =>
        addEventListener('keydown', ({ repeat }) =>
          (window as unknown as { sawRepeat(is: boolean): void }).sawRepeat(repeat),
        ),
      );
      for (let i = 0; i < 30; i++) await page.keyboard.down(key);
      await page.keyboard.up(key);
      await expectStays(page, exit);
      expect(repeats.filter(Boolean).length, 'the browser repeats it').toBe(29);
    });
  }
});

test('check 22 › Esc while a text is composed (IME) does not count; after it, Esc twice leaves', async ({
  page,
  context,
  visit,
  exit,
}) => {
  await visit('/');
  const seen: boolean[] = [];
  await page.exposeFunction('sawComposing', (is: boolean) => void seen.push(is));
  await page.evaluate(() => {
    const field = document.querySelector('main')!.appendChild(document.createElement('input'));
    field.focus();
    addEventListener('keydown', ({ isComposing }) =>
      (window as unknown as { sawComposing(is: boolean): void }).sawComposing(isComposing),
    );
  });
  const session = await context.newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'すし', selectionStart: 2, selectionEnd: 2 });
  for (let i = 0; i < 3; i++) await page.keyboard.press('Escape');
  await expectStays(page, exit);
  await session.send('Input.insertText', { text: 'すし' });
  await page.keyboard.press('Escape');
  await expectStays(page, exit);
  await page.keyboard.press('Escape');
  await expectPlace(page, 'exit');
  expect(seen.slice(0, 4)).toEqual([true, true, true, false]);
});

test.describe('check 26 › on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true });

  test('Shift of the screen keyboard in a field does not leave; Esc twice does', async ({
    page,
    visit,
    exit,
  }) => {
    await visit('/a-z/');
    expect(await page.evaluate(() => matchMedia('(pointer:coarse)').matches)).toBe(true);
    await page.getByRole('searchbox').focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press('Shift');
    await expectStays(page, exit);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expectPlace(page, 'exit');
  });

  test('Shift three times outside a field leaves: there is a real keyboard then', async ({ page, visit }) => {
    await visit('/a-z/');
    for (let i = 0; i < 3; i++) await page.keyboard.press('Shift');
    await expectPlace(page, 'exit');
  });
});

test('check 27 › no letter, digit, sign or other single key leaves or goes anywhere, pressed four times', async ({
  page,
  visit,
  exit,
}) => {
  await visit('/contact-dat-niet-stopt/');
  const signs = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));
  const others = [
    'Enter',
    'Backspace',
    'Delete',
    'Home',
    'End',
    'PageUp',
    'PageDown',
    'Control',
    'Alt',
    'CapsLock',
  ];
  for (const key of [...signs, ...others, 'F2', 'F8']) {
    for (let i = 0; i < 4; i++) await page.keyboard.press(key);
  }
  expect(page.url()).toContain('/contact-dat-niet-stopt/');
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await expectStays(page, exit);
});
