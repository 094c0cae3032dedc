import { chromium } from '@playwright/test';
import { EXIT_URL, SITUATIONS, TRIGGERS, expect, followMenu, site, test } from '../../helpers/exit.ts';
import { expectGone, expectPlace } from '../../helpers/exit-ends.ts';

test.describe('check 18 › tabs of the site leave together', () => {
  for (const destination of ['ok', 'slow'] as const) {
    test(`two tabs on different pages, destination ${destination}`, async ({
      page,
      context,
      visit,
      exit,
    }) => {
      const other = await context.newPage();
      await visit('/');
      await visit('/hulp-op-een-rij/', other);
      await other.bringToFront();
      exit.destination = destination;
      await TRIGGERS['Esc twice'](page);
      await expectGone([page, other], destination === 'ok' ? 'exit' : 'blank', exit);
    });
  }

  test('five tabs, the last one in use', async ({ page, exit }) => {
    const tabs = await SITUATIONS['with five tabs'](page);
    await followMenu(tabs[4]!);
    await TRIGGERS.click(tabs[4]!);
    await expectGone(tabs, 'exit', exit);
  });

  test('a tab that the reader opened from a link with Ctrl', async ({ page, context, visit, exit }) => {
    await visit('/');
    const opened = context.waitForEvent('page');
    await page
      .locator('.ww-nav a')
      .first()
      .click({ modifiers: ['ControlOrMeta'] });
    const other = await opened;
    await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
    await TRIGGERS.click(page);
    await expectPlace(page, 'exit');
    await expectPlace(other, 'exit');
    expect(exit.referrers).toEqual(['none', 'none']);
  });

  test('a tab that shows another site stays', async ({ page, context, visit, exit }) => {
    const other = await context.newPage();
    await context.route('http://elders.test/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<h1>Elders' }),
    );
    await other.goto('http://elders.test/');
    await visit('/');
    await TRIGGERS.click(page);
    await expectPlace(page, 'exit');
    await expect(other.getByRole('heading')).toHaveText('Elders');
    expect(exit.referrers).toEqual(['none']);
  });
});

test('check 18 › pressing the exit and sliding off leaves the other tabs alone', async ({
  page,
  context,
  visit,
  exit,
}) => {
  const other = await context.newPage();
  await visit('/', other);
  await visit('/');
  await page.locator('[data-exit]').hover();
  await page.mouse.down();
  await page.mouse.move(100, 100);
  await page.mouse.up();
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
  expect([page.url(), other.url()]).toEqual([`${site()}/`, `${site()}/`]);
  expect(exit.referrers).toEqual([]);
});

test('check 19 › pop-ups blocked by the browser make no difference', async ({
  launchOptions,
  viewport,
  exit: _,
}) => {
  const browser = await chromium.launch({
    ...launchOptions,
    ignoreDefaultArgs: ['--disable-popup-blocking'],
  });
  const context = await browser.newContext({ viewport });
  await context.route(EXIT_URL, (route) => route.fulfill({ contentType: 'text/html', body: 'Zon' }));
  for (const trigger of ['click', 'Esc twice', 'Shift three times'] as const) {
    const page = await context.newPage();
    await page.goto(site());
    const session = await context.newCDPSession(page);
    const { result } = await session.send('Runtime.evaluate', { expression: 'String(window.open("/a-z/"))' });
    expect(result.value, 'pop-ups are blocked here').toBe('null');
    await TRIGGERS[trigger](page);
    await expectPlace(page, 'exit');
    await page.close();
  }
  await browser.close();
});
