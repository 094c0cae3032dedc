import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { routeKind } from '../../../src/core/headers.ts';
import type { NeverRule } from '../../../src/core/never.ts';
import type { Helpline } from '../../../src/schemas/helpline.ts';
import { inlineParts } from '../inline-hashes.ts';
import { byPlace, type Problem } from '../problems.ts';
import { checkLinks } from './check-links.ts';
import { checkNeutralFiles, checkNeutralPage } from './check-neutral.ts';
import { checkNever, checkNumbers } from './check-numbers.ts';
import { builtPages, type BuiltPage } from './pages.ts';

/** One inline script and one inline stylesheet, the same bytes on every page of a kind, so that fixed hashes serve all. */
function checkInline(page: BuiltPage, first: BuiltPage): Problem[] {
  const parts = inlineParts(page.html);
  const expected = inlineParts(first.html);
  const isSame =
    JSON.stringify(parts) === JSON.stringify(expected) &&
    parts.scripts.length === 1 &&
    parts.styles.length === 1;
  const attributes = page.$('[style]').length;
  const problem = (field: string, message: string, remedy: string): Problem => ({
    file: page.file,
    line: 1,
    field,
    message,
    remedy,
  });
  return [
    ...(isSame
      ? []
      : [
          problem(
            'inline',
            'the inline script or stylesheet is not the one of every page',
            'put code in a .client.ts file and style in a component (docs/decisions/0002)',
          ),
        ]),
    ...(attributes
      ? [problem('style', `${attributes} style attributes, which the policy blocks`, 'use a class')]
      : []),
  ];
}

/**
 * Checks a finished build for what could hurt a reader: numbers, claims, dead links, telling names, foreign requests.
 * @param root project folder, for the data the build was made from
 */
export function checkDist(dist: string, root: string): Problem[] {
  const facts = <T>(name: string) =>
    JSON.parse(readFileSync(join(root, `content/facts/${name}.json`), 'utf8')) as T;
  const helplines = facts<Helpline[]>('helplines');
  const never = facts<NeverRule[]>('never');
  const forbidden = Object.values(facts<Record<string, string[]>>('forbidden-words')).flat();

  const pages = builtPages(dist);
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  const files = new Set(globSync('**/*', { cwd: dist }).map((file) => `/${file}`));
  return [
    ...pages.flatMap((page) => [
      ...checkInline(
        page,
        pages.find(({ url }) => routeKind(url) === routeKind(page.url))!,
      ),
      ...checkLinks(page, byUrl, files),
      ...checkNumbers(page, helplines),
      ...checkNever(page, never),
      ...checkNeutralPage(page, forbidden),
    ]),
    ...checkNeutralFiles(files, forbidden),
  ].sort(byPlace);
}
