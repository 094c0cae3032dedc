import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../scripts/lib/paths.ts';

/**
 * Puts a table between `<!-- NAME -->` and `<!-- /NAME -->` in a document.
 * Errors: throws when the marks are not there.
 */
export function writeFigures(name: string, table: string, document = 'docs/performance.md'): void {
  const file = join(ROOT, document);
  const text = readFileSync(file, 'utf8');
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [before, after] = [text.indexOf(start), text.indexOf(end)];
  if (before < 0 || after < 0)
    throw new Error(
      `${document}  marks  "${start}" and "${end}" are missing  put them where the table belongs`,
    );
  writeFileSync(file, `${text.slice(0, before)}${start}\n\n${table}\n\n${text.slice(after)}`);
}
