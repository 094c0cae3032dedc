import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip } from 'node:zlib';
import { COPY_PREFIX } from '../../../src/core/offline-copy.ts';

/** Files whose bytes shrink; Pagefind's own were unpacked (search-index.ts). */
const TEXT = '**/*.{html,js,css,json,svg,txt,xml,pagefind,pf_index,pf_meta}';
/** The listing of a copy for reading without a network is smaller than what packing costs. */
const TINY = `${COPY_PREFIX.slice(1)}*`;

const BEST = (bytes: Buffer) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  },
});
const [packBrotli, packGzip] = [
  promisify<Buffer, object, Buffer>(brotliCompress),
  promisify<Buffer, object, Buffer>(gzip),
];

/** Brotli at the highest quality, the form in which the budgets count bytes. */
export const brotli = (bytes: Buffer): Buffer => brotliCompressSync(bytes, BEST(bytes));

/** Writes a .br and a .gz next to every text file of a built site, on all cores. */
export async function compressFiles(dist: string): Promise<void> {
  const files = globSync(TEXT, { cwd: dist, exclude: [TINY] });
  await Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(join(dist, file));
      await writeFile(join(dist, `${file}.br`), await packBrotli(bytes, BEST(bytes)));
      await writeFile(join(dist, `${file}.gz`), await packGzip(bytes, { level: 9 }));
    }),
  );
}
