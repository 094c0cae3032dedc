import type { Page } from '@playwright/test';
import { field, links, says, cards, ask, fullText } from '../helpers/search.ts';
import { expect, test } from '../helpers/test.ts';
import { watchTraffic } from '../helpers/traffic.ts';

test.describe('searching', () => {
  test.beforeEach(async ({ visit }) => visit('/'));

  test('"keel dichtgeknepen": the number first, then the page that begins with the medical block', async ({
    page,
  }) => {
    await field(page).fill('keel dichtgeknepen');
    await page.getByRole('button', { name: 'Zoek', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Gevonden' })).toBeFocused();
    await expect(cards(page).first().getByRole('link', { name: '112' })).toHaveAttribute('href', 'tel:112');
    await links(page).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Keel dichtgeknepen');
    await expect(page.getByRole('heading', { name: 'Nu doen' })).toBeInViewport();
  });

  test('with the keyboard alone: Enter leads to the results, Tab to the number and then to the pages', async ({
    page,
  }) => {
    await field(page).focus();
    await page.keyboard.type('hij knijpt mijn keel dicht');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Gevonden' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(cards(page).getByRole('link', { name: '112' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Keel dichtgeknepen');
  });

  for (const [words, number] of [
    ['ik wil niet meer leven', '113'],
    ['hij heeft een mes', '112'],
    ['hij slaat de kinderen', '0800 2000'],
    ['hij staat voor de deur', '112'],
  ] as const)
    test(`"${words}" shows ${number} above the results`, async ({ page }) => {
      await ask(page, words);
      const call = cards(page).first().getByRole('link', { name: number }).first();
      await expect(call).toBeVisible();
      const [above, below] = [await call.boundingBox(), await links(page).first().boundingBox()];
      expect(above!.y).toBeLessThan(below!.y);
    });

  test('results come while typing; the count is said after a pause, and the focus stays', async ({
    page,
  }) => {
    await field(page).pressSequentially('stalking');
    await expect(links(page).first()).toHaveText('Stalking');
    await expect(says(page)).toContainText('gevonden');
    await expect(field(page)).toBeFocused();
    await expect(page.locator('ww-search ol')).toHaveCount(1);
  });

  test('what comes later stands below what was there, and nothing moves', async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/pagefind/**', async (route) => {
      await held;
      await route.continue();
    });
    await ask(page, 'gordijn stalking');
    await expect(links(page).first()).toBeVisible();
    const before = await links(page).allTextContents();
    const place = await links(page).first().boundingBox();
    const loaded = fullText(page);
    release();
    await loaded;
    await page.waitForTimeout(800);
    expect((await links(page).allTextContents()).slice(0, before.length)).toEqual(before);
    expect(await links(page).first().boundingBox()).toEqual(place);
  });

  test('finds in the full text what no title or phrase says', async ({ page }) => {
    await ask(page, 'kamerstuk 36658');
    await expect(links(page).first()).toBeVisible();
  });

  test('without a result: a sentence, a number to call and A–Z', async ({ page }) => {
    await ask(page, 'xqzvw');
    await expect(says(page)).toContainText('Niets gevonden');
    await expect(says(page).getByRole('link', { name: '0800 2000' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Alles van A tot Z' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Gevonden' })).toBeHidden();
  });

  test('an empty field asks for nothing', async ({ page }) => {
    await ask(page, '   ');
    await expect(field(page)).toBeFocused();
    await expect(says(page)).toBeEmpty();
  });
});

test.describe('words that are typed', () => {
  test('make no request of their own: one wave when the field is used, the same for every question', async ({
    page,
    visit,
  }) => {
    const { urls, quiet } = watchTraffic(page);
    await visit('/');
    await quiet();
    expect(urls.filter((url) => /pagefind|zoek\//.test(url))).toEqual([]);
    urls.length = 0;
    await field(page).focus();
    await quiet();
    expect(urls.filter((url) => url.includes('pagefind')).length).toBeGreaterThan(5);
    urls.length = 0;
    for (const words of ['mijn buurvrouw durft niets', 'zzz', 'ik wil dood', 'stalking', '9 quiz xylofoon'])
      await ask(page, words);
    await page.waitForTimeout(600);
    expect(urls).toEqual([]);
  });

  test('reach no address, history, title or storage', async ({ page, visit, context }) => {
    await visit('/');
    const before = await page.evaluate(() => [location.href, history.length, document.title]);
    await ask(page, 'mijn buurvrouw durft niets te zeggen');
    await expect(says(page)).toContainText('gevonden');
    expect(await page.evaluate(() => [location.href, history.length, document.title])).toEqual(before);
    const kept = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
    ]);
    expect([...kept, (await context.cookies()).length]).toEqual([0, 0, 0, 0, 0]);
  });

  const gone = async (page: Page) => {
    await expect(page.locator('#zoek')).toHaveValue('');
    await expect(page.locator('ww-search ol')).toBeEmpty();
    await expect(cards(page)).toHaveCount(0);
    await expect(says(page)).toBeEmpty();
  };
  for (const [when, leave] of [
    ['by the button', (page: Page) => page.getByRole('button', { name: 'Wis' }).click()],
    [
      'when the reader leaves',
      (page: Page) =>
        page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))),
    ],
    [
      'when the reader comes back',
      (page: Page) =>
        page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))),
    ],
    [
      'at the exit, before the destination answers',
      (page: Page) => page.evaluate(() => void (document.documentElement.hidden = true)),
    ],
  ] as const)
    test(`are taken away ${when}, with all that was found`, async ({ page, visit }) => {
      await visit('/');
      await ask(page, 'ik wil dood');
      await expect(links(page).first()).toBeVisible();
      await leave(page);
      await gone(page);
      // The full text, which may come now, must not bring anything back.
      await page.waitForTimeout(500);
      await gone(page);
    });

  test('are gone after Back', async ({ page, visit }) => {
    await visit('/');
    await ask(page, 'stalking');
    await expect(links(page).first()).toBeVisible();
    await page.evaluate(() => location.assign('/privacy/'));
    await expect(page).toHaveURL('/privacy/');
    await page.goBack();
    await expect(page).toHaveURL('/');
    await expect(page.locator('#zoek')).toHaveValue('');
    await expect(page.locator('ww-search ol')).toBeEmpty();
  });
});

test.describe('in another language than that of the page', () => {
  const OTHERS = JSON.stringify([
    {
      format: 'search-2',
      locale: 'ar',
      dir: 'rtl',
      pages: ['أ', 'ب', 'ت', 'ث'].map((letter, i) => ({
        url: `/ar/${i}/`,
        title: `زوجي يضربني ${letter}`,
        lead: '',
        phrases: [],
      })),
      ignore: [],
      rings: [],
      intents: [],
    },
  ]);

  test('at most three results, each with its language and direction; no request depends on the words', async ({
    page,
    visit,
  }) => {
    await page.route('/', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace('data-index=', 'data-others="/zoek/all-0.json" data-index=');
      await route.fulfill({ response: answer, body });
    });
    await page.route('/zoek/all-0.json', (route) => route.fulfill({ body: OTHERS }));
    await visit('/');
    await ask(page, 'زوجي يضربني');
    const foreign = page.locator('ww-search li[lang=ar][dir=rtl]');
    await expect(foreign).toHaveCount(3);
    await expect(foreign.first()).toContainText('العربية');
  });
});

test.describe('in discreet reading', () => {
  test('works on a page that was swapped in, and forgets the words with the page', async ({
    page,
    visit,
  }) => {
    await visit('/eerste-stap/');
    await page.getByRole('button', { name: 'Discreet lezen' }).click();
    await page.getByRole('banner').getByRole('link', { name: 'Zoeken', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Zoeken');
    await ask(page, 'stalking');
    await expect(links(page).first()).toHaveText('Stalking');
    await links(page).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stalking');
    await expect(page).toHaveURL('/eerste-stap/');
    await page.getByRole('banner').getByRole('link', { name: 'Zoeken', exact: true }).click();
    await expect(field(page)).toHaveValue('');
  });
});
