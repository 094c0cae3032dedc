import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import type { IncomingHttpHeaders, Server } from 'node:http';
import { sitePages } from '../../scripts/lib/dist/pages.ts';
import { readInlineHashes } from '../../scripts/lib/inline-hashes.ts';
import { DIST, ROOT } from '../../scripts/lib/paths.ts';
import { createSiteServer, listen } from '../../scripts/lib/server.ts';

const dist = join(ROOT, DIST);
let server: Server;
let origin = '';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const ask = (path: string, options: { method?: string; encoding?: string } = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const headers = options.encoding ? { 'Accept-Encoding': options.encoding } : {};
    request(`${origin}${path}`, { method: options.method ?? 'GET', headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });

before(async () => {
  server = createSiteServer({ dist });
  origin = await listen(server, 0);
});
after(() => {
  server.close();
  server.closeAllConnections();
});

describe('the running server', () => {
  it('sends the policy of the table with every page, 404 included', async () => {
    const { script, style } = readInlineHashes(dist).site;
    for (const path of [...sitePages(dist).map(({ url }) => url), '/bestaat-niet/', '/bestaat-niet']) {
      const { headers } = await ask(path);
      assert.equal(
        headers['content-security-policy'],
        `default-src 'none'; script-src 'self' 'wasm-unsafe-eval' '${script}'; style-src 'self' '${style}'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`,
        path,
      );
      assert.equal(headers['x-frame-options'], 'DENY', path);
      assert.equal(headers['referrer-policy'], 'no-referrer', path);
      assert.equal(headers['cache-control'], 'no-store', path);
      assert.equal(headers['cross-origin-resource-policy'], 'same-origin', path);
      assert.equal(headers['cross-origin-opener-policy'], 'same-origin', path);
      assert.equal(headers['x-content-type-options'], 'nosniff', path);
      assert.equal(headers['strict-transport-security'], 'max-age=63072000; includeSubDomains', path);
      assert.equal(headers['request-otr'], '1', path);
      assert.equal(headers['x-dns-prefetch-control'], 'off', path);
      assert.match(headers['permissions-policy'] as string, /geolocation=\(\).*unload=\(\)/, path);
      assert.equal(headers['set-cookie'], undefined, path);
    }
  });

  it('answers 404 with the page that has the numbers', async () => {
    const { status, body, headers } = await ask('/bestaat-niet/');
    assert.equal(status, 404);
    assert.match(String(headers['content-type']), /text\/html/);
    assert.match(body.toString(), /tel:08002000/);
  });

  it('sends files that hold page text with no-store, and hashed code for a year', async () => {
    const home = (await ask('/')).body.toString();
    const module = /src="(\/_a\/[^"]+\.js)"/.exec(home)![1]!;
    assert.match(module, /^\/_a\/[\w-]+\.js$/, 'the name of a code file says nothing but its hash');
    assert.equal((await ask(module)).headers['cache-control'], 'public, max-age=31536000, immutable');
    assert.equal((await ask('/pagefind/pagefind.js')).headers['cache-control'], 'no-store');
    assert.equal((await ask('/pagefind/pagefind-entry.json')).headers['cache-control'], 'no-store');
  });

  it('sends brotli, gzip or plain bytes, whatever the browser takes, with the same content', async () => {
    const plain = await ask('/');
    const packed = await ask('/', { encoding: 'gzip, br' });
    assert.equal(plain.headers['content-encoding'], undefined);
    assert.equal(packed.headers['content-encoding'], 'br');
    assert.deepEqual(brotliDecompressSync(packed.body), plain.body);
    assert.equal((await ask('/', { encoding: 'gzip' })).headers['content-encoding'], 'gzip');
    assert.match(String(packed.headers.vary), /accept-encoding/i);
  });

  it('sends an address without its slash on to the one with it, and keeps no query', async () => {
    const { status, headers } = await ask('/advies-vragen?woord=geheim');
    assert.equal(status, 308);
    assert.equal(headers.location, '/advies-vragen/');
  });

  it('takes no other method than GET and HEAD', async () => {
    assert.equal((await ask('/', { method: 'POST' })).status, 405);
    assert.equal((await ask('/', { method: 'HEAD' })).body.length, 0);
  });

  it('is not led out of its folder or thrown off by a strange address', async () => {
    for (const path of [
      '/../package.json',
      '/..%2fpackage.json',
      '/%2e%2e/package.json',
      '/%00',
      '/%E0%A4%A',
      '//example.org/',
    ]) {
      assert.equal((await ask(path)).status, 404, path);
    }
  });

  it('erases on /wis by the rules of the table', async () => {
    const { headers } = await ask('/wis');
    assert.equal(headers['clear-site-data'], '"cache", "cookies", "storage"');
    assert.equal(headers['content-security-policy'], `default-src 'none'`);
    assert.equal(headers['cache-control'], 'no-store');
  });
});

describe('what others may frame and load', () => {
  it('is sent with the policy of framed parts, by any https page, and no frame options', async () => {
    const { script, style } = readInlineHashes(dist).framed;
    for (const path of ['/deel/v1/nl/hulp/', '/deel/v1/nl/hulp/data.json', '/deel/v7/zz/niets/', '/deel/']) {
      const { status, headers } = await ask(path);
      assert.equal(status, 200, path);
      assert.match(headers['content-security-policy'] as string, /; frame-ancestors https:$/, path);
      assert.ok(headers['content-security-policy']!.includes(`'${script}'`), path);
      assert.ok(headers['content-security-policy']!.includes(`'${style}'`), path);
      assert.equal(headers['x-frame-options'], undefined, path);
      assert.equal(headers['cache-control'], 'no-store', path);
      assert.equal(headers['access-control-allow-origin'], '*', path);
      assert.equal(headers['cross-origin-resource-policy'], 'cross-origin', path);
      assert.equal(headers['cross-origin-embedder-policy'], 'require-corp', path);
    }
  });
  it('the scripts may be kept for a day, by any origin, and framed by nobody', async () => {
    for (const name of ['element', 'host']) {
      const { headers } = await ask(`/blok/v1/${name}.js`);
      assert.equal(headers['cache-control'], 'public, max-age=86400');
      assert.equal(headers['access-control-allow-origin'], '*');
      assert.equal(headers['x-frame-options'], 'DENY');
    }
  });
});

describe('the _headers file', () => {
  const rules = readFileSync(join(dist, '_headers'), 'utf8')
    .trim()
    .split('\n\n')
    .map((rule) => rule.split('\n')[0]!);
  const matches = (rule: string, path: string) =>
    rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : rule === path;

  it('has exactly one rule for every file and page, since some hosts merge what matches twice', () => {
    const paths = [
      ...sitePages(dist).map(({ url }) => url),
      '/pagefind/pagefind.js',
      '/_a/x.js',
      '/wis',
      '/deel/v1/nl/hulp/',
      '/deel/v9/onbekend/',
      '/blok/v1/element.js',
    ];
    for (const path of paths) {
      const found = rules.filter((rule) => matches(rule, path));
      assert.equal(found.length, 1, `${path}: ${found.join(' ')}`);
    }
  });
});
