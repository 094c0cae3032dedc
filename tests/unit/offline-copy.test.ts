import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  COPY_FORMAT,
  answerFrom,
  localeOfPath,
  takeShared,
  type OfflineCopy,
} from '../../src/core/offline-copy.ts';

const SHARED = ['a{color:$&red}', 'leave($1)'];
const page = (text: string) => `<style>${SHARED[0]}</style><script>${SHARED[1]}</script>${text}`;

const copy: OfflineCopy = {
  format: COPY_FORMAT,
  locale: 'nl',
  headers: { 'Cache-Control': 'no-store', 'Content-Security-Policy': "default-src 'none'" },
  shared: SHARED,
  texts: {
    '/a-z/': takeShared(page('Lijst'), SHARED),
    '/_a/x.js': 'export {}',
    '/plaatsen.txt': 'Assen',
    '/zoek/nl-1.json': '{}',
  },
  binaries: { '/pagefind/wasm.nl.pagefind': Buffer.from([0, 1, 255]).toString('base64') },
};
const typeOf = (path: string, isPage = false) => answerFrom(copy, path, isPage)?.headers['Content-Type'];

describe('a copy for reading without a network', () => {
  it('gives pages back byte for byte, signs of replacement patterns included, with the headers of the table', () => {
    assert.ok(!copy.texts['/a-z/']!.includes('color'));
    assert.deepEqual(answerFrom(copy, '/a-z/', true), {
      headers: { ...copy.headers, 'Content-Type': 'text/html;charset=utf-8' },
      body: page('Lijst'),
    });
  });

  it('finds a page without its closing slash', () => {
    assert.equal(answerFrom(copy, '/a-z', true)!.body, page('Lijst'));
  });

  it('has no answer for what is not in it, nor for names of objects', () => {
    for (const path of ['/nergens.js', '/a-z', 'constructor', '__proto__'])
      assert.equal(answerFrom(copy, path, false), null, path);
    assert.equal(answerFrom(copy, '/nergens/', true), null);
  });

  it('knows the type of every file, and gives bytes back', () => {
    assert.equal(typeOf('/_a/x.js'), 'text/javascript;charset=utf-8');
    assert.equal(typeOf('/plaatsen.txt'), 'text/plain;charset=utf-8');
    assert.equal(typeOf('/zoek/nl-1.json'), 'application/json;charset=utf-8');
    const { headers, body } = answerFrom(copy, '/pagefind/wasm.nl.pagefind', false)!;
    assert.equal(headers['Content-Type'], 'application/octet-stream');
    assert.deepEqual([...(body as Uint8Array)], [0, 1, 255]);
  });

  it('refuses a page with the signs that stand for shared text', () => {
    assert.throws(() => takeShared('a\u0001b', SHARED), /control character/);
  });

  it('takes the language from the address', () => {
    assert.equal(localeOfPath('/'), 'nl');
    assert.equal(localeOfPath('/hulp/nl/'), 'nl');
  });
});
