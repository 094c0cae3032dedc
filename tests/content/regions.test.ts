import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ROOT } from '../../scripts/lib/paths.ts';
import { formatProblem } from '../../scripts/lib/problems.ts';
import { checkRegions, loadRegions } from '../../scripts/lib/region-data.ts';
import { groupBy } from '../../src/core/place-index.ts';
import { municipalitySchema, organisationSchema, placeSchema } from '../../src/schemas/region.ts';
import { issuesOf } from '../helpers/schema-issues.ts';

const { organisations, municipalities, places } = loadRegions(ROOT);
const byCode = new Map(municipalities.map((one) => [one.code, one]));
const read = (file: string) => readFileSync(join(ROOT, 'content/facts', file), 'utf8');

/** Names that lead to more than one organisation, as the makers of the data found them (ij as y, no spaces). */
const AMBIGUOUS =
  'achterveld afferden alphen alteveer baarlo bavel beek bergen beuningen broekhuizen buren denham denhoorn echten elsloo elst geesteren haren hengelo heusden hoenderloo hoorn huisterheide katwyk kloosterhaar laren noordeinde noordwolde noordwyk oosterend oosterhout oosterwolde oostrum oudemolen rossum rottum rozenburg ryswyk scherpenzeel sibculo spyk spykerboor steenbergen ulvenhout valkenburg velp vianen vledderveen well winsum wirdum zevenhuizen zuidwolde';

/** The makers' own form of a name, apart from that of the finder. */
const form = (name: string) =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replaceAll('ij', 'y');

describe('regional data › the files', () => {
  it('are in order', () => assert.deepEqual(checkRegions(ROOT).map(formatProblem), []));

  it('have 25 organisations, 342 municipalities and 2,501 places', () =>
    assert.deepEqual([organisations.length, municipalities.length, places.length], [25, 342, 2501]));

  it('stand in a fixed order: ids, then Dutch names', () => {
    const { compare } = new Intl.Collator('nl');
    const isSorted = (names: string[]) =>
      names.every((name, i) => i === 0 || compare(names[i - 1]!, name) <= 0);
    assert.ok(isSorted(organisations.map(({ id }) => id)));
    assert.ok(isSorted(municipalities.map(({ name }) => name)));
    assert.ok(isSorted(places.map(({ name }) => name)));
  });

  it('come with the credit to CBS and the notice of the MIT licence', () => {
    for (const file of ['veilig-thuis.json', 'municipalities.json'])
      assert.equal(
        (JSON.parse(read(file)) as { meta: { attribution: string } }).meta.attribution,
        'Bron: CBS, 2025',
      );
    const notice = read('regions-notice.md');
    for (const part of [
      'CC BY 4.0',
      'Bron: CBS, 2025',
      'Copyright (c) 2014 Bob den Otter',
      'Permission is hereby granted',
    ])
      assert.ok(notice.includes(part), part);
  });

  it('have no telephone number and no e-mail address', () => {
    for (const file of ['veilig-thuis.json', 'municipalities.json', 'places.json'])
      assert.doesNotMatch(read(file).replace(/"(?:url|note)": .*/g, ''), /@|\b0\d{2,3}[- ]?\d{3}/);
  });
});

describe('regional data › who works where', () => {
  it('puts every municipality in exactly one organisation, and Eemnes in two that disagree', () => {
    const members = organisations.flatMap(({ municipalities: codes }) => codes);
    const twice = members.filter((code, i) => members.indexOf(code) < i);
    assert.deepEqual([...new Set(members)].sort(), [...byCode.keys()].sort());
    assert.deepEqual(twice, ['GM0317']);
    const eemnes = byCode.get('GM0317')!;
    assert.equal(eemnes.name, 'Eemnes');
    assert.equal(eemnes.confidence, 'conflict');
    assert.deepEqual(eemnes.organisations, ['utrecht', 'gooi-en-vechtstreek']);
    assert.ok(eemnes.note);
  });

  it('says how sure each municipality is', () => {
    const counts = [...groupBy(municipalities, ({ confidence }) => confidence)].map(([name, all]) => [
      name,
      all.length,
    ]);
    assert.deepEqual(Object.fromEntries(counts), { high: 183, good: 157, medium: 1, conflict: 1 });
  });

  it('has at least one place in every municipality', () => {
    const used = new Set(places.map(({ municipality }) => municipality));
    assert.deepEqual(
      municipalities.filter(({ code }) => !used.has(code)).map(({ name }) => name),
      [],
    );
  });

  it('has a website for 17 organisations and a reason for the 8 without', () => {
    assert.equal(organisations.filter(({ website }) => website !== null).length, 17);
    assert.ok(organisations.every(({ website, websiteNote }) => website !== null || websiteNote));
  });

  it('has the 53 names that lead to more than one organisation', () => {
    const named = [
      ...municipalities.map((one) => ({ one, organisation: one.organisations[0]! })),
      ...places.map((one) => ({ one, organisation: byCode.get(one.municipality)!.organisations[0]! })),
    ].flatMap(({ one, organisation }) =>
      [one.name, ...(one.otherNames ?? [])].map((name) => ({ name: form(name), organisation })),
    );
    const ambiguous = [...groupBy(named, ({ name }) => name)]
      .filter(([, all]) => new Set(all.map(({ organisation }) => organisation)).size > 1)
      .map(([name]) => name);
    assert.deepEqual(ambiguous.sort(), AMBIGUOUS.split(' '));
    assert.equal(ambiguous.length, 53);
  });
});

