/** `npm run serving -- nginx|caddy|headers`: prints the header table for a host, with the hashes of the last build. */
import { join } from 'node:path';
import { caddyConfig, hostHeadersFile, nginxConfig } from './lib/host-config.ts';
import { DIST, ROOT } from './lib/paths.ts';

const HOSTS = { nginx: nginxConfig, caddy: caddyConfig, headers: hostHeadersFile };
const host = process.argv[2] ?? '';

if (host in HOSTS) process.stdout.write(HOSTS[host as keyof typeof HOSTS](join(ROOT, DIST)));
else {
  console.error(`host "${host}" is not known: use one of ${Object.keys(HOSTS).join(', ')}`);
  process.exitCode = 1;
}
