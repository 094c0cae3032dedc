/**
 * `npm run bundle`: makes one zip per language from the last build, for a library, a shelter or a consulting room: plain
 * HTML that works from a USB stick, without a server. See docs/offline.md.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { LOCALES } from '../src/core/locales.ts';
import { bundleFiles } from './lib/bundle/bundle.ts';
import { zip } from './lib/bundle/zip.ts';
import { DIST, ROOT } from './lib/paths.ts';

/** Where the archives are put, below ROOT. */
const FOLDER = 'bundle';
const dist = join(ROOT, DIST);
const index = join(dist, 'index.html');

if (existsSync(index)) {
  // The address for which the site was built.
  const site = new URL(load(readFileSync(index))('link[rel=canonical]').attr('href')!).origin;
  mkdirSync(join(ROOT, FOLDER), { recursive: true });
  for (const locale of LOCALES) {
    const name = `wegwijs-${locale}`;
    const files = await bundleFiles(dist, locale, site);
    // A release leaves out languages that nobody has read.
    if (files === null) continue;
    const inFolder = Object.entries(files).map(([path, text]) => [`${name}/${path}`, text]);
    const bytes = zip(Object.fromEntries(inFolder) as Record<string, string>);
    writeFileSync(join(ROOT, FOLDER, `${name}.zip`), bytes);
    console.log(`${FOLDER}/${name}.zip  ${inFolder.length} files, ${(bytes.length / 1e6).toFixed(2)} MB`);
  }
} else {
  console.error(`${dist}  there is no built site here  run: npm run build`);
  process.exitCode = 1;
}
