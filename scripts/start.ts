/** `npm start`: builds for this machine, and serves it. */
import { buildSite } from './lib/build/build.ts';
import { LOCAL_SITE, ROOT } from './lib/paths.ts';

process.env['SITE'] = LOCAL_SITE;
try {
  await buildSite(ROOT);
  await import('./serve.ts');
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
