/**
 * `npm run translations`: says per language how many pages it has, and which are older than the Dutch text.
 * With --stamp <file…> it writes into these pages that they were made from the Dutch text of now.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES, SOURCE_LOCALE } from '../src/core/locales.ts';
import { fingerprint } from '../src/core/translation.ts';
import { isStale } from './lib/content/check-translations.ts';
import { loadProject, type PageFile } from './lib/content/load.ts';
import { ROOT } from './lib/paths.ts';

const { pages } = loadProject(ROOT);
const dutch = new Map(pages.filter(({ locale }) => locale === SOURCE_LOCALE).map((page) => [page.id, page]));
const titleOf = (page: PageFile) => (page.data as { title: string }).title;
const stamp = process.argv.indexOf('--stamp');

if (stamp > 0) {
  for (const file of process.argv.slice(stamp + 1)) {
    const page = pages.find((one) => one.file === file);
    const twin = page && dutch.get(page.id);
    if (!twin) {
      console.error(
        `${file}:1  file  no page with a Dutch twin stands here  give a file below content/<language>/`,
      );
      process.exitCode = 1;
      continue;
    }
    const text = readFileSync(join(ROOT, file), 'utf8');
    const of = fingerprint(titleOf(twin), twin.body);
    writeFileSync(
      join(ROOT, file),
      text.replace(/^( *)of: .*$/m, (_, indent: string) => `${indent}of: '${of}'`),
    );
  }
} else {
  for (const locale of LOCALES.filter((one) => one !== SOURCE_LOCALE)) {
    const own = pages.filter((page) => page.locale === locale && dutch.has(page.id));
    const stale = own.filter((page) => isStale(page, dutch.get(page.id)!));
    console.log(`${locale}: ${own.length} of ${dutch.size} pages, ${stale.length} older than the Dutch text`);
    for (const { file } of stale) console.log(`  ${file}`);
  }
}
