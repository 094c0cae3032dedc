/** Every part in the twelve hostile hosts of docs/embedding.md, on a second origin. */
import type { Page } from '@playwright/test';
import { PARTS, type PartId } from '../../../src/core/embed/parts.ts';
import { expect, HOSTS, partFrame, partOf, test } from '../../helpers/hosts.ts';

/** What a browser itself says about the policy of a host: the host's own doing, and named per host. */
const SAID_BY_BROWSER: Record<string, RegExp> = {
  'strict policy': /^error: Applying inline style violates|^error: Refused to apply inline style/,
  'script blocked': /^error: (?:Loading the script|Refused to load the script)/,
  'frame blocked': /^error: (?:Framing|Refused to frame)/,
  'wrong SRI': /^error: Failed to find a valid digest/,
  'right to left': /(?!)/,
};
/** Hosts in which the block inside the element has to stand in for the frame. */
const BLOCK_ONLY = ['script blocked', 'frame blocked', 'wrong SRI'];
/** Hosts whose frame cannot take the height of its content. */
const SCROLLS = ['strict policy', 'CMS that strips', 'old browser'];

const numbersOf = (id: PartId) =>
  partOf(id).sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'call' ? block.number : [])),
  );

/** Nothing sticks out sideways, in the host or in the frame. */
async function expectNoSidewaysScroll(page: Page) {
  for (const frame of page.frames()) {
    if (frame.url() === 'about:blank') continue;
    const over = await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over, frame.url()).toBeLessThanOrEqual(0);
  }
}

async function expectBlock(page: Page, id: PartId) {
  for (const number of numbersOf(id))
    await expect(page.getByRole('link', { name: number }).first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(partOf(id).title);
}

async function expectFrame(page: Page, name: string, id: PartId) {
  const frame = await partFrame(page);
  await expect(frame.locator('h2').first()).toHaveText(partOf(id).title);
  const box = (await page.locator('iframe').boundingBox())!;
  expect(box.width).toBeGreaterThan(250);
  const isSandboxed = name === 'WordPress sandbox';
  for (const number of numbersOf(id)) {
    const shown = frame.locator('.call .tel', { hasText: number });
    await expect(shown).toBeVisible();
    // Dead as a link in a sandbox, so it is none; large enough to read from the screen everywhere.
    expect(await shown.getAttribute('href')).toEqual(isSandboxed ? null : expect.stringMatching(/^tel:/));
    expect(
      parseFloat(await shown.evaluate((link) => getComputedStyle(link).fontSize)),
    ).toBeGreaterThanOrEqual(24);
  }
  await expect(frame.locator('.exit')).toBeVisible({ visible: !isSandboxed && name !== 'print' });
  const inside = () => frame.evaluate(() => document.documentElement.getBoundingClientRect().height);
  const outside = async () => (await page.locator('iframe').boundingBox())!.height;
  if (SCROLLS.includes(name)) {
    // It cannot grow, so it has to scroll, and show enough of itself to see that.
    expect(await outside()).toBeGreaterThanOrEqual(320);
    const end = frame.locator('nav li').last();
    await end.scrollIntoViewIfNeeded();
    await expect(end).toBeInViewport();
  } else if (isSandboxed) {
    await expect
      .poll(async () => Math.abs((await outside()) - Math.min(1000, await inside())))
      .toBeLessThanOrEqual(1);
  } else {
    await expect.poll(async () => Math.abs((await outside()) - (await inside()))).toBeLessThanOrEqual(1);
  }
}

test.use({ viewport: { width: 900, height: 800 } });

for (const name of Object.keys(HOSTS).slice(0, 13)) {
  test(`host "${name}" › every part is there, can be read and asks nobody else`, async ({
    page,
    open,
    complaints,
  }) => {
    test.setTimeout(60_000);
    if (name === '320 px') await page.setViewportSize({ width: 320, height: 640 });
    if (name === 'print') await page.emulateMedia({ media: 'print' });
    for (const id of PARTS) {
      await open(name, id);
      if (BLOCK_ONLY.includes(name)) await expectBlock(page, id);
      else await expectFrame(page, name, id);
      await expectNoSidewaysScroll(page);
      expect(complaints.filter((said) => !SAID_BY_BROWSER[name]?.test(said))).toEqual([]);
    }
  });
}

test('every host › at 320 px nothing sticks out sideways', async ({ page, open }) => {
  test.setTimeout(60_000);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const name of Object.keys(HOSTS)) {
    await open(name, 'alles');
    await page.waitForTimeout(100);
    await expectNoSidewaysScroll(page);
  }
});

test('element › the frame takes the place of the block when it has told its height', async ({
  page,
  open,
}) => {
  await open('element', 'hulp');
  const frame = await partFrame(page);
  await expect(page.locator('ww-part > h2')).toBeHidden();
  await expect(frame.locator('.call .tel').first()).toBeVisible();
});