describe('regional data › what is wrong is found', () => {
  const FILES = ['veilig-thuis.json', 'municipalities.json', 'places.json', 'regions-notice.md'];

  /** Field and message of the problems after one replacement in a copy of the files. */
  function problemsAfter(file: string, from: string | RegExp, to: string): string[] {
    const root = mkdtempSync(join(tmpdir(), 'wegwijs-regions-'));
    try {
      mkdirSync(join(root, 'content/facts'), { recursive: true });
      for (const name of FILES) cpSync(join(ROOT, 'content/facts', name), join(root, 'content/facts', name));
      const before = read(file);
      const after = before.replace(from, to);
      assert.notEqual(after, before, 'the replacement changes nothing: adapt the test to the data');
      writeFileSync(join(root, 'content/facts', file), after);
      assert.throws(() => loadRegions(root));
      return checkRegions(root).map(({ file, field, line, message }) => {
        assert.ok(line >= 1);
        return `${file.split('/').at(-1)} ${field}: ${message}`;
      });
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }
  const some = (problems: string[], part: RegExp) =>
    assert.ok(
      problems.some((one) => part.test(one)),
      `the check said:\n${problems.slice(0, 5).join('\n')}`,
    );

  it('a place in an unknown municipality', () =>
    some(
      problemsAfter(
        'places.json',
        '"name": "Aadorp", "municipality": "GM0141"',
        '"name": "Aadorp", "municipality": "GM9999"',
      ),
      /^places\.json places\.\d+\.municipality: .*GM9999 \(Aadorp\)/,
    ));
  it('an unknown organisation', () =>
    some(
      problemsAfter('municipalities.json', '"organisations": ["drenthe"]', '"organisations": ["drente"]'),
      /^municipalities\.json municipalities\.\d+\.organisations: there is no organisation "drente" \(Aa en Hunze\)/,
    ));
  it('a municipality that its organisation does not name', () =>
    some(
      problemsAfter('veilig-thuis.json', '"GM0106",\n', '\n'),
      /^veilig-thuis\.json organisations\.\d+\.municipalities: the list of drenthe/,
    ));
  it('a municipality twice', () =>
    some(
      problemsAfter('municipalities.json', '"code": "GM0358"', '"code": "GM1680"'),
      /"GM1680" stands here twice/,
    ));
  it('a village of a divided municipality that lies elsewhere', () =>
    some(
      problemsAfter('municipalities.json', '"places": ["Esch"]', '"places": ["Vught"]'),
      /no place "Vught" in Boxtel/,
    ));
  it('an unknown key, with its line', () =>
    some(
      problemsAfter('places.json', '"name": "Aadorp",', '"name": "Aadorp", "wp": "WP1925",'),
      /^places\.json places\.\d+: .*wp/,
    ));
  it('a file that is cut off', () =>
    some(problemsAfter('places.json', /"Zwolle"[\s\S]*/, ''), /^places\.json syntax/));
});

describe('regional data › schemas', () => {
  const organisation = organisations[0]!;
  const eemnes = byCode.get('GM0317')!;

  it('take what is in the files', () => {
    assert.deepEqual(issuesOf(organisationSchema, organisation), []);
    assert.deepEqual(issuesOf(municipalitySchema, eemnes), []);
    assert.deepEqual(issuesOf(placeSchema, places[0]), []);
  });
  it('want a reason when there is no website', () =>
    assert.deepEqual(issuesOf(organisationSchema, { ...organisation, website: null }), [
      'websiteNote: say why there is no website',
    ]));
  it('want nothing confirmed that is not there', () =>
    assert.deepEqual(
      issuesOf(organisationSchema, {
        ...organisation,
        website: null,
        websiteNote: 'not found in any source',
        confirmedLive: { date: '2026-11-01', by: 'somebody' },
      }),
      ['confirmedLive: without a website there is nothing to confirm'],
    ));
  it('take only https', () =>
    assert.equal(
      issuesOf(organisationSchema, { ...organisation, website: 'http://www.020veiligthuis.nl/' }).length,
      1,
    ));
  it('want two organisations for a conflict, and for nothing else', () => {
    const two = ['organisations: name two organisations when confidence is "conflict", otherwise one'];
    assert.deepEqual(issuesOf(municipalitySchema, { ...eemnes, organisations: ['utrecht'] }), two);
    assert.deepEqual(issuesOf(municipalitySchema, { ...eemnes, confidence: 'good' }), two);
  });
  it('want a doubt written down', () => {
    const { note: _note, ...silent } = eemnes;
    assert.deepEqual(issuesOf(municipalitySchema, silent), ['note: write down the doubt']);
  });
  it('refuse the signs of the packed form and loose spaces in a name', () => {
    for (const name of ['Aa=Hunze', 'Aa\nHunze', ':Aa', ' Aa', 'Aa '])
      assert.equal(issuesOf(placeSchema, { name, municipality: 'GM1680' }).length, 1, name);
  });
});
