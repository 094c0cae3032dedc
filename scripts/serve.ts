/** `npm run preview`: serves the last build on http://localhost:4321 (or PORT). */
import { join } from 'node:path';
import { DIST, ROOT } from './lib/paths.ts';
import { createSiteServer, listen } from './lib/server.ts';

// 'self' for the preview of the configurator: on this machine the site has no https.
const port = Number(process.env['PORT'] ?? 4321);
try {
  console.log(
    `Wegwijs is on ${await listen(createSiteServer({ dist: join(ROOT, DIST), framedBy: "'self' https:" }), port)}/ (stop with Ctrl+C)`,
  );
} catch (error) {
  const isTaken = (error as { code?: string }).code === 'EADDRINUSE';
  console.error(
    isTaken
      ? `Port ${port} is taken. Stop the other program, or choose another port: PORT=4322 npm start`
      : (error as Error).message,
  );
  process.exitCode = 1;
}
