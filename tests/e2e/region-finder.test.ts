import type { Page } from '@playwright/test';
import { AWKWARD_NAMES, TYPING_ERRORS } from '../helpers/place-cases.ts';
import { expect, test } from '../helpers/test.ts';
import { watchTraffic } from '../helpers/traffic.ts';

const field = (page: Page) => page.getByRole('searchbox', { name: 'In welke plaats woon je?' });
const results = (page: Page) => page.locator('ww-region-finder li');
const says = (page: Page) => page.locator('ww-region-finder [role=status]');

/** Whether the text of a result names this place: "Weesp (Amsterdam)" is "Weesp, gemeente Amsterdam …". */
const isAbout = (text: string, place: string) => {
  const [, name, municipality] = /^(.*?)(?: \(([^()]*)\))?$/.exec(place)!;
  return text.includes(name!) && text.includes(municipality ?? name!);
};

test.beforeEach(async ({ visit }) => visit('/regio/'));

test.describe('the finder of regions', () => {
  for (const [what, cases] of [
    ['awkward names', AWKWARD_NAMES],
    ['typing errors', TYPING_ERRORS.map(([typed, place]) => [typed, 'ask', place] as const)],
  ] as const)
    test(`answers ${cases.length} ${what}`, async ({ page }) => {
      test.slow();
      const wrong: string[] = [];
      for (const [typed, kind, ...places] of cases) {
        await page.getByRole('button', { name: 'Wis' }).click();
        await field(page).fill(typed);
        if (kind === 'none') {
          await expect(says(page)).not.toBeEmpty();
          expect(await results(page).count()).toBe(0);
          continue;
        }
        await expect(results(page).first()).toBeVisible();
        const shown = await results(page).allTextContents();
        const linked = await results(page)
          .filter({ has: page.getByRole('link') })
          .count();
        const missing = places.filter((place) => !shown.some((text) => isAbout(text, place)));
        if (missing.length > 0 || linked !== shown.length)
          wrong.push(`${typed}: ${missing.join()} not in ${shown.join(' | ')}`);
      }
      expect(wrong).toEqual([]);
    });

  test('asks for its list once, when the field is used, and never with the words typed', async ({ page }) => {
    const { urls, quiet } = watchTraffic(page);
    await quiet();
    expect(urls.filter((url) => url.includes('plaatsen'))).toEqual([]);
    await field(page).pressSequentially('groningen');
    await expect(results(page).first()).toBeVisible();
    expect(urls.filter((url) => url.includes('plaatsen'))).toHaveLength(1);
    expect(urls.filter((url) => /groningen/i.test(url))).toEqual([]);
    await expect(page).toHaveURL('/regio/');
  });

  test('asks which one when a name is not the only one', async ({ page }) => {
    await field(page).fill('Beek');
    await expect(says(page)).toContainText('Welke bedoel je?');
    expect(await results(page).count()).toBeGreaterThan(1);
  });

  test('shows both organisations where sources disagree, and says so', async ({ page }) => {
    await field(page).fill('Eemnes');
    await expect(results(page).first()).toContainText('Utrecht');
    await expect(results(page).first()).toContainText('Gooi en Vechtstreek');
    await expect(results(page).first()).toContainText('niet hetzelfde');
  });

  const WRONG: [string, RegExp][] = [
    ['1234 AB', /Een postcode werkt hier niet/],
    ['x'.repeat(10_000), /te lang/],
    ['<img src=x onerror=alert(1)>', /kennen we niet/],
    ['qqqqqqqq', /kennen we niet/],
    ['Parijs', /niet in Nederland|kennen we niet/],
    ['Kralendijk', /eilanden/],
  ];
  for (const [typed, answer] of WRONG) {
    test(`"${typed.slice(0, 20)}" gets a sentence, and the number stays`, async ({ page }) => {
      await field(page).fill(typed);
      await expect(says(page)).toContainText(answer);
      await expect(page.getByRole('link', { name: 'Bel 0800 2000' })).toBeVisible();
    });
  }

  for (const [what, body] of [
    ['is missing', null],
    ['is cut off', 'places-1\nhalf'],
  ] as const) {
    test(`its list ${what}: a sentence, the number, and the regions below`, async ({ page, complaints }) => {
      await page.route('**/plaatsen.txt', (route) =>
        body === null ? route.abort() : route.fulfill({ body }),
      );
      await field(page).fill('Assen');
      await expect(says(page)).toContainText('De lijst met plaatsen komt niet.');
      await expect(page.getByRole('link', { name: 'Bel 0800 2000' })).toBeVisible();
      await expect(page.getByRole('link', { name: 'Veilig Thuis Drenthe' })).toBeVisible();
      complaints.length = 0;
    });
  }

  test('is cleared by its button', async ({ page }) => {
    await field(page).fill('Assen');
    await expect(results(page).first()).toBeVisible();
    await page.locator('ww-region-finder').getByRole('button', { name: 'Wis' }).click();
    await expect(field(page)).toHaveValue('');
    await expect(results(page)).toHaveCount(0);
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });
    test('the list by province leads to the region with its municipalities', async ({ page }) => {
      await expect(field(page)).toBeHidden();
      await page.getByRole('link', { name: 'Veilig Thuis Drenthe' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Veilig Thuis Drenthe');
      await expect(page.getByRole('listitem').filter({ hasText: /^Assen$/ })).toBeVisible();
      await expect(page.getByRole('link', { name: 'Bel 0800 2000' })).toBeVisible();
    });
  });
});
