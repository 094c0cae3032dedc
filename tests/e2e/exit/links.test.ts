/** Links within the site add no entry for Back; every other way to use a link keeps its meaning. */
import type { Page } from '@playwright/test';
import { START, expect, followMenu, site, test } from '../../helpers/exit.ts';
import { history } from '../../helpers/exit-ends.ts';

const menu = (page: Page) => page.locator('.ww-nav a').first();
const length = (page: Page) => page.evaluate(() => window.history.length);

test.describe('a plain left click', () => {
  test('adds no entry: after four pages Back is the page before the site', async ({ page }) => {
    await page.goto(START);
    await page.getByRole('link').click();
    await expect(page).toHaveURL(`${site()}/`);
    const before = await length(page);
    await followMenu(page);
    expect(await length(page)).toBe(before);
    expect((await history(page)).urls).toEqual(['about:blank', START, page.url()]);
    await page.goBack();
    expect(page.url()).toBe(START);
  });

  test('does the same on a link inside the text, on a word in a link, and with Enter', async ({
    page,
    visit,
  }) => {
    await visit('/');
    const before = await length(page);
    await page.locator('main a.ww-door strong').first().click();
    await expect(page).not.toHaveURL('/');
    await page.locator('.ww-brand').focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/');
    expect(await length(page)).toBe(before);
  });

  test('on a link to a place in the page goes there, and adds no entry', async ({ page, visit }) => {
    await visit('/a-z/');
    const before = await length(page);
    await page.locator('a[href="#letter-s"]').click();
    await expect(page.locator('#letter-s')).toBeInViewport();
    expect(page.url()).toBe(`${site()}/a-z/#letter-s`);
    expect(await length(page)).toBe(before);
  });

  test('gives the page it leaves the title of the exit, and a place in the page does not', async ({
    page,
    visit,
  }) => {
    await visit('/a-z/');
    const title = await page.title();
    await page.locator('a[href="#letter-s"]').click();
    expect(await page.title()).toBe(title);
    // An answer without a page, so that this one stays and can be asked.
    await page.route(`**${await menu(page).getAttribute('href')}`, (route) => route.fulfill({ status: 204 }));
    await menu(page).click();
    await expect(page).toHaveTitle('Weer');
  });

  test('that a script of the page has dealt with is left alone', async ({ page, visit }) => {
    await visit('/');
    await page.evaluate(() => document.addEventListener('click', (event) => event.preventDefault()));
    await menu(page).click();
    expect(page.url()).toBe(`${site()}/`);
  });
});

test.describe('keeps its meaning', () => {
  for (const [name, options] of [
    ['Ctrl or Cmd', { modifiers: ['ControlOrMeta'] }],
    ['Shift', { modifiers: ['Shift'] }],
    ['the middle button', { button: 'middle' }],
  ] as const) {
    test(`a click with ${name}: another tab or window, this one stays`, async ({ page, context, visit }) => {
      await visit('/');
      const opened = context.waitForEvent('page');
      await menu(page).click({
        button: 'left',
        ...options,
        modifiers: [...('modifiers' in options ? options.modifiers : [])],
      });
      const other = await opened;
      await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
      expect(other.url()).toBe(site() + (await menu(page).getAttribute('href')));
      expect(page.url()).toBe(`${site()}/`);
    });
  }

  test('a link with a target opens there', async ({ page, context, visit }) => {
    await visit('/');
    await menu(page).evaluate((link) => link.setAttribute('target', '_blank'));
    const opened = context.waitForEvent('page');
    await menu(page).click();
    await expect((await opened).getByRole('heading', { level: 1 })).toBeVisible();
    expect(page.url()).toBe(`${site()}/`);
  });

  for (const [name, change] of [
    ['a download', (link: Element) => link.setAttribute('download', 'a.html')],
    ['a click with Alt, which is a download in Chromium', () => {}],
  ] as const) {
    test(`${name} is downloaded`, async ({ page, visit }) => {
      await visit('/');
      await menu(page).evaluate(change);
      const download = page.waitForEvent('download');
      await menu(page).click({ modifiers: name.includes('Alt') ? ['Alt'] : [] });
      await (await download).cancel();
      expect(page.url()).toBe(`${site()}/`);
    });
  }

  test('a link to another site is an ordinary link', async ({ page, context, visit }) => {
    await context.route('http://elders.test/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<h1>Elders' }),
    );
    await visit('/');
    await menu(page).evaluate((link) => link.setAttribute('href', 'http://elders.test/'));
    await menu(page).click();
    await expect(page.getByRole('heading')).toHaveText('Elders');
    expect((await history(page)).urls).toEqual(['about:blank', `${site()}/`, 'http://elders.test/']);
  });

  test('a link to call', async ({ page, visit }) => {
    await visit('/');
    await page.evaluate(() =>
      addEventListener('click', (event) => {
        Object.assign(window, { wasTaken: event.defaultPrevented });
        event.preventDefault();
      }),
    );
    await page.locator('a[href="tel:112"]').first().click();
    expect(await page.evaluate(() => (window as { wasTaken?: boolean }).wasTaken)).toBe(false);
    expect(page.url()).toBe(`${site()}/`);
  });
});
