import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../content/check.ts';
import { checkDist } from '../dist/check.ts';
import { hostHeadersFile, hostRedirectsFile } from '../host-config.ts';
import { siteProblem } from '../../../src/core/site.ts';
import { DIST } from '../paths.ts';
import { formatProblem, type Problem } from '../problems.ts';
import { compressFiles } from './compress.ts';
import { writeCopies } from './copies.ts';
import { runAstro } from './run-astro.ts';
import { writeSearchIndex } from './search-index.ts';
import { swapIn } from './swap.ts';

/** Beginning of the name of the folder a build is made in. */
const WORK_PREFIX = '.build-';

/** Content or output that may not be published; the message lists every problem. */
export class BuildRefused extends Error {
  constructor(problems: Problem[]) {
    super(
      [
        ...problems.map(formatProblem),
        `${problems.length} to mend. The site that stood in ${DIST}/ was left as it is.`,
      ].join('\n'),
    );
  }
}

const refuse = (problems: Problem[]) => {
  if (problems.length > 0) throw new BuildRefused(problems);
};

/** First line of a message that says what happened; Pagefind's begins with ours. */
const firstLine = (error: unknown) =>
  (error as Error).message.split('\n').find((line) => /ENOSPC|EDQUOT|EFBIG|os error/.test(line)) ??
  'disk full';

/** What a full disk looks like: no space, over quota, or a file size limit. */
const isDiskFull = (error: unknown) =>
  /ENOSPC|EDQUOT|EFBIG|No space left|os error 2[78]/.test(
    `${(error as { code?: string }).code} ${(error as Error).message}`,
  );

/** Refuses a setting SITE that is not right. Errors: throws with what to do. */
function requireSite(isRelease: boolean): void {
  const problem = siteProblem(process.env['SITE'], isRelease);
  if (!problem) return;
  throw new Error(
    `${problem}  give the address at which the site will stand, for example SITE=https://www.example.org npm run build; npm start uses this machine (docs/serving.md)`,
  );
}

/**
 * Builds the whole site next to the old one and swaps it in only when every check passes.
 * @param isRelease true for a build that will be published: it refuses an address of this machine
 * Errors: BuildRefused with the list of problems, or the fault of the step that failed; the old build stays untouched.
 */
export async function buildSite(root: string, { isRelease = false } = {}): Promise<void> {
  requireSite(isRelease);
  refuse(checkContent(root));
  let work = join(root, WORK_PREFIX);
  try {
    work = mkdtempSync(work);
    const dist = join(work, DIST);
    await runAstro(root, dist, isRelease);
    await writeSearchIndex(dist);
    writeCopies(dist);
    writeFileSync(join(dist, '_headers'), hostHeadersFile(dist));
    writeFileSync(join(dist, '_redirects'), hostRedirectsFile());
    refuse(checkDist(dist, root));
    await compressFiles(dist);
    swapIn(dist, join(root, DIST));
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    throw new Error(
      `${work}  disk  there is no room to write the site  free some space and run the build again; ${DIST}/ was left as it is (${firstLine(error)})`,
      { cause: error },
    );
  } finally {
    if (!work.endsWith(WORK_PREFIX)) rmSync(work, { recursive: true, force: true });
  }
}
