/** What somebody has to be able to do in every language, on one page each; the tests beside this one go deeper, in Dutch. */
import { EXIT_URL } from '../../src/core/exit-destination.ts';
import { DIRECTION, LANGUAGE_NAME, SOURCE_LOCALE } from '../../src/core/locales.ts';
import { usePlurals } from '../../src/i18n/translate.ts';
import { idsIn, pageIn, TRANSLATIONS, wordsOf } from '../helpers/languages.ts';
import { cards, links, says } from '../helpers/search.ts';
import { expect, test } from '../helpers/test.ts';
import { watchTraffic } from '../helpers/traffic.ts';

for (const locale of TRANSLATIONS) {
  const words = wordsOf(locale);
  const urlOf = (id: string) => pageIn(locale, id).url;

  test.describe(`in ${locale}`, () => {
    test('the exit leaves with a tap, and with its key pressed twice', async ({ page, visit }) => {
      await visit(urlOf('signals/neck'));
      await page.getByRole('link', { name: words('exit.label'), exact: true }).click();
      await expect(page).toHaveURL(EXIT_URL);
      await visit(urlOf('signals/neck'));
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await expect(page).toHaveURL(EXIT_URL);
    });

    test('discreet reading brings another page into this one, in this language', async ({ page, visit }) => {
      const start = pageIn(locale, 'afraid');
      const next = pageIn(locale, 'help/overview');
      await visit(start.url);
      await page.getByRole('button', { name: words('discreet.start') }).click();
      await expect(page.getByText(words('discreet.on'))).toBeVisible();
      await page
        .getByRole('link', { name: words('nav.help/overview'), exact: true })
        .first()
        .click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(next.data.title);
      await expect(page).toHaveURL(start.url);
      await expect(page).toHaveTitle(words('site.name'));
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
    });

    test('the search finds the medical page, says how many, and shows the number first', async ({
      page,
      visit,
    }) => {
      const neck = pageIn(locale, 'signals/neck');
      await visit(urlOf('home'));
      await page.getByRole('searchbox', { name: words('search.label') }).fill(neck.data.searchTerms[0]!);
      await page.getByRole('button', { name: words('search.submit'), exact: true }).click();
      await expect(page.getByRole('heading', { name: words('search.results') })).toBeFocused();
      await expect(links(page).filter({ hasText: neck.data.title })).toHaveAttribute('href', neck.url);
      await expect(cards(page).first().locator('a[href="tel:112"]')).toBeVisible();
      const forms = usePlurals(locale)('search.count');
      // The full text comes later, and adds to what was found.
      await expect(async () => {
        const count = await links(page).count();
        const form = forms[new Intl.PluralRules(locale).select(count)]!;
        expect(await says(page).textContent()).toBe(form.replace('%', String(count)));
      }).toPass();
    });

    test('no request of the search depends on the words, whatever letter they begin with', async ({
      page,
      visit,
    }) => {
      const traffic = watchTraffic(page);
      await visit(urlOf('home'));
      const field = page.getByRole('searchbox', { name: words('search.label') });
      await field.fill('a');
      await traffic.quiet();
      expect(traffic.urls.filter((url) => url.includes('pagefind')).length).toBeGreaterThan(5);
      traffic.urls.length = 0;
      const text = idsIn(locale)
        .flatMap((id) => pageIn(locale, id).data.searchTerms)
        .join(' ');
      const letters = new Set(text.toLowerCase().match(/(?<!\p{L})\p{L}/gu));
      expect(letters.size).toBeGreaterThan(10);
      await field.fill([...letters].join(' '));
      // The full text is asked a quarter of a second after the last key.
      await page.waitForTimeout(1500);
      expect(traffic.urls).toEqual([]);
    });

    test('the guide leads danger to 112 with the first answer', async ({ page, visit }) => {
      await visit(urlOf('guide'));
      await page.locator('ww-guide button').first().click();
      await expect(page.locator('ww-guide a[href="tel:112"]').first()).toBeVisible();
    });

    test('the finder of regions knows a place', async ({ page, visit }) => {
      await visit(urlOf('help/region'));
      await page.getByRole('searchbox', { name: words('region.label') }).fill('Assen');
      const found = page.locator('ww-region-finder ol a');
      await expect(found.first()).toHaveText('Veilig Thuis Drenthe');
      await found.first().click();
      await expect(page).toHaveURL(`${urlOf('help/region')}drenthe/`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Veilig Thuis Drenthe');
    });

    for (const list of ['checks/self', 'checks/other'])
      test(`a tick in ${list} gives its answer with 112, and is gone after a reload`, async ({
        page,
        visit,
      }) => {
        await visit(urlOf(list));
        const item = page.locator('[data-item="hals"]');
        await expect(item.locator('.ww-check-answer')).toBeHidden();
        await item.getByRole('checkbox').check();
        await expect(item.locator('a[href="tel:112"]').first()).toBeVisible();
        await expect(page.locator('[data-step="doctor"]')).toBeVisible();
        await page.reload();
        await expect(item.getByRole('checkbox')).not.toBeChecked();
      });

    test('the switcher stands on the first screen and leads to the same page in Dutch and back', async ({
      page,
      visit,
    }) => {
      const dutch = pageIn(SOURCE_LOCALE, 'signals/neck');
      await visit(urlOf('signals/neck'));
      const switcher = page.locator('.ww-languages');
      await expect(switcher.locator('summary')).toBeInViewport({ ratio: 1 });
      await expect(switcher.locator('summary')).toContainText(LANGUAGE_NAME[locale]);
      await switcher.locator('summary').click();
      await expect(switcher.locator('[aria-current]')).toHaveText(LANGUAGE_NAME[locale]);
      for (const link of await switcher.getByRole('link').all()) {
        const code = (await link.getAttribute('hreflang'))!;
        await expect(link).toHaveAttribute('lang', code);
        await expect(link).toHaveText(LANGUAGE_NAME[code as keyof typeof LANGUAGE_NAME]);
      }
      await switcher.getByRole('link', { name: LANGUAGE_NAME[SOURCE_LOCALE] }).click();
      await expect(page).toHaveURL(dutch.url);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(dutch.data.title);
      await page.locator('.ww-languages summary').click();
      await page.locator('.ww-languages').getByRole('link', { name: LANGUAGE_NAME[locale] }).click();
      await expect(page).toHaveURL(urlOf('signals/neck'));
      await expect(page.locator('html')).toHaveAttribute('dir', DIRECTION[locale]);
    });

    test('a part in a frame has this language, its direction and the number', async ({ page, visit }) => {
      await visit(`/deel/v1/${locale}/hulp/`);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.locator('html')).toHaveAttribute('dir', DIRECTION[locale]);
      await expect(page.locator('a[href="tel:08002000"]').first()).toBeVisible();
    });

    test('printed, the numbers stay and the exit, the menu and the search go', async ({ page, visit }) => {
      await visit(urlOf('home'));
      await page.emulateMedia({ media: 'print' });
      for (const gone of ['[data-exit]', '.ww-nav', 'ww-search'])
        await expect(page.locator(gone)).toBeHidden();
      await expect(page.locator('.ww-call a[href="tel:08002000"]').first()).toBeVisible();
    });
  });
}
