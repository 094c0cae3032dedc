import { join } from 'node:path';
import { builtPages } from '../../scripts/lib/dist/pages.ts';
import { DIST, ROOT } from '../../scripts/lib/paths.ts';

/** Addresses of every built page. */
export const PAGES = builtPages(join(ROOT, DIST)).map(({ url }) => url);

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
