import type { Page } from '@playwright/test';
import { EXIT_URL } from '../../src/core/exit-destination.ts';
import { expect, test } from '../helpers/test.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const start = async (page: Page) => {
  await page.getByRole('button', { name: 'Discreet lezen' }).click();
  await expect(page.getByText('Je leest discreet.')).toBeVisible();
};
/** Follows a link by its words and waits for the heading of the page behind it. */
const follow = async (page: Page, name: string, title: string) => {
  await page.getByRole('link', { name, exact: true }).first().click();
  await expect(heading(page)).toHaveText(title);
};

test.beforeEach(async ({ visit }) => visit('/eerste-stap/'));

test.describe('check 52 › discreet reading', () => {
  test('brings three pages into one document: address, title and history stay as they were', async ({
    page,
  }) => {
    const length = await page.evaluate(() => history.length);
    await start(page);
    await follow(page, 'Alle signalen op een rij', 'Signalen: rode vlaggen van femicide');
    await expect(heading(page)).toBeFocused();
    await follow(page, 'Hij stalkt je', 'Stalking');
    await follow(page, 'Hulp', 'Hulp op een rij');
    await expect(page).toHaveURL('/eerste-stap/');
    await expect(page).toHaveTitle('Wegwijs');
    expect(await page.evaluate(() => [history.length, scrollY])).toEqual([length, 0]);
    await expect(page.getByRole('link', { name: 'Hulp', exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await expect(page.getByText('Je leest discreet.')).toBeVisible();
  });

  test('keeps the exit and its keys', async ({ page }) => {
    await start(page);
    await follow(page, 'Alle hulp op een rij', 'Hulp op een rij');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(EXIT_URL);
  });

  test('keeps the search field, and its words are gone after the next page', async ({ page }) => {
    await start(page);
    await follow(page, 'Zoeken', 'Zoeken en alles van A tot Z');
    await page.getByRole('searchbox').fill('keel dichtgeknepen');
    await page.keyboard.press('Enter');
    await page.locator('ww-search ol a').first().click();
    await expect(heading(page)).toContainText('Keel dichtgeknepen');
    await follow(page, 'Zoeken', 'Zoeken en alles van A tot Z');
    await expect(page.getByRole('searchbox')).toHaveValue('');
    await expect(page).toHaveURL('/eerste-stap/');
  });

  test('remembers the way back in the document only', async ({ page }) => {
    await start(page);
    await follow(page, 'Alle signalen op een rij', 'Signalen: rode vlaggen van femicide');
    await follow(page, 'Hij stalkt je', 'Stalking');
    await follow(
      page,
      'Vorige pagina: Signalen: rode vlaggen van femicide',
      'Signalen: rode vlaggen van femicide',
    );
    await follow(page, 'Vorige pagina: Ik ben bang', 'Ik ben bang');
    await follow(page, 'Vorige pagina: Wegwijs', 'Hier ben je op de goede plek');
  });

  test('jumps within a page without touching the address', async ({ page }) => {
    await start(page);
    await follow(page, 'Zoeken', 'Zoeken en alles van A tot Z');
    await page.getByRole('link', { name: 'S', exact: true }).click();
    await expect(page.locator('#letter-s')).toBeFocused();
    await expect(page.locator('#letter-s')).toBeInViewport();
    await expect(page).toHaveURL('/eerste-stap/');
  });

  test('shows the page it began on after a reload, and is over', async ({ page }) => {
    await start(page);
    await follow(page, 'Alle hulp op een rij', 'Hulp op een rij');
    await page.reload();
    await expect(heading(page)).toHaveText('Ik ben bang');
    await expect(page.getByRole('button', { name: 'Discreet lezen' })).toBeVisible();
  });

  test('leaves Ctrl-click alone: a normal tab, which the exit closes too', async ({ page, context }) => {
    await start(page);
    const opened = context.waitForEvent('page');
    await page.getByRole('link', { name: 'Alle hulp op een rij' }).click({ modifiers: ['ControlOrMeta'] });
    const other = await opened;
    await expect(heading(other)).toHaveText('Hulp op een rij');
    await page.bringToFront();
    await page.getByRole('link', { name: 'Snel weg' }).click();
    await expect(page).toHaveURL(EXIT_URL);
    await expect(other).toHaveURL(EXIT_URL);
  });

  test('asks for pages without a cache, and stores nothing', async ({ page, context }) => {
    await page.evaluate(() => {
      const plain = window.fetch;
      Object.assign(window, { asked: [] as unknown[] });
      window.fetch = (input, init) => {
        (window as unknown as { asked: unknown[] }).asked.push([init?.cache, init?.credentials]);
        return plain(input, init);
      };
    });
    await start(page);
    await follow(page, 'Alle hulp op een rij', 'Hulp op een rij');
    expect(await page.evaluate(() => (window as unknown as { asked: unknown[] }).asked)).toEqual([
      ['no-store', 'omit'],
    ]);
    expect(await context.cookies()).toEqual([]);
    const stored = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
    ]);
    expect(stored).toEqual([0, 0, 0, 0]);
  });
});

test.describe('discreet reading when something is wrong', () => {
  const failures: Record<string, Parameters<Page['route']>[1]> = {
    'the network is cut': (route) => route.abort('internetdisconnected'),
    'the server fails': (route) =>
      route.fulfill({ status: 500, contentType: 'text/html', body: '<html><main>kapot</main></html>' }),
    'something else than a page comes': (route) =>
      route.fulfill({ contentType: 'text/plain', body: 'tekst' }),
    'half a page comes': (route) => route.fulfill({ contentType: 'text/html', body: '<html><main><h1>Half' }),
    'the page sends on to another site': (route) =>
      route.fulfill({ status: 302, headers: { location: 'https://elders.example/' } }),
  };
  for (const [what, answer] of Object.entries(failures)) {
    test(`${what}: the page stays, with a sentence and the numbers`, async ({ page, complaints }) => {
      await start(page);
      await page.route('**/hulp-op-een-rij/', answer);
      await page.getByRole('link', { name: 'Alle hulp op een rij' }).click();
      const notice = page.getByRole('alert');
      await expect(notice).toContainText('De pagina komt niet.');
      await expect(notice.getByRole('link', { name: '0800 2000' })).toBeInViewport();
      await expect(heading(page)).toHaveText('Ik ben bang');
      complaints.length = 0;
    });
  }

  test('a page that is not there: the page that says so, with the numbers', async ({ page, complaints }) => {
    await start(page);
    await page.evaluate(() =>
      document
        .querySelector<HTMLAnchorElement>('main a[href="/hulp-op-een-rij/"]')!
        .setAttribute('href', '/weg/'),
    );
    await follow(page, 'Alle hulp op een rij', 'Deze pagina is er niet');
    complaints.length = 0;
  });

  test('two quick taps: the last one counts', async ({ page }) => {
    await start(page);
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/hulp-op-een-rij/', async (route) => {
      await held;
      await route.continue().catch(() => {});
    });
    await page.getByRole('link', { name: 'Alle hulp op een rij' }).click();
    await follow(page, 'Alle signalen op een rij', 'Signalen: rode vlaggen van femicide');
    release();
    await page.waitForTimeout(200);
    await expect(heading(page)).toHaveText('Signalen: rode vlaggen van femicide');
  });

  test('a component that throws when it comes does not stop the page', async ({ page, complaints }) => {
    await start(page);
    await page.evaluate(() => {
      customElements.define(
        'ww-search',
        class extends HTMLElement {
          connectedCallback() {
            throw new Error('kapot');
          }
        },
      );
    });
    await follow(page, 'Zoeken', 'Zoeken en alles van A tot Z');
    await follow(page, 'Hulp', 'Hulp op een rij');
    expect(complaints.splice(0).some((line) => line.includes('kapot'))).toBe(true);
  });

  test('its code does not come: the links go on as before', async ({ page, complaints }) => {
    await page.route('**/_a/**', (route) => route.abort());
    await page.getByRole('button', { name: 'Discreet lezen' }).click();
    await follow(page, 'Alle hulp op een rij', 'Hulp op een rij');
    await expect(page).toHaveURL('/hulp-op-een-rij/');
    complaints.length = 0;
  });

  test('Back leaves the site, as the page about this device says', async ({ page }) => {
    await page.goto('about:blank');
    await page.goto('/eerste-stap/');
    await start(page);
    await follow(page, 'Alle hulp op een rij', 'Hulp op een rij');
    await page.goBack();
    await expect(page).toHaveURL('about:blank');
  });

  test('print shows the page that is read', async ({ page }) => {
    await start(page);
    await follow(page, 'Alle hulp op een rij', 'Hulp op een rij');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('link', { name: 'Bel 0900 0101' })).toBeVisible();
    await expect(page.locator('[data-exit]')).toBeHidden();
    await expect(page.locator('.ww-discreet')).toBeHidden();
  });
});
