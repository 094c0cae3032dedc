/** Keys, clicks and the Stop button while the destination is awaited. */
import type { Page } from '@playwright/test';
import { TRIGGERS, expect, test } from '../../helpers/exit.ts';
import { expectHidden, expectPlace } from '../../helpers/exit-ends.ts';

/** Presses the Stop button of the browser, as Esc does while a page loads. */
async function stopLoading(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.stopLoading');
}

test.beforeEach(({ visit }) => visit('/contact-dat-niet-stopt/'));

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

test('check 15 › every key after leaving is taken away from the browser and from the page', async ({
  page,
  exit,
}) => {
  await page.evaluate(() => {
    const keys = { taken: [] as string[], reached: [] as string[] };
    Object.assign(window, { keys });
    addEventListener(
      'keydown',
      ({ key, defaultPrevented }) => defaultPrevented && keys.taken.push(key),
      true,
    );
    document.addEventListener('keydown', ({ key }) => keys.reached.push(key));
  });
  exit.destination = '204';
  await TRIGGERS.click(page);
  await expect.poll(() => exit.referrers).toEqual(['none']);
  const pressed = ['Escape', 'Enter', 'Tab', 'Shift', 'F5', 'a'];
  for (const key of pressed) await page.keyboard.press(key);
  expect(await page.evaluate(() => (window as unknown as { keys: object }).keys)).toEqual({
    taken: pressed,
    reached: [],
  });
  await expectPlace(page, 'blank');
});

test('check 15 › a fallback that fails is followed by another', async ({ page, exit }) => {
  await page.evaluate(() => {
    const plain = window.setTimeout;
    let isFirst = true;
    const planned = (run: (...args: unknown[]) => void, after: number, ...args: unknown[]) =>
      plain(() => (isFirst && args[0] === 'about:blank' ? (isFirst = false) : run(...args)), after);
    Object.assign(window, { setTimeout: planned });
  });
  exit.destination = '204';
  await TRIGGERS.click(page);
  await expectPlace(page, 'blank');
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
