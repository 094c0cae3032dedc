import type { BrowserContext, Page } from '@playwright/test';
import { EXIT_URL, START, TRIGGERS, everyPage, expect, site, test } from '../../helpers/exit.ts';
import { expectPlace, history } from '../../helpers/exit-ends.ts';
import { wordsOf } from '../../helpers/languages.ts';
import { languageOf } from '../../helpers/site-pages.ts';

test.use({ javaScriptEnabled: false });

/** Languages in which the words of the button have another ending within a sentence. */
const INFLECTS = ['pl', 'uk'];

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** The start page holds the site in a frame, and the site allows it. */
async function frameSite(context: BrowserContext): Promise<void> {
  await context.route(START, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<title>Elders</title><iframe src="${site()}/" width="340" height="600"></iframe>`,
    }),
  );
  await context.route(`${site()}/`, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ status: 200, contentType: 'text/html', body: await answer.text() });
  });
}

test('checks 40, 42 › on every page: a sentence says that Back can show the site again; the exit reaches the destination', async ({
  page,
  visit,
  exit,
}) => {
  for (const url of everyPage()) {
    await visit(url);
    const sentence = page.locator('header noscript p');
    await expect(sentence, url).toBeVisible();
    await expect(sentence, url).toHaveText(wordsOf(languageOf(url))('exit.no-script'));
    if (!INFLECTS.includes(languageOf(url)))
      await expect(sentence, url).toContainText((await page.locator('[data-exit]').innerText()).trim());
    await page.locator('[data-exit]').click();
    await expectPlace(page, 'exit');
  }
  expect(new Set(exit.referrers)).toEqual(new Set(['none']));
  await page.goBack();
  expect(page.url().startsWith(site()), 'Back can show it').toBe(true);
});

test('check 40 › so does the keyboard', async ({ page, visit, exit }) => {
  await visit('/contact-dat-niet-stopt/');
  await TRIGGERS['the second skip link'](page);
  await expectPlace(page, 'exit');
  expect(exit.referrers).toEqual(['none']);
});

test.describe('check 40 › in a frame of another site the whole tab leaves, without a Referer', () => {
  test('without script', async ({ page, context, exit }) => {
    await frameSite(context);
    await page.goto(START);
    await page.frameLocator('iframe').locator('[data-exit]').click();
    await expectPlace(page, 'exit');
    expect(exit.referrers).toEqual(['none']);
  });

  test.describe('with script', () => {
    test.use({ javaScriptEnabled: true });
    test('and adds no entry for Back', async ({ page, context, exit }) => {
      await frameSite(context);
      await page.goto(START);
      await page.frameLocator('iframe').locator('[data-exit]').click({ noWaitAfter: true });
      await expectPlace(page, 'exit');
      expect(exit.referrers).toEqual(['none']);
      expect((await history(page)).urls).toEqual(['about:blank', EXIT_URL]);
    });
  });
});

test('check 41 › a destination that does not come: after a click with the mouse the text stays hidden', async ({
  page,
  visit,
  exit,
}) => {
  await visit('/contact-dat-niet-stopt/');
  await expect(heading(page)).toBeVisible();
  exit.destination = '204';
  await TRIGGERS.click(page);
  await expect.poll(() => exit.referrers).toEqual(['none']);
  await expect(heading(page)).toBeHidden();
  await expect(page.locator('footer')).toBeHidden();
  await page.mouse.move(10, 10);
  await expect(heading(page)).toBeHidden();
});

test('check 41 › while a slow destination is awaited nothing of the page is painted', async ({
  page,
  context,
  visit,
  exit,
}) => {
  await visit('/contact-dat-niet-stopt/');
  const session = await context.newCDPSession(page);
  const picture = async () => (await session.send('Page.captureScreenshot', { format: 'png' })).data.length;
  const before = await picture();
  exit.destination = 'slow';
  await TRIGGERS.click(page);
  await expect.poll(() => exit.referrers).toEqual(['none']);
  expect(await picture()).toBeLessThan(before / 5);
  expect(page.url()).toBe(`${site()}/contact-dat-niet-stopt/`);
  exit.answer();
  await expectPlace(page, 'exit');
});

test('check 41 › the exit is in sight as long as it is not pressed', async ({ page, visit }) => {
  await visit('/contact-dat-niet-stopt/');
  await page.locator('[data-exit]').hover();
  await expect(page.locator('[data-exit]')).toHaveCSS('opacity', '1');
  await page.mouse.down();
  await expect(heading(page)).toBeHidden();
  await expect(page.locator('[data-exit]')).toHaveCSS('opacity', '0');
});

test('check 41 › keyboard focus alone hides nothing', async ({ page, visit, exit }) => {
  await visit('/contact-dat-niet-stopt/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-exit]')).toBeFocused();
  await expect(heading(page)).toBeVisible();
  await expect(page.locator('[data-exit]')).toHaveCSS('opacity', '1');
  expect(exit.referrers).toEqual([]);
});

test.describe('with script', () => {
  test.use({ javaScriptEnabled: true });
  test('check 42 › the sentence is not there', async ({ page, visit }) => {
    await visit('/');
    await expect(page.getByText('JavaScript staat uit')).toBeHidden();
  });
});
