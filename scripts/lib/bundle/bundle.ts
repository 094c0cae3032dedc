import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { pageUrl } from '../../../src/core/urls.ts';
import type { Locale } from '../../../src/core/locales.ts';
import type { SearchData } from '../../../src/core/search-data.ts';
import { sitePages, type BuiltPage } from '../dist/pages.ts';

const CLIENT = fileURLToPath(
  new URL('../../../src/components/take-away/take-away.client.ts', import.meta.url),
);
/** Names of the two scripts; neutral, as all names. */
const CODE = 'pagina.js';
const DATA = 'lijsten.js';
/** Needs a server: modules, discreet reading, the copy that a worker keeps, and addresses for search engines. */
const ONLINE_ONLY =
  /<script type="module"[^>]*><\/script>|<(ww-discreet-reading|ww-kept-copy|ww-offline-copy)\b[\s\S]*?<\/\1>|<link rel="(?:canonical|alternate)"[^>]*>/g;
const LINK = /( href=")(\/[^"#]*)/g;
const HAS_FIELD = /<ww-(?:search|region-finder)\b/;

/** The code of the pages as one classic script. Errors: esbuild's, with file and line. */
async function bundledCode(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [CLIENT],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    legalComments: 'none',
    write: false,
  });
  return outputFiles[0]!.text;
}

/** What search and finder know, as a script: data that cannot be fetched from file://. */
function bundledData(dist: string, locale: Locale, fileOf: ReadonlyMap<string, string>): string {
  const lists = globSync(`{plaatsen.txt,zoek/${locale}-*.json}`, { cwd: dist }).sort();
  const texts = lists.map((file) => {
    const text = readFileSync(join(dist, file), 'utf8');
    if (!file.endsWith('.json')) return [`/${file}`, text];
    const data = JSON.parse(text) as SearchData;
    const pages = data.pages.filter(({ url }) => fileOf.has(url));
    return [`/${file}`, JSON.stringify({ ...data, pages })];
  });
  return `window.takenAlong=${JSON.stringify(Object.fromEntries(texts))};`;
}

/** A page whose links lead to files next to it; what is not in the bundle leads to the site itself. */
function asFile({ url, html }: BuiltPage, fileOf: ReadonlyMap<string, string>, site: string): string {
  const folder = posix.dirname(fileOf.get(url)!);
  const linked = html.replace(ONLINE_ONLY, '').replace(LINK, (_, start: string, path: string) => {
    const file = fileOf.get(path);
    return `${start}${file ? posix.relative(folder, file) : site + path}`;
  });
  const scripts = [...(HAS_FIELD.test(linked) ? [DATA] : []), CODE]
    .map((file) => `<script src="${posix.relative(folder, file)}"></script>`)
    .join('');
  return linked.replace('</body>', `${scripts}</body>`);
}

/**
 * All files of one language as they work from a folder, without a server, by path.
 * @param site address of the site, for what is not in it
 * @returns null when the build has no page of the language
 */
export async function bundleFiles(
  dist: string,
  locale: Locale,
  site: string,
): Promise<Record<string, string> | null> {
  const home = pageUrl(locale, '');
  const pages = sitePages(dist).filter(
    ({ $, url, html }) =>
      $('html').attr('lang') === locale && url.endsWith('/') && !html.includes('<ww-offline-copy'),
  );
  if (pages.length === 0) return null;
  const fileOf = new Map(pages.map(({ url }) => [url, `${url.slice(home.length)}index.html`]));
  return {
    ...Object.fromEntries(pages.map((page) => [fileOf.get(page.url)!, asFile(page, fileOf, site)])),
    [CODE]: await bundledCode(),
    [DATA]: bundledData(dist, locale, fileOf),
  };
}
