/** A copy of the whole project in which a test may break the build. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { LOCAL_SITE, ROOT } from '../../scripts/lib/paths.ts';

const PARTS = [
  'content',
  'docs',
  'src',
  'scripts',
  'public',
  'package.json',
  'astro.config.mjs',
  'site.config.json',
  'tsconfig.json',
];

/**
 * Copies the project to a folder inside the project, so that packages are found. Only Astro is linked: its caches
 * belong in the copy, not between those of the project.
 */
export function copyProject(): string {
  const cache = join(ROOT, '.cache');
  mkdirSync(cache, { recursive: true });
  const root = mkdtempSync(join(cache, 'build-test-'));
  for (const part of PARTS) cpSync(join(ROOT, part), join(root, part), { recursive: true });
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(join(ROOT, 'node_modules/astro'), join(root, 'node_modules/astro'));
  return root;
}

export const removeCopy = (root: string): void => rmSync(root, { recursive: true, force: true });

/** Folders that a build works in; none may stay behind. */
export const leftovers = (root: string): string[] =>
  readdirSync(root).filter((name) => name.startsWith('.build-'));

/** Every file of the build that stands. */
export const builtFiles = (root: string): string[] =>
  globSync('dist/**/*', { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** The same, each with a hash of its bytes. */
export const standing = (root: string): string[] =>
  builtFiles(root).map((file) => `${file} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`);

/** Runs `node scripts/build.ts` in the copy, if wanted with a limit on the size of files (in KiB) or other variables. */
export function build(
  root: string,
  { fileLimit, env = {} }: { fileLimit?: number; env?: Record<string, string> } = {},
): { code: number | null; output: string } {
  const limit = fileLimit === undefined ? '' : `ulimit -f ${fileLimit}; `;
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', `${limit}exec "$0" scripts/build.ts`, process.execPath],
    {
      cwd: root,
      env: { SITE: LOCAL_SITE, ...process.env, ...env },
      encoding: 'utf8',
    },
  );
  return { code: status, output: stdout + stderr };
}
