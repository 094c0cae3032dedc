import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  contextOf,
  distinct,
  findMarkers,
  needlesOf,
  type Marker,
} from '../../scripts/lib/traces/markers.ts';

const host: Marker = { kind: 'host', text: 'spoorproef' };
const site: Marker = { kind: 'title', text: 'Wegwijs' };
const search: Marker = { kind: 'title', text: 'Zoeken – Wegwijs' };
const typed: Marker = { kind: 'typed', text: 'keel "dicht" & zo' };

const found = (bytes: Uint8Array, ...markers: Marker[]) =>
  findMarkers(bytes, needlesOf(markers)).map(({ marker, encoding }) => `${encoding} ${marker.text}`);
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

describe('traces › markers are found', () => {
  it('in UTF-8 and in UTF-16, at any place, odd ones too', () => {
    for (const before of ['', '\0', '\0\0\0']) {
      assert.deepEqual(found(Buffer.from(`${before}Zoeken – Wegwijs\0`), search), ['UTF-8 Zoeken – Wegwijs']);
      const bytes = Buffer.concat([Buffer.from(before), utf16('Zoeken – Wegwijs!')]);
      assert.deepEqual(found(bytes, search), ['UTF-16LE Zoeken – Wegwijs']);
    }
  });

  it('in both encodings at once', () => {
    const bytes = Buffer.concat([Buffer.from('http://spoorproef.localhost'), utf16('SpoorProef')]);
    assert.deepEqual(found(bytes, host), ['UTF-8 spoorproef', 'UTF-16LE spoorproef']);
  });

  it('whatever the case of their letters', () => {
    assert.deepEqual(found(Buffer.from('ZOEKEN – wegwijs'), search), ['UTF-8 Zoeken – Wegwijs']);
  });

  it('in an address, a form, HTML and JSON', () => {
    for (const text of [
      'q=keel%20%22dicht%22%20%26%20zo',
      'q=keel+%22dicht%22+%26+zo',
      'keel &quot;dicht&quot; &amp; zo',
      String.raw`{"a":"keel \"dicht\" & zo"}`,
    ])
      assert.deepEqual(found(Buffer.from(text), typed), [`UTF-8 ${typed.text}`], text);
    assert.deepEqual(found(Buffer.from(String.raw`"Zoeken \u2013 Wegwijs"`), search), [
      'UTF-8 Zoeken – Wegwijs',
    ]);
  });

  it('back to front, when they are the name of the host, as in the history of Firefox', () => {
    assert.deepEqual(found(Buffer.from('tsohlacol.feorproops.'), host), ['UTF-8 spoorproef']);
    assert.deepEqual(found(Buffer.from('sjiwgeW'), site), []);
  });
});

describe('traces › markers are not found', () => {
  it('when they are not there, or only in part', () => {
    assert.deepEqual(found(Buffer.from('Zoeken - Wegwijs, spoor proef'), search, host), []);
    assert.deepEqual(found(Buffer.alloc(0), search), []);
  });

  it('as part of a longer one, but beside it they are', () => {
    assert.deepEqual(found(Buffer.from('Zoeken – Wegwijs'), site, search), ['UTF-8 Zoeken – Wegwijs']);
    assert.deepEqual(found(Buffer.from('Zoeken – Wegwijs, Wegwijs'), site, search), [
      'UTF-8 Wegwijs',
      'UTF-8 Zoeken – Wegwijs',
    ]);
    assert.deepEqual(found(Buffer.from('Wegwijs'), site, search), ['UTF-8 Wegwijs']);
  });
});

it('traces › a marker is looked for once', () => {
  assert.deepEqual(distinct([site, host, { ...site }, { kind: 'title', text: 'WEGWIJS' }]), [
    { kind: 'title', text: 'WEGWIJS' },
    host,
  ]);
});

it('traces › the context is readable in both encodings', () => {
  assert.equal(contextOf(Buffer.from('\x01\x02abc\xff'), 2), '·abc·');
  assert.equal(contextOf(utf16('abc'), 0), 'abc');
});
