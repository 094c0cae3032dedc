/** `npm test`: builds, then runs every suite; then says again what failed, and the last line is the sum. `npm test -- unit dist` runs only those named. */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { LOCAL_SITE, ROOT } from './lib/paths.ts';

interface Outcome {
  passed: number;
  failed: number;
  /** Names of what failed, as its runner writes them. */
  names?: string[];
}

// Tests look at the site on this machine, whatever is set for publishing.
process.env['SITE'] = LOCAL_SITE;

const NONE: Outcome = { passed: 0, failed: 0 };
const count = (log: string, pattern: RegExp) => Number(pattern.exec(log)?.[1] ?? 0);
const all = (log: string, pattern: RegExp) => Array.from(log.matchAll(pattern), (match) => match[1]!);

/** Runs a command, shows its output as it comes at the end, and returns it with its exit code. */
function run(command: string, args: string[]): { log: string; code: number } {
  const result = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.stdout.write(result.stdout);
  return { log: result.stdout, code: result.status ?? 1 };
}

/** A step that is right or wrong as a whole counts as one test. */
const step = (script: string) => (): Outcome => {
  const { code } = run('npm', ['run', '--silent', script]);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
};

/** Tests of node:test in a folder below tests/. */
const nodeTests = (folder: string) => (): Outcome => {
  const files = globSync(`tests/${folder}/**/*.test.ts`, { cwd: ROOT }).sort();
  // By itself Node leaves a core free.
  const options = ['--test', '--test-reporter=spec', `--test-concurrency=${availableParallelism()}`];
  const { log, code } = run(process.execPath, [...options, ...files]);
  const outcome = {
    passed: count(log, /^ℹ pass (\d+)$/m),
    failed: count(log, /^ℹ fail (\d+)$/m),
    // The list of failures at the end of the report, where each comes without its suite.
    names: all(log, /^test at (.+\n✖ .+)$/gm).map((name) => name.replace('\n', ' ')),
  };
  return code !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
};

/** Tests of Playwright in a folder below tests/, on the last build. */
const browserTests = (folder: string) => (): Outcome => {
  if (step('setup')().failed) return { passed: 0, failed: 1 };
  const { log, code } = run('npx', ['playwright', 'test', `tests/${folder}/`]);
  const outcome = {
    passed: count(log, /^ +(\d+) passed/m),
    failed: count(log, /^ +(\d+) failed/m),
    names: all(log, /^ +\d+\) (.+?)[ ─]*$/gm),
  };
  return code !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
};

const SUITES: Record<string, () => Outcome> = {
  lint: step('lint'),
  build: step('build'),
  unit: nodeTests('unit'),
  content: nodeTests('content'),
  dist: nodeTests('dist'),
  e2e: browserTests('e2e'),
  a11y: browserTests('a11y'),
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in SUITES));
if (unknown.length > 0) {
  console.error(
    `There is no suite "${unknown.join('", "')}": choose from ${Object.keys(SUITES).join(', ')}.`,
  );
  process.exit(1);
}

let sum = NONE;
const summary: string[] = [];
for (const name of chosen.length > 0 ? chosen : Object.keys(SUITES)) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const { passed, failed, names = [] } = SUITES[name]!();
  const minutes = ((performance.now() - start) / 60_000).toFixed(1);
  sum = { passed: sum.passed + passed, failed: sum.failed + failed };
  summary.push(`${name}: ${passed} passed, ${failed} failed, ${minutes} min`);
  summary.push(...names.map((line) => `  ${line}`));
  // Without a good build the suites behind it would test an old one.
  if (name === 'build' && failed > 0) break;
}
console.log(`\n${summary.join('\n')}`);
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1;
