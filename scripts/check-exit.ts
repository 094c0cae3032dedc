/** `npm run check:exit`: looks at the destination of "Snel weg" on the live web; to be run every night. */
import { EXIT_URL } from '../src/core/exit-destination.ts';
import { checkExit } from './lib/check-exit.ts';
import { formatProblem } from './lib/problems.ts';

const problems = await checkExit(EXIT_URL);
for (const problem of problems) console.error(formatProblem(problem));
console.log(problems.length === 0 ? `${EXIT_URL} is fit to leave to.` : `${problems.length} to look at.`);
process.exitCode = problems.length === 0 ? 0 : 1;
