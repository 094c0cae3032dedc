/** `npm run content`: checks all content and data; prints every problem and how to fix it. */
import { checkContent } from './lib/content/check.ts';
import { ROOT } from './lib/paths.ts';
import { formatProblem } from './lib/problems.ts';

const problems = checkContent(ROOT);
for (const problem of problems) console.error(formatProblem(problem));
console.log(problems.length === 0 ? 'Content is in order.' : `${problems.length} to mend.`);
process.exitCode = problems.length === 0 ? 0 : 1;
