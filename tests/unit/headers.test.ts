import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headersFor, routeKind, type RouteKind } from '../../src/core/headers.ts';

const HASHES = {
  site: { script: 'sha256-SCRIPT', style: 'sha256-STYLE' },
  framed: { script: 'sha256-SCRIPT', style: 'sha256-STYLE' },
};
const CSP = 'Content-Security-Policy';
const KINDS: RouteKind[] = ['site', 'assets', 'framed', 'erase', 'script'];
const [site, assets, framed, erase, script] = KINDS.map((kind) => headersFor(kind, HASHES)) as [
  Record<string, string>,
  Record<string, string>,
  Record<string, string>,
  Record<string, string>,
  Record<string, string>,
];

describe('headers › routeKind', () => {
  const cases: [path: string, kind: RouteKind][] = [
    ['/', 'site'],
    ['/meteen-hulp/', 'site'],
    ['/404.html', 'site'],
    ['/pagefind/pagefind.js', 'site'],
    ['/_a/x1y2.js', 'assets'],
    ['/_ab/x1y2.js', 'site'],
    ['/deel/v1/kaart/', 'framed'],
    ['/deel/v1/', 'framed'],
    ['/deel/v2/kaart/', 'framed'],
    ['/deel/', 'framed'],
    ['/deelnemen/', 'site'],
    ['/blok/v1/element.js', 'script'],
    ['/blokken/', 'site'],
    ['/wis', 'erase'],
    ['/wis/', 'site'],
    ['/wis/verder/', 'site'],
    ['/wisxyz', 'site'],
    ['/nl/wis', 'site'],
  ];
  for (const [path, kind] of cases) it(`${path} is ${kind}`, () => assert.equal(routeKind(path), kind));
});

describe('headers › every row', () => {
  for (const kind of KINDS)
    it(`${kind} is https only, guesses no types and sends no referrer`, () => {
      const headers = headersFor(kind, HASHES);
      assert.equal(headers['Strict-Transport-Security'], 'max-age=63072000; includeSubDomains');
      assert.equal(headers['X-Content-Type-Options'], 'nosniff');
      assert.equal(headers['Referrer-Policy'], 'no-referrer');
    });
  for (const kind of KINDS)
    it(`${kind} has no value that would break a header line or a configuration file`, () => {
      for (const value of Object.values(headersFor(kind, HASHES))) assert.match(value, /^[\x20-\x7e]+$/);
    });
});

describe('headers › pages of the site', () => {
  it('have exactly this content security policy', () =>
    assert.equal(
      site[CSP],
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-SCRIPT'; style-src 'self' 'sha256-STYLE'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    ));
  it('may not be framed', () => assert.equal(site['X-Frame-Options'], 'DENY'));
  it('are kept in no cache', () => assert.equal(site['Cache-Control'], 'no-store'));
  it('ask the browser to leave the visit out of its records', () => assert.equal(site['Request-OTR'], '1'));
  it('stand apart from other sites', () => {
    assert.equal(site['Cross-Origin-Resource-Policy'], 'same-origin');
    assert.equal(site['Cross-Origin-Opener-Policy'], 'same-origin');
  });
  it('may use no place, camera or microphone', () => {
    for (const feature of ['geolocation=()', 'camera=()', 'microphone=()'])
      assert.ok(site['Permissions-Policy']!.split(', ').includes(feature), feature);
  });
  it('clear nothing', () => assert.equal(site['Clear-Site-Data'], undefined));
});

describe('headers › files with a hash in their name', () => {
  it('may be kept for ever', () =>
    assert.equal(assets['Cache-Control'], 'public, max-age=31536000, immutable'));
  it('are as strict as pages otherwise', () =>
    assert.deepEqual({ ...assets, 'Cache-Control': 'no-store' }, site));
});

describe('headers › parts that others may frame', () => {
  it('may be framed by any https page', () => {
    assert.ok(framed[CSP]!.endsWith('; frame-ancestors https:'));
    assert.equal(framed['X-Frame-Options'], undefined);
  });
  it('have the policy of pages otherwise', () =>
    assert.equal(framed[CSP]!.replace('frame-ancestors https:', "frame-ancestors 'none'"), site[CSP]));
  it('may be framed by the hosts of a test', () =>
    assert.ok(
      headersFor('framed', HASHES, 'http://localhost:1234')[CSP]!.endsWith(
        '; frame-ancestors http://localhost:1234',
      ),
    ));
  it('the hosts of a test make no page of the site frameable', () =>
    assert.deepEqual(headersFor('site', HASHES, 'http://localhost:1234'), site));
  it('may be loaded by pages of other sites', () => {
    assert.equal(framed['Cross-Origin-Resource-Policy'], 'cross-origin');
    assert.equal(framed['Access-Control-Allow-Origin'], '*');
  });
  it('are kept in no cache', () => assert.equal(framed['Cache-Control'], 'no-store'));
});

describe('headers › scripts that others may load', () => {
  it('may be kept for a day and loaded by any origin', () => {
    assert.equal(script['Cache-Control'], 'public, max-age=86400');
    assert.equal(script['Access-Control-Allow-Origin'], '*');
    assert.equal(script['Cross-Origin-Resource-Policy'], 'cross-origin');
  });
  it('may not be framed', () => assert.equal(script['X-Frame-Options'], 'DENY'));
});

describe('headers › framed parts', () => {
  it('have the hashes of their own script and style', () => {
    const own = { ...HASHES, framed: { script: 'sha256-X', style: 'sha256-Y' } };
    assert.match(headersFor('framed', own)[CSP]!, /'sha256-X'.*'sha256-Y'/);
    assert.match(headersFor('site', own)[CSP]!, /'sha256-SCRIPT'.*'sha256-STYLE'/);
  });
});

describe('headers › the address that erases', () => {
  it('clears cache, cookies and storage', () =>
    assert.equal(erase['Clear-Site-Data'], '"cache", "cookies", "storage"'));
  it('loads nothing and may not be framed', () => {
    assert.equal(erase[CSP], "default-src 'none'");
    assert.equal(erase['X-Frame-Options'], 'DENY');
  });
  it('is kept in no cache', () => assert.equal(erase['Cache-Control'], 'no-store'));
});
