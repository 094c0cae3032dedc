import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Interface bundles of Pagefind that this site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|playground|worker)/;

/**
 * Writes the full-text index of a built site to `pagefind/`.
 * Errors: throws what Pagefind reports.
 */
export async function writeSearchIndex(dist: string): Promise<void> {
  const must = <T extends { errors: string[] }>(answer: T): T => {
    if (answer.errors.length > 0)
      throw new Error(`The search index could not be made.\n${answer.errors.join('\n')}`);
    return answer;
  };
  const { index } = must(await createIndex({}));
  if (!index) throw new Error('The search index could not be made: Pagefind gave no index.');
  must(await index.addDirectory({ path: dist }));
  must(await index.writeFiles({ outputPath: join(dist, 'pagefind') }));
  await close();
  for (const name of readdirSync(join(dist, 'pagefind'))) {
    if (UNUSED.test(name)) rmSync(join(dist, 'pagefind', name), { recursive: true });
  }
}
