import { createServer, type Server, type ServerResponse } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersFor, routeKind } from '../../src/core/headers.ts';
import { readInlineHashes } from './inline-hashes.ts';

export interface SiteServerOptions {
  /** Folder with the built site. */
  dist: string;
  /** Value of frame-ancestors for framed parts; tests add their own hosts. */
  framedBy?: string;
}

/**
 * The one static server of start, tests and benchmarks: precompressed files, the header table, clean addresses, 404.
 * It keeps no log. Errors: throws when the folder holds no finished build.
 */
export function createSiteServer({ dist, framedBy }: SiteServerOptions): Server {
  if (!existsSync(join(dist, 'index.html')))
    throw new Error(`${dist}  there is no built site here  run: npm run build`);
  const hashes = readInlineHashes(dist);
  const notFound = readFileSync(join(dist, '404.html'));
  const setHeaders = (response: ServerResponse, pathname: string) => {
    for (const [name, value] of Object.entries(headersFor(routeKind(pathname), hashes, framedBy)))
      response.setHeader(name, value);
  };
  const files = sirv(dist, {
    brotli: true,
    gzip: true,
    setHeaders: (response, pathname) => setHeaders(response, pathname),
  });

  return createServer((request, response) => {
    const pathname = pathOf(request.url ?? '/');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      setHeaders(response, '/');
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (!pathname.endsWith('/') && existsSync(join(dist, pathname, 'index.html'))) {
      setHeaders(response, pathname);
      response.writeHead(308, { Location: `${encodeURI(pathname)}/` }).end();
    } else {
      files(request, response, () => {
        setHeaders(response, '/');
        response
          .writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' })
          .end(request.method === 'HEAD' ? undefined : notFound);
      });
    }
  });
}

/** Decoded path of a request without dots that climb; a path that cannot be decoded becomes one that does not exist. */
function pathOf(url: string): string {
  try {
    return decodeURIComponent(new URL(url, 'http://host').pathname);
  } catch {
    return '/\0';
  }
}

/** Starts listening; resolves with the address. Errors: rejects when the port is taken. */
export const listen = (server: Server, port: number): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, 'localhost', () => {
      const address = server.address();
      resolve(`http://localhost:${typeof address === 'object' && address ? address.port : port}`);
    });
  });
