/**
 * `npm run content`: checks all content and data; prints every problem and how to fix it, then where the language is
 * hardest. With --pages it prints the figures of every page.
 */
import { measurePages } from './lib/content/check-language.ts';
import { checkContent } from './lib/content/check.ts';
import { languageReport } from './lib/content/language-report.ts';
import { loadProject } from './lib/content/load.ts';
import { ROOT } from './lib/paths.ts';
import { formatProblem } from './lib/problems.ts';

const problems = checkContent(ROOT);
for (const problem of problems) console.error(formatProblem(problem));
if (!process.argv.includes('--quiet'))
  console.log(languageReport(measurePages(loadProject(ROOT)), process.argv.includes('--pages')));
console.log(problems.length === 0 ? 'Content is in order.' : `${problems.length} to mend.`);
process.exitCode = problems.length === 0 ? 0 : 1;
