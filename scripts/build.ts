/** `npm run build`: builds and checks the whole site; an old build stays when anything is wrong. */
import { buildSite } from './lib/build/build.ts';
import { ROOT } from './lib/paths.ts';

const started = performance.now();
try {
  await buildSite(ROOT);
  console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s: dist/`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
