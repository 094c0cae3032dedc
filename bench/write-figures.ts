import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT } from '../scripts/lib/paths.ts';

/**
 * Puts a table between `<!-- NAME -->` and `<!-- /NAME -->` in a document, and formats it.
 * Errors: throws when the marks are not there.
 */
export async function writeFigures(
  name: string,
  table: string,
  document = 'docs/performance.md',
): Promise<void> {
  const file = join(ROOT, document);
  const text = readFileSync(file, 'utf8');
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [before, after] = [text.indexOf(start), text.indexOf(end)];
  if (before < 0 || after < 0)
    throw new Error(
      `${document}  marks  "${start}" and "${end}" are missing  put them where the table belongs`,
    );
  const whole = `${text.slice(0, before)}${start}\n\n${table}\n\n${text.slice(after)}`;
  writeFileSync(file, await format(whole, { ...(await resolveConfig(file)), filepath: file }));
}
