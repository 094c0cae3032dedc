import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { chromiumHistory, firefoxHistory } from '../../scripts/lib/traces/history.ts';
import { needlesOf, type Marker } from '../../scripts/lib/traces/markers.ts';
import { placeOf } from '../../scripts/lib/traces/places.ts';
import { scanProfile } from '../../scripts/lib/traces/scan.ts';

let profile = '';
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'scan-test-'));
  mkdirSync(join(profile, 'Default/Sessions'), { recursive: true });
});
afterEach(() => rmSync(profile, { recursive: true }));

/** Makes a database in the profile from statements. */
function make(file: string, ...statements: string[]): DatabaseSync {
  const database = new DatabaseSync(join(profile, file));
  for (const statement of statements) database.exec(statement);
  return database;
}

describe('traces › a profile is searched', () => {
  const host: Marker = { kind: 'host', text: 'spoorproef' };
  const sentence: Marker = { kind: 'sentence', text: 'een zin '.repeat(700).trim() };
  const scan = () =>
    scanProfile(profile, needlesOf([host, sentence])).hits.map(({ place, marker, ways }) => [
      place,
      marker.kind,
      ways[0],
    ]);

  it('in plain and in packed files, and in their names', () => {
    writeFileSync(join(profile, 'Default/Sessions/Session_123456'), Buffer.from('x SPOORPROEF', 'utf16le'));
    writeFileSync(join(profile, 'Default/Preferences'), gzipSync('http://spoorproef.localhost/'));
    mkdirSync(join(profile, 'storage/default/http+++spoorproef.localhost'), { recursive: true });
    assert.deepEqual(scan().sort(), [
      ['Default/Preferences', 'host', 'UTF-8, gzip at 0'],
      ['Default/Sessions', 'host', 'UTF-16LE, raw'],
      ['storage/default', 'host', 'UTF-8, name'],
    ]);
  });

  it('in values that a database cuts into pages', () => {
    const database = make('places.sqlite', 'CREATE TABLE a (b TEXT, c INTEGER)');
    database.prepare('INSERT INTO a VALUES (?, ?)').run(sentence.text, 13439997764355885n);
    database.close();
    assert.deepEqual(scan(), [['places.sqlite', 'sentence', 'UTF-8, cells']]);
  });

  it('in what a database has not yet taken in from its log', () => {
    const database = make('places.sqlite', 'PRAGMA journal_mode = WAL', 'CREATE TABLE a (b TEXT)');
    database.exec(`INSERT INTO a VALUES ('spoorproef')`);
    const places = scan();
    database.close();
    assert.deepEqual(places, [
      ['places.sqlite', 'host', 'UTF-8, cells'],
      ['places.sqlite', 'host', 'UTF-8, raw'],
    ]);
  });

  it('a damaged database is searched as bytes, and named', () => {
    writeFileSync(join(profile, 'bad.sqlite'), 'SQLite format 3\0 spoorproef');
    const { hits, unread } = scanProfile(profile, needlesOf([host]));
    assert.deepEqual([hits.length, unread], [1, ['bad.sqlite']]);
  });
});

it('traces › files that belong together are one place', () => {
  for (const [place, ...files] of [
    ['Default/History', 'Default/History', 'Default/History-journal'],
    ['Default/Sessions', 'Default/Sessions/Tabs_134399977643', 'Default/Sessions/Session_134'],
    ['Default/Cache/Cache_Data', 'Default/Cache/Cache_Data/84642264f2943c3b_0'],
    ['Default/Site Characteristics Database', 'Default/Site Characteristics Database/000003.log'],
    ['places.sqlite', 'places.sqlite', 'places.sqlite-wal'],
    ['cache2', 'cache2/entries/E8963DFEED2274A553C3C59E475EDCECA5D0FA02', 'cache2/index'],
    ['Default/Top Sites', 'Default/Top Sites'],
  ] as const)
    for (const file of files) assert.equal(placeOf(file), place);
});

describe('traces › listed is what the browser itself would list', () => {
  it('Chromium: the end of a chain, not in a frame', () => {
    const visit = (id: number, transition: number) =>
      `INSERT INTO urls VALUES (${id}, 'http://a/${id}', 'T${id}'); INSERT INTO visits VALUES (${id}, ${transition});`;
    make(
      'Default/History',
      'CREATE TABLE urls (id INTEGER, url TEXT, title TEXT); CREATE TABLE visits (url INTEGER, transition INTEGER)',
      visit(1, 0x30000001),
      visit(2, 0x10000000),
      visit(3, 0x30000003),
      visit(4, 0x30000000),
      'INSERT INTO visits VALUES (2, 0x40000000)',
    ).close();
    assert.deepEqual(
      chromiumHistory(profile).map(({ url, title, isListed }) => [url, title, isListed]),
      [
        ['http://a/1', 'T1', true],
        ['http://a/2', 'T2', false],
        ['http://a/3', 'T3', false],
        ['http://a/4', 'T4', true],
      ],
    );
  });

  it('Firefox: not hidden, visited, not embedded', () => {
    make(
      'places.sqlite',
      'CREATE TABLE moz_places (id INTEGER, url TEXT, title TEXT, description TEXT, hidden INTEGER)',
      'CREATE TABLE moz_historyvisits (place_id INTEGER, visit_type INTEGER)',
      `INSERT INTO moz_places VALUES (1, 'http://a/1', NULL, 'D', 0), (2, 'http://a/2', 'T', NULL, 1),
        (3, 'http://a/3', 'T', NULL, 0), (4, 'http://a/4', 'T', NULL, 0)`,
      'INSERT INTO moz_historyvisits VALUES (1, 1), (2, 1), (3, 8)',
    ).close();
    assert.deepEqual(
      firefoxHistory(profile).map(({ url, description, isListed }) => [url, description, isListed]),
      [
        ['http://a/1', 'D', true],
        ['http://a/2', '', false],
        ['http://a/3', '', false],
        ['http://a/4', '', false],
      ],
    );
  });

  it('a browser that kept no history has no rows', () => {
    assert.deepEqual([chromiumHistory(profile), firefoxHistory(profile)], [[], []]);
  });
});
