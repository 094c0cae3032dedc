import { join } from 'node:path';
import { builtPages } from '../../scripts/lib/dist/pages.ts';
import { routeKind } from '../../src/core/headers.ts';
import { DIST, ROOT } from '../../scripts/lib/paths.ts';

const urls = builtPages(join(ROOT, DIST)).map(({ url }) => url);

/** Addresses of every built page of the site itself. */
export const PAGES = urls.filter((url) => routeKind(url) === 'site');

/** Addresses of every part that others may frame. */
export const FRAMED = urls.filter((url) => routeKind(url) === 'framed');

/** One page of each template, and the longest content pages: where the costly checks run. */
export const SAMPLE = [
  '/',
  '/contact-dat-niet-stopt/',
  '/klachten-aan-de-hals/',
  '/meteen-hulp/',
  '/a-z/',
  '/bronnen/',
  '/404.html',
];
