import { createServer, type Server, type ServerResponse } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import { FRAMED_DEFAULT, headersFor, routeKind } from '../../src/core/headers.ts';
import { readInlineHashes } from './inline-hashes.ts';

export interface SiteServerOptions {
  /** Folder with the built site. */
  dist: string;
  /** Value of frame-ancestors for framed parts; tests add their own hosts. */
  framedBy?: string;
}

/** A finished build as the server needs it: read once, again only when another build has taken its place. */
function openBuild(dist: string, framedBy?: string) {
  const index = join(dist, 'index.html');
  if (!existsSync(index)) throw new Error(`${dist}  there is no built site here  run: npm run build`);
  const builtAt = statSync(index).mtimeMs;
  const hashes = readInlineHashes(dist);
  const setHeaders = (response: ServerResponse, pathname: string) => {
    for (const [name, value] of Object.entries(headersFor(routeKind(pathname), hashes, framedBy)))
      response.setHeader(name, value);
  };
  return {
    setHeaders,
    isCurrent: () => statSync(index, { throwIfNoEntry: false })?.mtimeMs === builtAt,
    notFound: readFileSync(join(dist, '404.html')),
    framedDefault: readFileSync(join(dist, FRAMED_DEFAULT, 'index.html')),
    files: sirv(dist, { brotli: true, gzip: true, setHeaders }),
  };
}

/**
 * The one static server of start, tests and benchmarks: precompressed files, the header table, clean addresses, 404.
 * It keeps no log. Errors: throws when the folder holds no finished build.
 */
export function createSiteServer({ dist, framedBy }: SiteServerOptions): Server {
  let build = openBuild(dist, framedBy);

  return createServer((request, response) => {
    if (!build.isCurrent() && existsSync(join(dist, 'index.html'))) build = openBuild(dist, framedBy);
    const pathname = pathOf(request.url ?? '/');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      build.setHeaders(response, '/');
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (!pathname.endsWith('/') && existsSync(join(dist, pathname, 'index.html'))) {
      build.setHeaders(response, pathname);
      response.writeHead(308, { Location: `${encodeURI(pathname)}/` }).end();
    } else {
      build.files(request, response, () => {
        const isFramed = routeKind(pathname) === 'framed';
        build.setHeaders(response, isFramed ? pathname : '/');
        response
          .writeHead(isFramed ? 200 : 404, { 'Content-Type': 'text/html;charset=utf-8' })
          .end(request.method === 'HEAD' ? undefined : isFramed ? build.framedDefault : build.notFound);
      });
    }
  });
}

/**
 * A server in front of a site that can disappear, for tests of what works without a network.
 * @returns the server, and a switch: from true on connections are broken, until false brings the site back
 */
export function createFadingServer(site: Server): { server: Server; cut(isCut: boolean): void } {
  let isGone = false;
  const server = createServer((request, response) => {
    if (isGone) request.socket.destroy();
    else site.emit('request', request, response);
  });
  const cut = (isCut: boolean) => {
    isGone = isCut;
    if (isCut) server.closeAllConnections();
  };
  return { server, cut };
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
