/** `npm run before-launch`: writes docs/before-launch.md; with --check it only says whether the file is up to date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadProject } from './lib/content/load.ts';
import { launchDocument, launchItems } from './lib/launch.ts';
import { ROOT } from './lib/paths.ts';

const file = join(ROOT, 'docs/before-launch.md');
const text = launchDocument(launchItems(loadProject(ROOT)));

if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('docs/before-launch.md:1  file  differs from the data  run: npm run before-launch');
  process.exitCode = 1;
}
