import { join } from 'node:path';
import { builtPages } from '../../scripts/lib/dist/pages.ts';
import { routeKind } from '../../src/core/headers.ts';
import { isLocale, SOURCE_LOCALE, type Locale } from '../../src/core/locales.ts';
import { DIST, ROOT } from '../../scripts/lib/paths.ts';
import { pageIn } from './languages.ts';

const all = builtPages(join(ROOT, DIST));
const built = all.filter(({ url }) => routeKind(url) === 'site');

/** Language of the site around a page, from its address. */
export const languageOf = (url: string): Locale => {
  const first = url.split('/')[1]!;
  return isLocale(first) ? first : SOURCE_LOCALE;
};

/** Addresses of every part that others may frame. */
export const FRAMED = all.map(({ url }) => url).filter((url) => routeKind(url) === 'framed');

/** Pages that stand for a whole language where a test would take minutes to see them all. */
const IDS_OF_SAMPLES = ['home', 'signals/neck', 'checks/self', 'a-z'];

const isOfAList = ($: (typeof built)[number]['$']) => $('[data-region]').length > 0;

/**
 * Addresses of every Dutch page, and of every page in another language that differs from the others by more than data: of
 * those that one template makes of a list, and of Dutch pages in the shell of that language, the first two stand for all.
 */
export const PAGES = (() => {
  const seen = new Map<string, number>();
  return built
    .filter(({ url, $ }) => {
      const kind = isOfAList($) ? 'list' : $('main[lang]').length > 0 ? 'foreign' : '';
      if (!kind || languageOf(url) === SOURCE_LOCALE) return true;
      const key = `${languageOf(url)} ${kind}`;
      seen.set(key, (seen.get(key) ?? 0) + 1);
      return seen.get(key)! <= 2;
    })
    .map(({ url }) => url);
})();

/** Those of them that one template makes of a list of data, all but two. */
export const MORE_OF_A_LIST = built
  .filter(({ $ }) => isOfAList($))
  .map(({ url }) => url)
  .slice(2);

/** The Dutch ones among them, and of each other language the pages with the longest words, lists and fields. */
export const DUTCH_AND_SAMPLES = PAGES.filter((url) => {
  const locale = languageOf(url);
  return locale === SOURCE_LOCALE || IDS_OF_SAMPLES.some((id) => url === pageIn(locale, id).url);
});

/**
 * What the costly checks of single pages look at. Translations have the outline, links and components of the Dutch page by a
 * check of their own; with EVERY_PAGE=1 all of them are looked at too, which takes 14 minutes (docs/testing.md).
 */
export const CHECKED = process.env['EVERY_PAGE'] ? PAGES : DUTCH_AND_SAMPLES;

/** The Dutch ones among them. */
export const DUTCH_PAGES = PAGES.filter((url) => languageOf(url) === SOURCE_LOCALE);

/** One page of each template, the longest content pages, and each other language: where the costly checks run. */
export const SAMPLE = [
  '/',
  '/contact-dat-niet-stopt/',
  '/klachten-aan-de-hals/',
  '/lijst-voor-jezelf/',
  '/meteen-hulp/',
  '/a-z/',
  '/bronnen/',
  '/404.html',
  ...built.map(({ url }) => url).filter((url) => /^\/[a-z]{2}\/$/.test(url)),
];
