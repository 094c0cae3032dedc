import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../problems.ts';
import type { Project } from './load.ts';

/** Calls of t with a literal key, or with a template whose beginning is fixed, and of plurals with a literal key. */
const CALL = /\b(?:t\(\s*(?:'([^']+)'|`([^`$]+)\$\{)|plurals\(\s*'([^']+)')/g;

/** Keys that the code asks for, with the first place; * at the end: all that begin so, _ at the end: each plural form. */
function askedKeys(root: string): Map<string, { file: string; line: number }> {
  const asked = new Map<string, { file: string; line: number }>();
  for (const file of globSync('src/**/*.{astro,ts}', { cwd: root })) {
    const text = readFileSync(join(root, file), 'utf8');
    for (const match of text.matchAll(CALL)) {
      const key = match[1] ?? (match[3] ? `${match[3]}_` : `${match[2]}*`);
      if (!asked.has(key)) asked.set(key, { file, line: text.slice(0, match.index).split('\n').length });
    }
  }
  return asked;
}

/** Every interface string that the code asks for exists in every language, and none is left over. */
export function checkUi(project: Project): Problem[] {
  const asked = askedKeys(project.root);
  const prefixes = [...asked.keys()].filter((key) => key.endsWith('*')).map((key) => key.slice(0, -1));
  return [...project.ui].flatMap(([locale, ui]) => {
    const keys = Object.keys((ui.data ?? {}) as object);
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const wanted = [...asked].flatMap(([key, place]) =>
      key.endsWith('_') ? forms.map((form) => [key + form, place] as const) : [[key, place] as const],
    );
    const missing = wanted.filter(([key]) => !key.endsWith('*') && !keys.includes(key));
    const unused = keys.filter(
      (key) => !wanted.some(([one]) => one === key) && !prefixes.some((prefix) => key.startsWith(prefix)),
    );
    return [
      ...missing.map(([key, { file, line }]) => ({
        file: ui.file,
        line: 1,
        field: key,
        message: `this interface string is missing (asked for in ${file}:${line})`,
        remedy: `add "${key}" with its text`,
      })),
      ...unused.map((key) => ({
        file: ui.file,
        line: ui.lineOf([key]),
        field: key,
        message: 'no code asks for this string',
        remedy: 'take it out',
      })),
    ];
  });
}
