import { join } from 'node:path';
import { DIST, ROOT } from '../../scripts/lib/paths.ts';
import { createSiteServer, listen } from '../../scripts/lib/server.ts';

/** Other sites that frame us in tests: see hosts.ts. */
const TEST_HOSTS = 'http://*.localhost:*';

/** Serves the last build for all browser tests, on a free port that they read from SITE_URL. */
export default async function serveSite() {
  const server = createSiteServer({ dist: join(ROOT, DIST), framedBy: `'self' https: ${TEST_HOSTS}` });
  process.env['SITE_URL'] = await listen(server, 0);
  return () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
}
