/** A finger on the exit: down, off it, and up. */
import type { Page } from '@playwright/test';
import { expect, site, test } from '../../helpers/exit.ts';
import { expectPlace, expectStays } from '../../helpers/exit-ends.ts';

test.use({ hasTouch: true, isMobile: true });
test.beforeEach(({ visit }) => visit('/contact-dat-niet-stopt/'));

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** A finger at the middle of the exit. */
const touch = async (page: Page) => {
  const session = await page.context().newCDPSession(page);
  const box = (await page.locator('[data-exit]').boundingBox())!;
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  return (type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', up = 0) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' || type === 'touchCancel' ? [] : [{ x: point.x, y: point.y - up }],
    });
};

test('check 30 › the first tap leaves, and the page is not in sight again between finger up and click', async ({
  page,
  visit,
  exit,
}) => {
  exit.destination = '204';
  // Whether the click comes in the task of the finger or in a later one differs from tap to tap.
  for (let tap = 1; tap <= 6; tap++) {
    await visit('/contact-dat-niet-stopt/');
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() =>
        seen.push(document.documentElement.hasAttribute('data-cloak') ? 'hidden' : 'in sight'),
      ).observe(document.documentElement, { attributeFilter: ['data-cloak'] });
    });
    const send = await touch(page);
    await send('touchStart');
    await expect(heading(page)).toBeHidden();
    await page.waitForTimeout(120);
    await send('touchEnd');
    await expect.poll(() => exit.referrers.length).toBe(tap);
    expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual(['hidden']);
  }
  await expectPlace(page, 'blank');
  expect(exit.notes.filter(({ kind }) => kind === 'again')).toEqual([]);
});

test('check 31 › touched and slid off as a scroll: the page is back and nobody left', async ({
  page,
  exit,
}) => {
  const send = await touch(page);
  await send('touchStart');
  await expect(heading(page)).toBeHidden();
  for (let up = 10; up <= 200; up += 10) await send('touchMove', up);
  await send('touchEnd');
  await expect(heading(page)).toBeAttached();
  await page.evaluate(() => scrollTo(0, 0));
  await expectStays(page, exit);
});

test('check 31 › the touch is cancelled, by a call or a system gesture: the page is back', async ({
  page,
  exit,
}) => {
  const send = await touch(page);
  await send('touchStart');
  await expect(heading(page)).toBeHidden();
  await send('touchCancel');
  await expectStays(page, exit);
  expect(page.url()).toBe(`${site()}/contact-dat-niet-stopt/`);
});
