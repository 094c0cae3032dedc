import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it } from 'node:test';
import { sitePages } from '../../scripts/lib/dist/pages.ts';
import { DIST, ROOT } from '../../scripts/lib/paths.ts';
import { LOCALES, SOURCE_LOCALE } from '../../src/core/locales.ts';
import { pageUrl } from '../../src/core/urls.ts';

const MOST = 3;
const pages = new Map(sitePages(join(ROOT, DIST)).map((page) => [page.url, page]));
/** The list from A to Z links to everything; it is no way a reader would choose. */
const isList = (url: string) => pages.get(url)!.$('.ww-letters').length > 0;

for (const locale of LOCALES.filter((one) => pages.has(pageUrl(one, '')))) {
  it(`every page in ${locale} is at most ${MOST} taps from home, by links in text, menu and footer`, () => {
    const home = pageUrl(locale, '');
    const taps = new Map([[home, 0]]);
    for (const url of taps.keys()) {
      if (isList(url)) continue;
      const { $ } = pages.get(url)!;
      for (const link of $('main a[href], header a[href], footer a[href]').toArray()) {
        const path = new URL($(link).attr('href')!, 'https://site.example').pathname;
        if (pages.has(path) && !taps.has(path)) taps.set(path, taps.get(url)! + 1);
      }
    }
    const isOurs = (url: string) => {
      const first = url.split('/')[1] ?? '';
      return (
        url !== '/404.html' &&
        ((LOCALES as readonly string[]).includes(first) ? first : SOURCE_LOCALE) === locale
      );
    };
    const far = [...pages.keys()].filter((url) => isOurs(url) && (taps.get(url) ?? Infinity) > MOST);
    assert.deepEqual(far, []);
  });
}
