/**
 * What it would cost to write every framed part for every municipality as a file, next to one page that reads a
 * parameter. `node bench/municipality-files.ts [files]`: takes a sample, and says the time and bytes for all.
 * See docs/decisions/0015-embedding.md. Needs a build.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { brotli } from '../scripts/lib/build/compress.ts';
import { DIST, ROOT } from '../scripts/lib/paths.ts';
import { PARTS, partPath, type PartMunicipality } from '../src/core/embed/parts.ts';

/** Languages of the plan: nl, en, ar, tr, pl, uk. */
const LANGUAGES = 6;
const sample = Number(process.argv[2] ?? 120);
const read = (path: string) => readFileSync(join(ROOT, DIST, path), 'utf8');
const municipalities = JSON.parse(read('deel/v1/municipalities.json')) as PartMunicipality[];
const pages = PARTS.map((part) => read(partPath('nl', part, 'index.html')));
const total = municipalities.length * PARTS.length * LANGUAGES;

const folder = mkdtempSync(join(tmpdir(), 'municipality-files-'));
let bytes = 0;
const before = process.cpuUsage();
for (let i = 0; i < sample; i++) {
  const { name, organisations } = municipalities[i % municipalities.length]!;
  // As a file of its own: the sentence is there, the list of all municipalities is not.
  const page = pages[i % pages.length]!.replace(
    /<p hidden data-municipalities[^>]*>/,
    `<p>${name}: ${organisations[0]}`,
  );
  const files = [Buffer.from(page), brotli(Buffer.from(page)), gzipSync(page, { level: 9 })];
  files.forEach((file, kind) => writeFileSync(join(folder, `${i}-${kind}`), file));
  bytes += files.reduce((sum, file) => sum + file.length, 0);
}
const { user, system } = process.cpuUsage(before);
rmSync(folder, { recursive: true });
const milliseconds = (user + system) / 1000 / sample;
console.log(
  `${sample} files: ${milliseconds.toFixed(1)} ms of processor each, writing and compressing only; all ${total} (${municipalities.length} municipalities × ${PARTS.length} parts × ${LANGUAGES} languages): ${((milliseconds * total) / 1000).toFixed(0)} s and ${(((bytes / sample) * total) / 1e6).toFixed(0)} MB`,
);
const one = pages.map((page) => brotli(Buffer.from(page)).length);
const without = pages.map(
  (page) => brotli(Buffer.from(page.replace(/ data-municipalities="[^"]*"/, ''))).length,
);
console.log(
  `one page by parameter: ${PARTS.length * LANGUAGES + 1} files; the list of municipalities adds ${Math.max(...one.map((size, i) => size - without[i]!))} bytes (brotli) to each`,
);
