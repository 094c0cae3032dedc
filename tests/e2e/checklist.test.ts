import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/test.ts';

const LISTS = ['/lijst-voor-jezelf/', '/lijst-voor-een-ander/'];
const LEVELS = ['now', 'doctor', 'today', 'talk'];

/** Ticks these items and no other; answers which answers and which first steps can be seen. */
const tick = (page: Page, items: string[]) =>
  page.evaluate((wanted) => {
    const isSeen = (element: Element) => element.checkVisibility();
    for (const check of document.querySelectorAll<HTMLElement>('.ww-check'))
      check.querySelector('input')!.checked = wanted.includes(check.dataset['item']!);
    return {
      answers: [...document.querySelectorAll<HTMLElement>('.ww-check')]
        .filter((check) => isSeen(check.querySelector('.ww-check-answer')!))
        .map((check) => check.dataset['item']!),
      steps: [...document.querySelectorAll<HTMLElement>('.ww-first-step')]
        .filter(isSeen)
        .map((step) => step.dataset['step']!),
    };
  }, items);

const itemsOf = (page: Page) =>
  page.locator('.ww-check').evaluateAll((checks) =>
    checks.map((check) => ({
      id: (check as HTMLElement).dataset['item']!,
      level: (check as HTMLElement).dataset['level']!,
    })),
  );

for (const list of LISTS) {
  test.describe(list, () => {
    test('shows no answer and no first step before a tick', async ({ page, visit }) => {
      await visit(list);
      expect(await tick(page, [])).toEqual({ answers: [], steps: [] });
      await expect(page.locator('.ww-first-none')).toBeVisible();
    });

    test('explains every item when it is ticked, with one first step of its level', async ({
      page,
      visit,
    }) => {
      await visit(list);
      const items = await itemsOf(page);
      expect(items.length).toBeGreaterThan(15);
      for (const { id, level } of items)
        expect(await tick(page, [id]), id).toEqual({ answers: [id], steps: [level] });
    });

    test('keeps the step of a danger item whatever else is ticked', async ({ page, visit }) => {
      await visit(list);
      const items = await itemsOf(page);
      const dangers = items.filter(({ level }) => level !== 'talk');
      expect(dangers.length).toBeGreaterThan(5);
      for (const danger of dangers) {
        for (const other of items.filter(({ id }) => id !== danger.id)) {
          const gravest = LEVELS.find((level) => level === danger.level || level === other.level);
          const seen = await tick(page, [danger.id, other.id]);
          expect(seen.steps, `${danger.id} and ${other.id}`).toEqual([gravest]);
          expect(seen.answers.toSorted()).toEqual([danger.id, other.id].toSorted());
        }
      }
    });

    test('gives a number inside the answer of every danger item', async ({ page, visit }) => {
      await visit(list);
      for (const { id, level } of await itemsOf(page)) {
        const calls = page.locator(`[data-item="${id}"] [role="alert"] a[href^="tel:"]`);
        const numbers = await calls.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
        const wanted = { now: ['tel:112'], doctor: ['tel:112'], today: ['tel:112', 'tel:08002000'] };
        expect(numbers, id).toEqual(wanted[level as keyof typeof wanted] ?? []);
      }
    });

    test('prints a sheet of lines first, then every sentence and answer', async ({ page, visit }) => {
      await visit(list);
      await page.emulateMedia({ media: 'print' });
      const hidden = await page
        .locator('.ww-check-answer')
        .evaluateAll((answers) => answers.filter((answer) => !answer.checkVisibility()).length);
      expect(hidden).toBe(0);
      await expect(page.locator('body > :first-child')).toHaveClass('ww-cover');
      await expect(page.locator('.ww-cover')).toBeVisible();
    });
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a tick shows its answer and the first step, and one button takes it back', async ({
    page,
    visit,
  }) => {
    await visit(LISTS[0]!);
    const tickBox = page.getByRole('checkbox', { name: 'Hij kneep mijn keel dicht' });
    await tickBox.check();
    await expect(page.locator('[data-item="hals"] .ww-check-answer')).toBeVisible();
    await expect(page.locator('[data-step="doctor"]')).toBeVisible();
    await page.getByRole('button', { name: 'Wis alle vinkjes' }).click();
    await expect(tickBox).not.toBeChecked();
    await expect(page.locator('[data-step="doctor"]')).toBeHidden();
  });
});

test.describe('without script, after the visit', () => {
  test.use({ javaScriptEnabled: false });

  for (const [what, back] of [
    ['a reload', (page: Page) => page.reload()],
    ['Back', (page: Page) => page.goBack()],
  ] as const)
    test(`no tick outlives the page: not after ${what}`, async ({ page, visit }) => {
      await visit(LISTS[0]!);
      await page.getByRole('checkbox').first().check();
      if (what === 'Back') await visit('/eerste-stap/');
      await back(page);
      await expect(page.getByRole('heading', { level: 1, name: 'Herken je dit?' })).toBeVisible();
      await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
    });
});

test('Enter on a tick sends nothing and changes no address', async ({ page, visit }) => {
  await visit(LISTS[0]!);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const address = page.url();
  await page.getByRole('checkbox').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(200);
  expect(page.url()).toBe(address);
  expect(requests).toEqual([]);
});

test('no tick outlives the page: not after a reload, not after Back', async ({ page, visit }) => {
  await visit('/eerste-stap/');
  await visit(LISTS[0]!);
  await page.getByRole('checkbox').first().check();
  await page.reload();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await page.getByRole('checkbox').first().check();
  await visit('/eerste-stap/');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Herken je dit?' })).toBeVisible();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
});

test('the keyboard alone ticks, reads and clears', async ({ page, visit }) => {
  await visit(LISTS[0]!);
  await page.getByRole('checkbox').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-item="nu"] a[href="tel:112"]')).toBeFocused();
});

test('works in discreet reading, where a tick adds nothing to the address', async ({ page, visit }) => {
  await visit('/eerste-stap/');
  await page.getByRole('button', { name: 'Discreet lezen' }).click();
  await page.getByText('Je leest discreet.').waitFor();
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = '/lijst-voor-jezelf/';
    link.textContent = 'naar de lijst';
    document.querySelector('main')!.append(link);
  });
  await page.getByRole('link', { name: 'naar de lijst' }).click();
  await page.getByRole('checkbox').first().check();
  await expect(page.locator('[data-step="now"]')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print deze lijst' })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/eerste-stap/');
});
