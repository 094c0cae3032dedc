import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Route } from '@playwright/test';
import { ROOT } from '../../scripts/lib/paths.ts';
import { links, says, INDEX, ask } from '../helpers/search.ts';
import { expect, test } from '../helpers/test.ts';

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
      route.fulfill({ body: built().replace(/search-\d+/, 'search-0') }),
    'the index is something else': (route) => route.fulfill({ body: '<!doctype html><p>Log in' }),
    'the network is cut': (route) => route.abort('internetdisconnected'),
  };
  for (const [what, answer] of Object.entries(answers))
    test(`${what}: a sentence, the numbers and A–Z; and it works again when it comes`, async ({
      page,
      visit,
      complaints,
    }) => {
      await page.route(INDEX, answer);
      await visit('/');
      await ask(page, 'stalking');
      await expect(says(page)).toContainText('Zoeken lukt nu niet');
      for (const number of ['112', '0800 2000'])
        await expect(says(page).getByRole('link', { name: number })).toBeInViewport({ ratio: 1 });
      const [sentence, exit] = await Promise.all(
        [says(page), page.locator('[data-exit]')].map((element) => element.boundingBox()),
      );
      expect(sentence!.y + sentence!.height, 'the exit lies over it').toBeLessThanOrEqual(exit!.y);
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
