import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import sirv from 'sirv';
import { EXIT_URL } from '../../../src/core/exit-destination.ts';
import { writeCopies } from '../build/copies.ts';
import { createFadingServer, createSiteServer, listen } from '../server.ts';
import { FLOOR_PATHS, writeFloor } from './floor.ts';

/** Host names of the test: each unique, so that a find is never a coincidence. Browsers send *.localhost to this device. */
export const SITE_HOST = 'spoorproef.localhost';
export const START_HOST = 'beginproef.localhost';
export const EXIT_HOST = 'elderproef.localhost';
/** What is looked for of the host name. */
export const HOST_MARKER = 'spoorproef';

export interface TestSite {
  /** The site as built. */
  real: string;
  /** The same pages as an ordinary site would serve them: cached, ordinary links, a form that is sent. */
  plain: string;
  /** The smallest site: what any site leaves. */
  floor: string;
  /** A page that is not ours, with a link to each of them. */
  start: string;
  /** Stand-in for the destination of "Snel weg". */
  exit: string;
  /** Takes the site away, and brings it back. */
  cut(isCut: boolean): void;
  close(): void;
}

/** Writes a page and its packed copies. */
function writePage(file: string, html: string): void {
  writeFileSync(file, html);
  writeFileSync(`${file}.gz`, gzipSync(html));
  writeFileSync(`${file}.br`, brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }));
}

/** Copies a build and changes its pages. Errors: throws when a page does not hold the exit destination. */
function copyBuild(dist: string, exit: string, change = (html: string) => html): string {
  const copy = mkdtempSync(join(tmpdir(), 'pagina-'));
  cpSync(dist, copy, { recursive: true });
  for (const file of globSync('**/*.html', { cwd: copy })) {
    const html = readFileSync(join(copy, file), 'utf8');
    if (!html.includes(EXIT_URL))
      throw new Error(`${dist}/${file}  the exit destination is not in it  run: npm run build`);
    writePage(join(copy, file), change(html.replaceAll(EXIT_URL, exit)));
  }
  return copy;
}

/** What the site would be without any of its care: no script, links that stay, a stored description, words in a form. */
const asPlain = (html: string) =>
  html
    .replace('name="Description"', 'name="description"')
    .replace(/<script\b[\s\S]*?<\/script>/g, '')
    .replace('</main>', '<form action="/a-z/"><input id="plain" name="q"></form></main>');

const otherHosts = (urls: () => Pick<TestSite, 'real' | 'plain' | 'floor'>): Server =>
  createServer(({ headers, url }, response) => {
    // The page itself must leave no copy: it holds our host name.
    const type = { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-store' };
    if (url !== '/') response.writeHead(404, type).end();
    else if (headers.host?.startsWith(EXIT_HOST))
      response.writeHead(200, type).end('<title>Het weer</title>Zon');
    else
      response.writeHead(200, type).end(
        `<title>Begin</title><a id="real" href="${urls().real}/">een</a> <a id="plain" href="${urls().plain}/">twee</a>
          <a id="floor" href="${urls().floor}${FLOOR_PATHS[0]}">drie</a>`,
      );
  });

/**
 * Serves copies of a build and the two other hosts on free ports. The copy of the site differs in one thing: its exit
 * destination is a page of ours. Its policy is that of the copy, because the server reads the hashes from the pages.
 */
export async function serveTestSite(dist: string): Promise<TestSite> {
  const servers: Server[] = [];
  const folders: string[] = [];
  const on = async (server: Server, host: string) => {
    servers.push(server);
    return `http://${host}:${new URL(await listen(server, 0)).port}`;
  };
  const copy = (folder: string) => {
    folders.push(folder);
    return folder;
  };
  const urls = { real: '', plain: '', floor: '' };
  const start = await on(
    otherHosts(() => urls),
    START_HOST,
  );
  const exit = start.replace(START_HOST, EXIT_HOST);
  const realFiles = copy(copyBuild(dist, `${exit}/`));
  // What can be kept for reading without a network holds the pages, so it changes with them.
  writeCopies(realFiles);
  const real = createFadingServer(createSiteServer({ dist: realFiles }));
  urls.real = await on(real.server, SITE_HOST);
  const files = sirv(copy(copyBuild(dist, `${exit}/`, asPlain)), { brotli: true, gzip: true, maxAge: 3600 });
  const plain = createServer((request, response) =>
    files(request, response, () => void response.writeHead(404).end()),
  );
  urls.plain = await on(plain, SITE_HOST);
  const floor = copy(mkdtempSync(join(tmpdir(), 'pagina-')));
  writeFloor(floor, `${exit}/`);
  urls.floor = await on(createSiteServer({ dist: floor }), SITE_HOST);
  return {
    ...urls,
    start,
    exit,
    cut: real.cut,
    close() {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}
