import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ROOT } from '../../../scripts/lib/paths.ts';
import { EXIT_TITLE } from '../../../src/core/exit-destination.ts';
import { forbiddenIn } from '../../../src/core/words.ts';
import { TRIGGERS, everyPage, expect, test } from '../../helpers/exit.ts';
import { expectStays } from '../../helpers/exit-ends.ts';

const FORBIDDEN = (
  JSON.parse(readFileSync(join(ROOT, 'content/facts/forbidden-words.json'), 'utf8')) as { nl: string[] }
).nl;

/** Finds something, so that results stand on the page and its status has spoken. */
async function search(page: Page): Promise<void> {
  await page.getByRole('searchbox').fill('stalking');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Gevonden' })).toBeFocused();
}

/** Everything that assistive technology is given, as "role name". */
async function spoken(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.filter(({ ignored }) => !ignored).map(({ role, name }) => `${role?.value} ${name?.value}`);
}

test('check 36 › on every page the exit is a link whose name is its visible label, without a word of the subject', async ({
  page,
  visit,
}) => {
  for (const url of everyPage()) {
    await visit(url);
    const exit = page.locator('[data-exit]');
    const label = (await exit.innerText()).trim();
    expect(label, url).not.toBe('');
    await expect(exit, url).toHaveRole('link');
    await expect(exit, url).toHaveAccessibleName(label);
    await expect(exit, url).toHaveAccessibleDescription('');
    expect(forbiddenIn(label, FORBIDDEN), url).toEqual([]);
    for (const name of ['title', 'aria-label', 'aria-describedby'])
      expect(await exit.getAttribute(name), `${url} ${name}`).toBeNull();
  }
});

test('check 36 › the title of the tab at the moment of leaving has no word of the subject', () => {
  expect(forbiddenIn(EXIT_TITLE, FORBIDDEN)).toEqual([]);
  expect(EXIT_TITLE.trim()).not.toBe('');
});

for (const keys of [['Escape'], ['Shift'], ['Shift', 'Shift']]) {
  test(`check 37 › ${keys.join(', ')}: nothing on the page changes, so nothing is said`, async ({
    page,
    visit,
    exit,
  }) => {
    await visit('/a-z/');
    await search(page);
    await page.evaluate(() => {
      const changes: string[] = [];
      Object.assign(window, { changes });
      new MutationObserver((records) => changes.push(...records.map(({ type }) => type))).observe(document, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    });
    for (const key of keys) await page.keyboard.press(key);
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => (window as unknown as { changes: string[] }).changes)).toEqual([]);
    await expectStays(page, exit);
  });
}

test('check 37 › at the exit nothing is left to be said: no live region, no word of the subject', async ({
  page,
  visit,
  exit,
}) => {
  await visit('/a-z/');
  await search(page);
  expect((await spoken(page)).filter((text) => text.startsWith('status'))).toHaveLength(1);
  expect((await spoken(page)).filter((text) => forbiddenIn(text, FORBIDDEN).length > 0)).not.toEqual([]);
  exit.destination = '204';
  await TRIGGERS['Esc twice'](page);
  await expect.poll(() => exit.referrers).toEqual(['none']);
  expect(await spoken(page)).toEqual([`RootWebArea ${EXIT_TITLE}`]);
});

test.describe('check 38 › axe finds nothing', () => {
  const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
  const violations = async (page: Page) =>
    (await new AxeBuilder({ page }).withTags(TAGS).analyze()).violations.map(({ id }) => id);

  test('while the exit is pressed', async ({ page, visit }) => {
    await visit('/contact-dat-niet-stopt/');
    await page.locator('[data-exit]').hover();
    await page.mouse.down();
    await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
    expect(await violations(page)).toEqual([]);
  });

  test('while the destination is awaited', async ({ page, visit, exit }) => {
    await visit('/contact-dat-niet-stopt/');
    exit.destination = '204';
    await TRIGGERS.click(page);
    await expect.poll(() => exit.referrers).toEqual(['none']);
    await expect(page).toHaveTitle(EXIT_TITLE);
    expect(await violations(page)).toEqual([]);
  });
});
