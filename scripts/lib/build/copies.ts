import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { headersFor } from '../../../src/core/headers.ts';
import { LOCALES, type Locale } from '../../../src/core/locales.ts';
import {
  COPY_FORMAT,
  COPY_PREFIX,
  listingPath,
  takeShared,
  type CopyListing,
  type OfflineCopy,
} from '../../../src/core/offline-copy.ts';
import { sitePages, type BuiltPage } from '../dist/pages.ts';
import { inlineParts, readInlineHashes } from '../inline-hashes.ts';

/** Files that pages load, besides those of the full text: code, and what search and finder know. */
const LOADED = '{_a/*.js,plaatsen.txt,zoek/*.json}';
const TEXT = /\.(?:js|json|txt)$/;

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Addresses of the files of a language, without its pages. */
function filesOf(dist: string, locale: Locale): string[] {
  const list = `/pagefind/files.${locale}.json`;
  const { code, files } = JSON.parse(readFileSync(join(dist, list), 'utf8')) as {
    code: string;
    files: string[];
  };
  const isOther = (file: string) =>
    LOCALES.some((other) => other !== locale && new RegExp(`^/zoek/(?:others-)?${other}-`).test(file));
  const loaded = globSync(LOADED, { cwd: dist }).map((file) => `/${file}`);
  const fullText = [list, code, ...files].map((file) => file.replace(/\?.*/, ''));
  return [...loaded.filter((file) => !isOther(file)), ...fullText].sort();
}

/** The copy of one language, from a finished build. */
function makeCopy(dist: string, locale: Locale, pages: readonly BuiltPage[]): OfflineCopy {
  const { scripts, styles } = inlineParts(pages[0]!.html);
  const shared = [...styles, ...scripts];
  const texts = pages.map(({ url, html }) => [url, takeShared(html, shared)]);
  const files = filesOf(dist, locale);
  const read = (file: string) => readFileSync(join(dist, file));
  return {
    format: COPY_FORMAT,
    locale,
    headers: headersFor('site', readInlineHashes(dist)),
    shared,
    texts: Object.fromEntries([
      ...texts,
      ...files.filter((file) => TEXT.test(file)).map((file) => [file, read(file).toString()]),
    ]) as Record<string, string>,
    binaries: Object.fromEntries(
      // All are Pagefind's, whose code unpacks what is packed. In base64, gzip would find little to do later.
      files
        .filter((file) => !TEXT.test(file))
        .map((file) => [file, gzipSync(read(file), { level: 9 }).toString('base64')]),
    ),
  };
}

/** Writes for each language one file with all that can be read without a network, and what there is to know of it. */
export function writeCopies(dist: string): void {
  mkdirSync(join(dist, COPY_PREFIX), { recursive: true });
  const all = sitePages(dist);
  for (const locale of LOCALES) {
    const pages = all.filter(({ $ }) => $('html').attr('lang') === locale);
    // A release leaves out languages that nobody has read.
    if (pages.length === 0) continue;
    const copy = makeCopy(dist, locale, pages);
    // Packed by us, so that it is as small on the device as on the line, whatever the host does.
    const bytes = gzipSync(JSON.stringify(copy), { level: 9 });
    const hash = sha256(bytes);
    const file = `${COPY_PREFIX}${locale}-${hash.slice(0, 8)}.bin`;
    const listing: CopyListing = { file, hash, bytes: bytes.length };
    writeFileSync(join(dist, file), bytes);
    writeFileSync(join(dist, listingPath(locale)), JSON.stringify(listing));
  }
}
