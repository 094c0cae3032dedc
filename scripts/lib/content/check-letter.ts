import type { LetterParagraph } from '../../../src/schemas/letter.ts';
import type { Problem } from '../problems.ts';
import { headingIds } from './check-references.ts';
import type { Project } from './load.ts';

const FILE = 'content/facts/letter.json';
/** A paragraph is a line with at least one letter or digit; the letter has a line with only a bracket. */
const isParagraph = (line: string) => /[\p{L}\p{N}]/u.test(line);

/** Every paragraph of the parliamentary letter has its place on the site, or a reason why not. */
export function checkLetter(project: Project): Problem[] {
  const file = project.facts.get('letter');
  if (!Array.isArray(file?.data)) return [];
  const entries = file.data as LetterParagraph[];
  const lines = project.letter.split('\n');
  const headings = headingIds(project);
  const byLine = new Map(entries.map((entry) => [entry.line, entry]));
  const problems: Problem[] = [];

  lines.forEach((text, i) => {
    if (isParagraph(text) && !byLine.has(i + 1)) {
      problems.push({
        file: 'content/facts/kamerbrief.txt',
        line: i + 1,
        field: 'letter',
        message: 'this paragraph is not in letter.json',
        remedy: `add an entry with "line": ${i + 1} to ${FILE}`,
      });
    }
  });
  entries.forEach((entry, i) => {
    const at = (path: PropertyKey[]) => ({ file: FILE, line: file.lineOf([i, ...path]), field: entry.id });
    if (!lines[entry.line - 1]?.trim().startsWith(entry.begins)) {
      problems.push({
        ...at(['begins']),
        message: `line ${entry.line} of the letter does not begin with "${entry.begins}"`,
        remedy: 'correct line or begins',
      });
    }
    entry.carriedBy?.forEach(({ page, section }, c) => {
      if (!headings.get(`nl/${page}`)?.has(section)) {
        problems.push({
          ...at(['carriedBy', c]),
          message: `there is no heading "${section}" on page "${page}"`,
          remedy: 'point to a heading that exists',
        });
      }
    });
  });
  return problems;
}
