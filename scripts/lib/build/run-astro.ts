import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** Astro reports some faults, such as a reference to an entry that is missing, as a line with [ERROR] and goes on. */
const FAULT = /\[ERROR\]/;

/** A warning about Astro's own directive in every MDX file, up to the blank line behind it; it says nothing to us. */
const NOISE = /^.*\[MODULE_LEVEL_DIRECTIVE\][\s\S]*?\n\n/gm;

/**
 * Builds the pages into a folder, without the content cache: it does not see that a schema has changed.
 * @param isRelease true leaves out translations that may not be published
 * Errors: rejects with the log when Astro fails or logs an error.
 */
export function runAstro(root: string, outDir: string, isRelease = false): Promise<void> {
  return new Promise((resolve, reject) => {
    const astro = join(root, 'node_modules/astro/bin/astro.mjs');
    const child = spawn(process.execPath, [astro, 'build', '--force', '--outDir', outDir], {
      cwd: root,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', WEGWIJS_RELEASE: isRelease ? '1' : '0' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => {
      const log = stripVTControlCharacters(output).replace(NOISE, '').trim();
      if (code === 0 && !FAULT.test(log)) resolve();
      else reject(new Error(`The pages could not be built.\n${log}`));
    });
  });
}
