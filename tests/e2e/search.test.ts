import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Route } from '@playwright/test';
import { ROOT } from '../../scripts/lib/paths.ts';
import { expect, test } from '../helpers/test.ts';

const field = (page: Page) => page.getByRole('searchbox');
const links = (page: Page) => page.locator('ww-search ol a');
const says = (page: Page) => page.locator('ww-search [role=status]');
const cards = (page: Page) => page.locator('ww-search .ww-danger');
const INDEX = /\/zoek\/nl-[0-9a-f]+\.json$/;

/** Types words and asks for them. */
async function ask(page: Page, words: string): Promise<void> {
  await field(page).fill(words);
  await page.keyboard.press('Enter');
}
/** Addresses that a page asks for from now on. */
function requestsOf(page: Page): string[] {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(decodeURIComponent(request.url())));
  return requests;
}
/** Waits until the full text has come, which adds to what is shown. */
const fullText = (page: Page) => page.waitForResponse(/pagefind\/index\//);

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
    const requests = requestsOf(page);
    await visit('/');
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => /pagefind|zoek\//.test(url))).toEqual([]);
    requests.length = 0;
    const loaded = fullText(page);
    await field(page).focus();
    await loaded;
    await page.waitForLoadState('networkidle');
    expect(requests.length).toBeGreaterThan(5);
    requests.length = 0;
    for (const words of ['mijn buurvrouw durft niets', 'zzz', 'ik wil dood', 'stalking', '9 quiz xylofoon'])
      await ask(page, words);
    await page.waitForTimeout(600);
    expect(requests).toEqual([]);
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

test.describe('strange words', () => {
  for (const [what, words] of [
    ['10,000 characters', 'keel '.repeat(2_000)],
    ['one word of 10,000 letters', 'x'.repeat(10_000)],
    ['markup', '<img src=x onerror=alert(1)><script>alert(2)</script>'],
    ['emoji', '😱🔪🏠'],
    ['null bytes', 'keel\0dicht\0'],
    ['marks of direction', '\u202e\u2066keel\u200f dicht'],
    ['signs of a regular expression', '(.*+?^${}[]\\|)(((('],
  ] as const)
    test(`${what} get an answer in a sentence`, async ({ page, visit }) => {
      await visit('/');
      const start = Date.now();
      await ask(page, words);
      await expect(says(page)).toContainText(/gevonden/i);
      expect(Date.now() - start).toBeLessThan(5_000);
      expect(await page.locator('ww-search img, ww-search ol script').count()).toBe(0);
    });
});

test.describe('when something does not come', () => {
  const built = () => {
    const html = readFileSync(join(ROOT, 'dist/index.html'), 'utf8');
    return readFileSync(join(ROOT, 'dist', /data-index="([^"]+)"/.exec(html)![1]!), 'utf8');
  };
  const answers: Record<string, (route: Route) => Promise<void>> = {
    'the index is missing': (route) => route.fulfill({ status: 404, body: '<!doctype html><title>404' }),
    'the index is cut off': (route) => route.fulfill({ body: built().slice(0, 5_000) }),
    'the index is of another version': (route) =>
      route.fulfill({ body: built().replace(/wegwijs-search-\d+/, 'wegwijs-search-0') }),
    'the index is something else': (route) => route.fulfill({ body: '<!doctype html><p>Log in' }),
    'the network is cut': (route) => route.abort('internetdisconnected'),
  };
  for (const [what, answer] of Object.entries(answers))
    test(`${what}: a sentence, the number and A–Z; and it works again when it comes`, async ({
      page,
      visit,
      complaints,
    }) => {
      await page.route(INDEX, answer);
      await visit('/');
      await ask(page, 'stalking');
      await expect(says(page)).toContainText('Zoeken lukt nu niet');
      await expect(says(page).getByRole('link', { name: '0800 2000' })).toBeVisible();
      await expect(page.getByRole('link', { name: 'Alles van A tot Z' })).toBeVisible();
      await page.unroute(INDEX);
      await page.keyboard.press('Enter');
      await expect(links(page).first()).toHaveText('Stalking');
      complaints.length = 0;
    });

  test('the code of the finder does not come: the same', async ({ page, visit, complaints }) => {
    await visit('/');
    await page.route('**/_a/**', (route) => route.abort());
    await ask(page, 'stalking');
    await expect(says(page)).toContainText('Zoeken lukt nu niet');
    complaints.length = 0;
  });

  for (const [what, prepare] of [
    [
      'no WebAssembly',
      (page: Page) => page.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly')),
    ],
    ['no workers', (page: Page) => page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'))],
    [
      'a full text that does not come',
      (page: Page) => page.route('**/pagefind/**', (route) => route.abort()),
    ],
    [
      'half of the full text',
      (page: Page) => page.route('**/*.pf_index', (route) => route.fulfill({ body: 'half' })),
    ],
  ] as const)
    test(`${what}: the finder answers all the same`, async ({ page, visit, complaints }) => {
      await prepare(page);
      await visit('/');
      await ask(page, 'ex blijft appen');
      await expect(links(page).first()).toHaveText('Stalking');
      await page.waitForTimeout(500);
      await expect(says(page)).toContainText('gevonden');
      complaints.length = 0;
    });

  test('the network is cut after the index came: every question is still answered', async ({
    page,
    visit,
    complaints,
    context,
  }) => {
    await visit('/');
    await ask(page, 'stalking');
    await expect(links(page).first()).toHaveText('Stalking');
    await context.setOffline(true);
    await ask(page, 'hij kneep mijn keel dicht');
    await expect(links(page).first()).toContainText('Keel dichtgeknepen');
    complaints.length = 0;
  });
});

test.describe('in another language than that of the page', () => {
  const OTHERS = JSON.stringify([
    {
      format: 'wegwijs-search-1',
      locale: 'ar',
      dir: 'rtl',
      pages: ['أ', 'ب', 'ت', 'ث'].map((letter, i) => ({
        url: `/ar/${i}/`,
        title: `زوجي يضربني ${letter}`,
        lead: '',
        headings: [],
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
