import type { Page } from '@playwright/test';
import { EXIT_URL, TRIGGERS, expect, site, test, type Exit } from '../../helpers/exit.ts';
import { expectPlace, history } from '../../helpers/exit-ends.ts';

const PAGE = '/contact-dat-niet-stopt/';

/** Hid itself when it left, and nothing came into sight after that. */
const expectHidden = (exit: Exit) =>
  expect(exit.notes).toEqual([expect.objectContaining({ kind: 'left', isVisible: false })]);

/** Presses the Stop button of the browser, as Esc does while a page loads. */
async function stopLoading(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.stopLoading');
}

test.beforeEach(({ visit }) => visit(PAGE));

for (const trigger of ['click', 'Esc twice', 'Shift three times'] as const) {
  test(`check 13 › ${trigger}, a destination that takes ten seconds: an empty tab, and no address of the site in it`, async ({
    page,
    exit,
  }) => {
    exit.destination = 'slow';
    await TRIGGERS[trigger](page);
    await expectPlace(page, 'blank');
    expectHidden(exit);
    const { urls, at } = await history(page);
    expect(urls[at]).toBe('about:blank');
    expect(urls.filter((url) => url.startsWith(site()))).toEqual([]);
  });
}

for (const destination of ['refused', 'offline'] as const) {
  test(`check 14 › a destination that is ${destination}: its error page, and never the site again`, async ({
    page,
    exit,
  }) => {
    exit.destination = destination;
    await TRIGGERS.click(page);
    await expectPlace(page, 'error page');
    expectHidden(exit);
    await page.reload().catch(() => {});
    await expectPlace(page, 'error page');
    expect((await history(page)).urls.filter((url) => url.startsWith(site()))).toEqual([]);
  });
}

test('check 15 › a third Esc 400 ms later: the destination still comes', async ({ page, exit }) => {
  exit.destination = 'slow';
  await TRIGGERS['Esc twice'](page);
  await page.waitForTimeout(400);
  await page.keyboard.press('Escape');
  exit.answer();
  await expectPlace(page, 'exit');
  expectHidden(exit);
});

test('check 15 › loading stopped 400 ms later, by whatever: the tab leaves through the fallback', async ({
  page,
  exit,
}) => {
  exit.destination = 'slow';
  await TRIGGERS['Esc twice'](page);
  await page.waitForTimeout(400);
  await stopLoading(page);
  await expect(page.locator('html')).toHaveAttribute('hidden');
  await expectPlace(page, 'blank');
  expectHidden(exit);
});

test('check 15 › stopped again and again, even the fallback: never the page', async ({ page, exit }) => {
  exit.destination = 'slow';
  await TRIGGERS.click(page);
  const stopping = setInterval(() => void stopLoading(page).catch(() => {}), 300);
  await expectPlace(page, 'blank');
  clearInterval(stopping);
  expectHidden(exit);
});

for (const destination of ['slow', '204'] as const) {
  test(`check 16 › Esc, Enter, Space, Tab and a click during the wait (${destination}): nothing comes back, and the tab leaves`, async ({
    page,
    exit,
  }) => {
    exit.destination = destination;
    await TRIGGERS['the second skip link'](page);
    await page.waitForTimeout(100);
    for (const key of ['Escape', 'Escape', 'Escape', 'Enter', 'Space', 'Tab', 'Enter']) {
      await page.keyboard.press(key);
    }
    await page.mouse.click(100, 100);
    await expectPlace(page, 'blank');
    expectHidden(exit);
    expect(exit.referrers).toEqual(['none']);
  });
}

test('check 17 › a destination that hands over to an app and shows nothing (204): an empty tab', async ({
  page,
  exit,
}) => {
  exit.destination = '204';
  await TRIGGERS.click(page);
  await expect.poll(() => exit.referrers).toEqual(['none']);
  await expect(page.locator('html')).toHaveAttribute('hidden');
  await expectPlace(page, 'blank');
  expectHidden(exit);
});

test('a destination that comes late, but before the fallback, is where the tab ends', async ({
  page,
  exit,
}) => {
  exit.destination = 'slow';
  await TRIGGERS.click(page);
  await page.waitForTimeout(700);
  exit.answer();
  await expectPlace(page, 'exit');
  expect((await history(page)).urls).toEqual(['about:blank', EXIT_URL]);
  expectHidden(exit);
});
