import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { COPY_PREFIX } from '../../../src/core/offline-copy.ts';

/** Files whose bytes shrink; Pagefind's own were unpacked (search-index.ts). */
const TEXT = '**/*.{html,js,css,json,svg,txt,xml,pagefind,pf_index,pf_meta}';
/** The listing of a copy for reading without a network is smaller than what packing costs. */
const TINY = `${COPY_PREFIX.slice(1)}*`;

/** Brotli at the highest quality, the form in which the budgets count bytes. */
export const brotli = (bytes: Buffer): Buffer =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });

/** Writes a .br and a .gz next to every text file of a built site. */
export function compressFiles(dist: string): void {
  for (const file of globSync(TEXT, { cwd: dist, exclude: [TINY] })) {
    const bytes = readFileSync(join(dist, file));
    writeFileSync(join(dist, `${file}.br`), brotli(bytes));
    writeFileSync(join(dist, `${file}.gz`), gzipSync(bytes, { level: 9 }));
  }
}
