import { EXIT_URL, TRIGGERS, expect, site, test } from '../../helpers/exit.ts';
import { expectHidden, expectPlace, history } from '../../helpers/exit-ends.ts';

const PAGE = '/contact-dat-niet-stopt/';

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
