import { execFile } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const COMMAND = join(dirname(fileURLToPath(import.meta.resolve('pagefind'))), 'runner/bin.cjs');

/** Interface bundles of Pagefind that this site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|playground|worker)/;

/**
 * Writes the full-text index of a built site to `pagefind/`. The command, not its Node API: when its binary dies, the
 * API waits for ever, and the order in which files are added would change the result.
 * Errors: rejects with what Pagefind said.
 */
export async function writeSearchIndex(dist: string): Promise<void> {
  try {
    await run(process.execPath, [COMMAND, '--site', dist, '--quiet'], { maxBuffer: 2 ** 24 });
  } catch (error) {
    const { stderr = '', stdout = '', message } = error as Error & { stderr?: string; stdout?: string };
    throw new Error(`The search index could not be made.\n${stderr || stdout || message}`, { cause: error });
  }
  for (const name of readdirSync(join(dist, 'pagefind'))) {
    if (UNUSED.test(name)) rmSync(join(dist, 'pagefind', name), { recursive: true });
  }
}
