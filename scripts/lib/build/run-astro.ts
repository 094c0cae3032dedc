import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Astro reports some faults, such as a reference to an entry that is missing, as a line with [ERROR] and goes on. */
const FAULT = /\[ERROR\]/;

/**
 * Builds the pages into a folder.
 * Errors: rejects with the log when Astro fails or logs an error.
 */
export function runAstro(root: string, outDir: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0' };
    const child = spawn(
      process.execPath,
      [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', outDir],
      { cwd: root, env },
    );
    let log = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (log += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0 && !FAULT.test(log)) resolve();
      else reject(new Error(`The pages could not be built.\n${log.trim()}`));
    });
  });
}
