import { byPlace, type Problem } from '../problems.ts';
import { checkContacts } from './check-contacts.ts';
import { checkLanguage } from './check-language.ts';
import { checkLetter } from './check-letter.ts';
import { checkParts } from './check-parts.ts';
import { checkPromises } from './check-promises.ts';
import { checkRegions } from '../region-data.ts';
import { checkReferences } from './check-references.ts';
import { checkRoutes } from './check-routes.ts';
import { checkSearch } from './check-search.ts';
import { checkSchemas } from './check-schemas.ts';
import { checkStructure } from './check-structure.ts';
import { checkTranslations } from './check-translations.ts';
import { checkUi } from './check-ui.ts';
import { checkWords } from './check-words.ts';
import { loadProject, type DataFile, type Project } from './load.ts';

const CHECKS: ((project: Project) => Problem[])[] = [
  checkReferences,
  checkStructure,
  checkWords,
  checkContacts,
  checkParts,
  ({ root }) => checkRegions(root),
  checkLetter,
  checkPromises,
  checkRoutes,
  checkSearch,
  checkTranslations,
  checkUi,
  checkLanguage,
];

/**
 * Checks all content and data of a project folder, before any build. What could not be read, or is not right in itself,
 * is left out of the checks that would rest on it until it is.
 * @returns every problem, by file and line; empty when all is well
 */
export function checkContent(root: string): Problem[] {
  const loaded = loadProject(root);
  const shape = [...loaded.problems, ...checkSchemas(loaded)];
  const isReadable = ({ data }: DataFile) => data !== null;
  const project = {
    ...loaded,
    pages: loaded.pages.filter(isReadable),
    ui: new Map([...loaded.ui].filter(([, file]) => isReadable(file))),
  };
  const areFactsRight = !shape.some(({ file }) =>
    /^content\/facts\/|(?:contacts|parts|synonyms|intents)\.json$/.test(file),
  );
  return [...shape, ...(areFactsRight ? CHECKS.flatMap((check) => check(project)) : [])].sort(byPlace);
}
