import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { sitePages, type BuiltPage } from '../../scripts/lib/dist/pages.ts';
import { checkDist } from '../../scripts/lib/dist/check.ts';
import { formatProblem } from '../../scripts/lib/problems.ts';
import { DIST, ROOT } from '../../scripts/lib/paths.ts';
import { DIRECTION, isLocale, LOCALES, SOURCE_LOCALE, type Locale } from '../../src/core/locales.ts';
import { pageUrl } from '../../src/core/urls.ts';
import { useTranslations } from '../../src/i18n/translate.ts';
import { EXIT_URL } from '../../src/core/exit-destination.ts';

const dist = join(ROOT, DIST);
const pages = sitePages(dist);

const localeOf = (url: string): Locale => {
  const first = url.split('/')[1] ?? '';
  return isLocale(first) ? first : SOURCE_LOCALE;
};
const isHome = (url: string) => url === pageUrl(localeOf(url), '');
const inLanguage = (locale: Locale) => pages.filter(({ url }) => localeOf(url) === locale);

const onEveryPage = (title: string, check: (page: BuiltPage) => void) =>
  it(title, () => pages.forEach(check));

describe('every page', () => {
  it('passes the checks of the build', () => {
    assert.deepEqual(checkDist(dist, ROOT).map(formatProblem), []);
  });

  it('has a tab title of its own, a description of its own and one heading of level 1', () => {
    for (const get of [
      ({ $ }: BuiltPage) => $('title').text(),
      ({ $ }: BuiltPage) => $('meta[name=Description]').attr('content'),
    ]) {
      for (const locale of LOCALES) {
        const values = inLanguage(locale).map(get);
        assert.equal(new Set(values).size, values.length, locale);
        assert.ok(values.every(Boolean), locale);
      }
    }
    pages.forEach(({ $, url }) => assert.equal($('h1').length, 1, url));
  });

  onEveryPage('says its language, its direction, and sends no referrer', ({ $, url }) => {
    const locale = localeOf(url);
    assert.equal($('html').attr('lang'), locale, url);
    assert.equal($('html').attr('dir'), DIRECTION[locale], url);
    assert.equal($('meta[name=referrer]').attr('content'), 'no-referrer', url);
  });

  onEveryPage('has an icon that leaves nothing in the icon database', ({ $, url }) => {
    assert.deepEqual(
      $('link[rel~=icon]')
        .map((_, link) => $(link).attr('href'))
        .get(),
      ['data:,'],
      url,
    );
  });

  onEveryPage('begins with the skip link and the exit, in that order, inside the header', ({ $, url }) => {
    const [first, second] = $('a[href]').get();
    assert.equal($(first!).attr('href'), '#inhoud', url);
    assert.equal($(second!).attr('href'), EXIT_URL, url);
    assert.equal($(second!).attr('target'), '_top', url);
    assert.match($(second!).attr('rel')!, /noreferrer/, url);
    assert.equal($('body > header').find('[data-exit]').length, 1, url);
  });

  onEveryPage('shows both numbers before the text', ({ $, url }) => {
    const numbers = $('.ww-callbar a')
      .map((_, link) => $(link).attr('href'))
      .get();
    assert.deepEqual(numbers, ['tel:112', 'tel:08002000'], url);
    assert.equal($('header .ww-callbar').length, 1, url);
  });

  onEveryPage('says that this is a trial version, and the date of its sources', ({ $, url }) => {
    assert.ok(
      $('footer')
        .text()
        .includes(useTranslations(localeOf(url))('site.trial')),
      url,
    );
    if ($('.ww-long').length === 0) assert.match($('.ww-sources').text(), /20\d\d|٢٠/, url);
  });

  it('leads back: a trail and "Vorige pagina" on every page but home', () => {
    for (const { $, url } of pages) {
      const back = $('.ww-back a');
      assert.equal(back.length, isHome(url) ? 0 : 1, url);
      if (!isHome(url)) assert.equal(back.attr('href'), $('.ww-trail a').last().attr('href'), url);
    }
  });

  onEveryPage(
    'isolates the digits of each number, so that they are drawn in order in any direction',
    ({ $, url }) => {
      $('a[href^="tel:"]').each((_, link) =>
        assert.equal($(link).find('bdi[dir=ltr]').length, 1, `${url} ${$(link).text()}`),
      );
    },
  );

  onEveryPage('never lets two links touch inside a sentence', ({ $, url }) => {
    const touching = /.{20}[\p{L}\p{N}]<\/a><a [^>]*>[\p{L}\p{N}]/u.exec($('main').html() ?? '');
    assert.equal(touching?.[0], undefined, url);
  });
});

describe('the letters of A–Z', () => {
  const list = pages.find(({ url }) => url === '/a-z/')!;

  it('lead with every everyday phrase to a page, as a link', () => {
    const links = list.$('.ww-phrases a');
    assert.ok(links.length > 150, `only ${links.length}`);
    const stalking = links.filter((_, link) => list.$(link).text() === 'ex blijft appen');
    assert.equal(stalking.attr('href'), '/contact-dat-niet-stopt/');
  });

  it('list every page but home and the page for what is not there', () => {
    const targets = new Set(
      list
        .$('.ww-phrases a')
        .map((_, link) => list.$(link).attr('href'))
        .get(),
    );
    const expected = inLanguage(SOURCE_LOCALE)
      .map(({ url }) => url)
      .filter((url) => url !== '/' && url !== '/404.html' && !/^\/regio\/./.test(url));
    assert.deepEqual([...targets].sort(), expected.sort());
  });
});
