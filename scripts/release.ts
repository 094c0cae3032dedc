/** `npm run release`: refuses while anything of risk 1 is unconfirmed; otherwise builds the site for publication. */
import { buildSite } from './lib/build/build.ts';
import { checkContent } from './lib/content/check.ts';
import { loadProject } from './lib/content/load.ts';
import { launchItems } from './lib/launch.ts';
import { ROOT } from './lib/paths.ts';
import { formatProblem } from './lib/problems.ts';

const problems = checkContent(ROOT);
const open =
  problems.length > 0
    ? []
    : launchItems(loadProject(ROOT)).filter(({ risk, isConfirmed }) => risk === 1 && !isConfirmed);

for (const problem of problems) console.error(formatProblem(problem));
for (const { subject, confirm } of open) console.error(`not confirmed  ${subject}  ${confirm}`);
if (problems.length + open.length > 0) {
  console.error(
    `${problems.length + open.length} things stand in the way of a release: see docs/before-launch.md. For a preview: npm run build.`,
  );
  process.exitCode = 1;
} else await buildSite(ROOT, { isRelease: true });
