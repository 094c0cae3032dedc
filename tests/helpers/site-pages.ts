import { join } from 'node:path';
import { builtPages } from '../../scripts/lib/dist/pages.ts';
import { routeKind } from '../../src/core/headers.ts';
import { DIST, ROOT } from '../../scripts/lib/paths.ts';

const all = builtPages(join(ROOT, DIST));
const built = all.filter(({ url }) => routeKind(url) === 'site');
const languageOf = (url: string) => /^\/([a-z]{2})\//.exec(url)?.[1] ?? 'nl';

/** Addresses of every part that others may frame. */
export const FRAMED = all.map(({ url }) => url).filter((url) => routeKind(url) === 'framed');

/**
 * Addresses of every page that differs from the others by more than data. Of the pages that one template makes of a list,
 * and of the Dutch pages in the shell of another language, the first two of each language stand for all.
 */
export const PAGES = (() => {
  const seen = new Map<string, number>();
  return built
    .filter(({ url, $ }) => {
      const isListed = /\/regio\/.|\/region\/./.test(url) || $('[data-region]').length > 0;
      const kind = isListed ? 'list' : $('main[lang]').length > 0 ? 'foreign' : '';
      if (!kind) return true;
      const key = `${languageOf(url)} ${kind}`;
      seen.set(key, (seen.get(key) ?? 0) + 1);
      return seen.get(key)! <= 2;
    })
    .map(({ url }) => url);
})();

/** The Dutch ones among them. */
export const DUTCH_PAGES = PAGES.filter((url) => languageOf(url) === 'nl');

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
