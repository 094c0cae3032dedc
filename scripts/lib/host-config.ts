import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  ASSETS_PREFIX,
  ERASE_PATH,
  FRAMED_DEFAULT,
  FRAMED_PREFIX,
  SCRIPT_PREFIX,
  headersFor,
  type RouteKind,
} from '../../src/core/headers.ts';
import { readInlineHashes } from './inline-hashes.ts';

interface PathRule {
  /** Path as hosts write it, with * for the rest; rules never overlap, since some hosts merge what matches twice. */
  path: string;
  kind: RouteKind;
}

/** One rule for each entry at the top of a build, so that no path matches two. */
function pathRules(dist: string): PathRule[] {
  const fixed = [ASSETS_PREFIX, FRAMED_PREFIX, SCRIPT_PREFIX, `${ERASE_PATH}/`].map(
    (prefix) => prefix.split('/')[1],
  );
  const site = readdirSync(dist)
    .filter((name) => !fixed.includes(name) && !/^_(?:headers|redirects)|\.(?:br|gz)$/.test(name))
    .sort()
    .map((name): PathRule => ({
      path: statSync(join(dist, name)).isDirectory() ? `/${name}/*` : `/${name}`,
      kind: 'site',
    }));
  return [
    { path: '/', kind: 'site' },
    ...site,
    { path: `${ASSETS_PREFIX}*`, kind: 'assets' },
    { path: `${FRAMED_PREFIX}*`, kind: 'framed' },
    { path: `${SCRIPT_PREFIX}*`, kind: 'script' },
    { path: ERASE_PATH, kind: 'erase' },
  ];
}

/** The header table in the form of a `_headers` file (Netlify, Cloudflare Pages and others). */
export function hostHeadersFile(dist: string): string {
  const hashes = readInlineHashes(dist);
  return pathRules(dist)
    .map(({ path, kind }) =>
      [path, ...Object.entries(headersFor(kind, hashes)).map(([name, value]) => `  ${name}: ${value}`)].join(
        '\n',
      ),
    )
    .join('\n\n')
    .concat('\n');
}

/** An unknown address of a framed part gets the default part, in the form of a `_redirects` file (the same hosts). */
export const hostRedirectsFile = (): string => `${FRAMED_PREFIX}*  ${FRAMED_DEFAULT}  200\n`;

const nginxHeaders = (kind: RouteKind, dist: string, indent: string) =>
  Object.entries(headersFor(kind, readInlineHashes(dist)))
    // nginx has a directive of its own for the type; add_header would send a second one.
    .filter(([name]) => name !== 'Content-Type')
    .map(([name, value]) => `${indent}add_header ${name} "${value.replaceAll('"', '\\"')}" always;`)
    .join('\n');

/** The header table as an nginx server block: no access log, no error log with addresses, precompressed files. */
export function nginxConfig(dist: string): string {
  const location = (match: string, kind: RouteKind, extra: string) =>
    `  location ${match} {\n${nginxHeaders(kind, dist, '    ')}\n${extra}  }`;
  return `# Made by: npm run serving -- nginx. Put certificate, server_name and root in place.
server {
  listen 443 ssl;  # and http2, in the way of your version of nginx
  server_name SERVER_NAME;
  root SITE_ROOT;
  index index.html;

  # Nothing may hold an address together with a path.
  access_log off;
  error_log /dev/null crit;
  server_tokens off;
  log_not_found off;

  gzip_static on;
  # brotli_static on;  # needs ngx_brotli
  error_page 404 /404.html;

${location(`= ${ERASE_PATH}`, 'erase', '    default_type "text/plain; charset=utf-8";\n')}
${location(`^~ ${ASSETS_PREFIX}`, 'assets', '')}
${location(`^~ ${FRAMED_PREFIX}`, 'framed', `    try_files $uri $uri/ ${FRAMED_DEFAULT}index.html;\n`)}
${location(`^~ ${SCRIPT_PREFIX}`, 'script', '')}
${location('/', 'site', '    try_files $uri $uri/ =404;\n')}
}
`;
}

/** The header table as a Caddyfile: no access log, precompressed files. */
export function caddyConfig(dist: string): string {
  const headers = (kind: RouteKind) =>
    Object.entries(headersFor(kind, readInlineHashes(dist)))
      .map(([name, value]) => `      ${name} "${value.replaceAll('"', '\\"')}"`)
      .join('\n');
  const handle = (match: string, kind: RouteKind, first = '') =>
    `  handle ${match} {\n    header {\n${headers(kind)}\n    }\n${first}    file_server {\n      precompressed br gzip\n    }\n  }`;
  return `# Made by: npm run serving -- caddy. Put the host name and root in place. Access logs are off unless "log" is added: do not.
SERVER_NAME {
  root * SITE_ROOT
  @erase path ${ERASE_PATH} ${ERASE_PATH}/
  @assets path ${ASSETS_PREFIX}*
  @framed path ${FRAMED_PREFIX}*
  @script path ${SCRIPT_PREFIX}*
${handle('@erase', 'erase')}
${handle('@assets', 'assets')}
${handle('@framed', 'framed', `    try_files {path} {path}/ ${FRAMED_DEFAULT}index.html\n`)}
${handle('@script', 'script')}
${handle('', 'site')}
  handle_errors {
    rewrite * /404.html
    file_server
  }
}
`;
}
