import { byPlace, type Problem } from '../problems.ts';
import { checkLanguage } from './check-language.ts';
import { checkLetter } from './check-letter.ts';
import { checkReferences } from './check-references.ts';
import { checkSchemas } from './check-schemas.ts';
import { checkStructure } from './check-structure.ts';
import { checkUi } from './check-ui.ts';
import { checkWords } from './check-words.ts';
import { loadProject } from './load.ts';

const CHECKS = [checkReferences, checkStructure, checkWords, checkLetter, checkUi, checkLanguage];

/**
 * Checks all content and data of a project folder, before any build. When a data file itself is not right, the
 * checks that rest on it wait until it is.
 * @returns every problem, by file and line; empty when all is well
 */
export function checkContent(root: string): Problem[] {
  const project = loadProject(root);
  const shape = [...project.problems, ...checkSchemas(project)];
  const areFactsRight = !shape.some(({ file }) => file.startsWith('content/facts/'));
  return [...shape, ...(areFactsRight ? CHECKS.flatMap((check) => check(project)) : [])].sort(byPlace);
}
