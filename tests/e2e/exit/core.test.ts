import type { Page } from '@playwright/test';
import { EXIT_TITLE } from '../../../src/core/exit-destination.ts';
import { EXIT_URL, START, TRIGGERS, everyPage, expect, followMenu, site, test } from '../../helpers/exit.ts';
import { expectPlace, history } from '../../helpers/exit-ends.ts';
import { SAMPLE } from '../../helpers/site-pages.ts';
import { watchTraffic } from '../../helpers/traffic.ts';

/** From a page elsewhere to home, and on through the three pages of the menu. */
async function journey(page: Page): Promise<void> {
  await page.goto(START);
  await page.getByRole('link').click();
  await followMenu(page);
}

test('check 1 › a click on the exit leaves every page of the site for the destination', async ({
  page,
  visit,
  exit,
}) => {
  for (const url of everyPage()) {
    await visit(url);
    await TRIGGERS.click(page);
    await expectPlace(page, 'exit');
  }
  expect(exit.referrers.length).toBe(everyPage().length);
});

test('check 2 › so does the second skip link', async ({ page, visit, exit }) => {
  for (const url of SAMPLE) {
    await visit(url);
    await TRIGGERS['the second skip link'](page);
    await expectPlace(page, 'exit');
  }
  expect(exit.referrers.length).toBe(SAMPLE.length);
});

for (const trigger of ['click', 'Esc twice'] as const) {
  test(`check 3 › ${trigger}: right after its task nothing can be seen or read out`, async ({
    page,
    context,
    visit,
    exit,
  }) => {
    await visit('/contact-dat-niet-stopt/');
    exit.destination = '204';
    await TRIGGERS[trigger](page);
    await expect
      .poll(() => exit.notes)
      .toEqual([expect.objectContaining({ kind: 'left', isVisible: false })]);
    const session = await context.newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const spoken = nodes.filter(({ ignored }) => !ignored);
    expect(spoken.map(({ role, name }) => [role?.value, name?.value])).toEqual([['RootWebArea', EXIT_TITLE]]);
    await expectPlace(page, 'blank');
  });
}

test('check 5 › before the destination comes the tab has a neutral title and no icon', async ({
  page,
  visit,
  exit,
}) => {
  await visit('/contact-dat-niet-stopt/');
  exit.destination = 'slow';
  await TRIGGERS.click(page);
  await expect
    .poll(() => exit.notes)
    .toEqual([expect.objectContaining({ kind: 'left', title: EXIT_TITLE, icons: ['data:,'] })]);
  expect((await history(page)).urls.at(-1)).toBe(`${site()}/contact-dat-niet-stopt/`);
});

test.describe('check 6 › the destination gets no Referer', () => {
  const without = { header: /^referrer-policy$/i, meta: /<meta name="?referrer[^>]*>/ };
  const cases: [string, { header?: boolean; meta?: boolean }, string][] = [
    ['with the header and the meta', {}, 'none'],
    ['with the meta only', { header: true }, 'none'],
    ['with the header only', { meta: true }, 'none'],
  ];
  for (const [title, strip, expected] of cases) {
    test(title, async ({ page, visit, exit, context }) => {
      await context.route(`${site()}/`, async (route) => {
        const answer = await route.fetch();
        const headers = Object.entries(answer.headers()).filter(
          ([name]) => !(strip.header && without.header.test(name)),
        );
        const html = await answer.text();
        const body = strip.meta ? html.replace(without.meta, '') : html;
        expect(body.length < html.length).toBe(strip.meta ?? false);
        await route.fulfill({ status: 200, headers: Object.fromEntries(headers), body });
      });
      await visit('/');
      await TRIGGERS['Esc twice'](page);
      await expectPlace(page, 'exit');
      expect(exit.referrers).toEqual([expected]);
    });
  }
});

test('check 7 › after a visit of four pages Back reaches the page before the site, and Forward the destination', async ({
  page,
  exit,
}) => {
  await journey(page);
  await TRIGGERS.click(page);
  await expectPlace(page, 'exit');
  expect((await history(page)).urls).toEqual(['about:blank', START, EXIT_URL]);
  await page.goBack();
  expect(page.url()).toBe(START);
  await page.goForward();
  expect(page.url()).toBe(EXIT_URL);
  expect(exit.referrers.every((referrer) => referrer === 'none')).toBe(true);
});

test('check 8 › one tab remains, and no window is opened', async ({ page, context, exit }) => {
  await journey(page);
  await TRIGGERS.click(page);
  await expectPlace(page, 'exit');
  expect(context.pages()).toEqual([page]);
  expect(exit.notes.map(({ kind }) => kind)).toEqual(['left']);
});

test('check 9 › from load to exit nothing is stored, sent, asked for or said to the console', async ({
  page,
  exit,
  complaints,
}) => {
  const { urls, quiet } = watchTraffic(page);
  await journey(page);
  await quiet();
  urls.length = 0;
  await TRIGGERS['Esc twice'](page);
  await expectPlace(page, 'exit');
  expect(exit.notes.map(({ kind }) => kind)).toEqual(['left']);
  expect(urls).toEqual([EXIT_URL]);
  expect(complaints).toEqual([]);
});
