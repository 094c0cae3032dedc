import { expect, test } from '../helpers/test.ts';

test.describe('the guide', () => {
  test('asks one question at a time and ends at one first step, with nothing in the address', async ({
    page,
    visit,
  }) => {
    await visit('/wat-past-bij-mij/');
    const question = (name: string) => page.getByRole('heading', { name });
    await expect(question('Is er nu gevaar, of is iemand gewond?')).toBeVisible();
    await page.getByRole('button', { name: 'Nee, niet op dit moment' }).click();
    await expect(question('Om wie gaat het?')).toBeFocused();
    await expect(question('Is er nu gevaar, of is iemand gewond?')).toBeHidden();
    await page.getByRole('button', { name: 'Om mij', exact: true }).click();
    await page.getByRole('button', { name: 'Advies: wat kan ik doen?' }).click();
    await page.getByRole('button', { name: 'Ja, niemand luistert mee' }).click();
    await expect(question('Begin hier')).toBeFocused();
    await expect(page.getByRole('link', { name: 'Bel 0800 2000' })).toBeVisible();
    await expect(page).toHaveURL('/wat-past-bij-mij/');
  });

  test('leads danger to 112 with the first answer', async ({ page, visit }) => {
    await visit('/wat-past-bij-mij/');
    await page.getByRole('button', { name: 'Ja, nu' }).click();
    await expect(page.getByRole('link', { name: 'Bel 112' })).toBeVisible();
  });

  test('can be begun again at every step', async ({ page, visit }) => {
    await visit('/wat-past-bij-mij/');
    await expect(page.getByRole('button', { name: 'Opnieuw' })).toBeHidden();
    for (const answer of ['Nee, niet op dit moment', 'Om iemand anders', 'Het gaat om een kind']) {
      await page.getByRole('button', { name: answer }).click();
      await expect(page.getByRole('button', { name: 'Opnieuw' })).toBeVisible();
    }
    await page.getByRole('button', { name: 'Opnieuw' }).click();
    await expect(page.getByRole('heading', { name: 'Is er nu gevaar, of is iemand gewond?' })).toBeFocused();
  });

  test('can be walked through with the keyboard', async ({ page, visit }) => {
    await visit('/wat-past-bij-mij/');
    await page.getByRole('button', { name: 'Nee, niet op dit moment' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Om mij', exact: true })).toBeFocused();
  });

  test('keeps nothing: reload, storage and history', async ({ page, visit }) => {
    await visit('/wat-past-bij-mij/');
    const length = await page.evaluate(() => history.length);
    await page.getByRole('button', { name: 'Ja, nu' }).click();
    expect(await page.evaluate(() => [history.length, localStorage.length, sessionStorage.length])).toEqual([
      length,
      0,
      0,
    ]);
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Is er nu gevaar, of is iemand gewond?' })).toBeVisible();
  });

  test('works in discreet reading', async ({ page, visit }) => {
    await visit('/eerste-stap/');
    await page.getByRole('button', { name: 'Discreet lezen' }).click();
    await expect(page.getByText('Je leest discreet.')).toBeVisible();
    await page.getByRole('link', { name: 'Wat past bij mij? Een paar vragen' }).click();
    await page.getByRole('button', { name: 'Ja, nu' }).click();
    await expect(page.getByRole('link', { name: 'Bel 112' })).toBeVisible();
    await expect(page).toHaveURL('/eerste-stap/');
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });
    test('opens answer by answer on the same page', async ({ page, visit }) => {
      await visit('/wat-past-bij-mij/');
      await page.getByText('Nee, niet op dit moment').click();
      await page.getByText('Om mij, en ik ben jonger dan 18').click();
      await expect(page.getByRole('link', { name: 'Bel 0800 0432' })).toBeVisible();
      await expect(page).toHaveURL('/wat-past-bij-mij/');
    });
  });
});

test.describe('the line about the chat', () => {
  const at =
    (moment: string) =>
    async ({
      page,
      visit,
    }: {
      page: import('@playwright/test').Page;
      visit: (path: string) => Promise<void>;
    }) => {
      await page.clock.setFixedTime(new Date(moment));
      await visit('/advies-vragen/');
      return page.getByText('De chat is nu meestal dicht.');
    };
  test('stays away on a Tuesday morning', async ({ page, visit }) => {
    await expect(await at('2026-11-24T10:00:00+01:00')({ page, visit })).toBeHidden();
  });
  test('comes in the evening, with the number', async ({ page, visit }) => {
    await expect(await at('2026-11-24T20:00:00+01:00')({ page, visit })).toBeVisible();
    await expect(page.locator('ww-chat-hours').getByRole('link', { name: '0800 2000' })).toBeVisible();
  });
  test.describe('on a device in another part of the world', () => {
    test.use({ timezoneId: 'America/New_York' });
    test('follows the Dutch clock', async ({ page, visit }) => {
      await expect(await at('2026-11-24T11:00:00-05:00')({ page, visit })).toBeVisible();
    });
  });
});
