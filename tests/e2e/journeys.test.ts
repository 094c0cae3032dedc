import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/test.ts';

/** Presses Tab until the focus is on a link or button with this name. */
const tabTo = async (page: Page, name: string) => {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(
      () =>
        document.activeElement?.getAttribute('aria-label') ??
        document.activeElement?.textContent?.trim() ??
        '',
    );
    if (focused.startsWith(name)) return;
  }
  throw new Error(`Tab never reached "${name}"`);
};

test.describe('somebody who is afraid', () => {
  test('goes from home through "Ik ben bang" to a number she can call', async ({ page, visit }) => {
    await visit('/');
    await page.getByRole('link', { name: 'Ik ben bang' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ik ben bang');
    const call = page.getByRole('link', { name: 'Bel 0800 2000' });
    await expect(call).toHaveAttribute('href', 'tel:08002000');
  });

  test('does the same with the keyboard only', async ({ page, visit }) => {
    await visit('/');
    await tabTo(page, 'Ik ben bang');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ik ben bang');
    await tabTo(page, 'Bel 0800');
    await expect(page.locator(':focus')).toHaveAttribute('href', 'tel:08002000');
  });

  test('sees on every page both numbers before the text, one tap away', async ({
    page,
    visit,
    complaints,
  }) => {
    for (const path of ['/', '/contact-dat-niet-stopt/', '/privacy/', '/bestaat-niet/']) {
      await visit(path);
      const bar = page.getByRole('region', { name: 'Bellen' });
      await expect(bar.getByRole('link', { name: '112' })).toBeInViewport();
      await expect(bar.getByRole('link', { name: '0800 2000' })).toBeInViewport();
    }
    // Chromium reports the page that does not exist, as it should.
    expect(complaints.splice(0)).toEqual([expect.stringContaining('404')]);
  });
});

test.describe('when the code of the search field', () => {
  test('is late, room is kept for it and nothing moves', async ({ page, visit }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/_a/**', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/', { waitUntil: 'commit' });
    const heading = page.getByRole('heading', { name: 'Herken je dit?' });
    await expect(page.getByRole('searchbox')).toBeHidden();
    const before = await heading.boundingBox();
    release();
    await expect(page.getByRole('searchbox')).toBeVisible();
    expect(await heading.boundingBox()).toEqual(before);
    await visit('/');
  });

  test('never comes, no dead field is shown and A–Z stays', async ({ page, visit, complaints }) => {
    await page.route('**/_a/**', (route) => route.abort());
    await visit('/');
    await expect(page.getByRole('searchbox')).toBeHidden();
    await expect(page.getByRole('link', { name: 'Alles van A tot Z' })).toBeVisible();
    // The search field and discreet reading: a module each.
    await expect.poll(() => complaints.length).toBe(2);
    for (const complaint of complaints.splice(0)) expect(complaint).toContain('Failed to load');
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('home leads through "Ik ben bang" to the number', async ({ page, visit }) => {
    await visit('/');
    await page.getByRole('link', { name: 'Ik ben bang' }).click();
    await expect(page.getByRole('link', { name: 'Bel 0800 2000' })).toBeVisible();
  });

  test('no search field is shown that does not work; A–Z leads to the medical block', async ({
    page,
    visit,
  }) => {
    await visit('/');
    await expect(page.getByRole('searchbox')).toBeHidden();
    await page.getByRole('link', { name: 'Alles van A tot Z' }).click();
    await page.getByRole('link', { name: 'keel dichtgeknepen', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Nu doen' })).toBeInViewport();
  });
});

test('"Vorige pagina" leads to the page above this one', async ({ page, visit }) => {
  await visit('/contact-dat-niet-stopt/');
  await page.getByRole('link', { name: 'Vorige pagina: Waar let je op' }).click();
  await expect(page).toHaveURL('/waar-let-je-op/');
});
