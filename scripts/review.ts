/** `npm run review`: writes docs/review/, a checklist for who reviews each page; with --check it only says whether it is up to date. */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadProject } from './lib/content/load.ts';
import { ROOT } from './lib/paths.ts';
import { reviewFiles } from './lib/review.ts';

const folder = join(ROOT, 'docs/review');
const files = reviewFiles(loadProject(ROOT));
const there = existsSync(folder) ? readdirSync(folder) : [];
const stale = [
  ...there.filter((name) => !files.has(name)),
  ...[...files]
    .filter(([name, text]) => !there.includes(name) || readFileSync(join(folder, name), 'utf8') !== text)
    .map(([name]) => name),
];

if (process.argv.includes('--check')) {
  for (const name of stale)
    console.error(`docs/review/${name}:1  file  differs from the pages  run: npm run review`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  mkdirSync(folder, { recursive: true });
  for (const name of there.filter((name) => !files.has(name))) rmSync(join(folder, name));
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
}
