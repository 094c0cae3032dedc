import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadRegions } from '../../scripts/lib/region-data.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import { findPlace, packRegions, unpackRegions, type PlaceResult } from '../../src/core/place-finder.ts';
import { AWKWARD_NAMES, TYPING_ERRORS } from '../helpers/place-cases.ts';

const index = unpackRegions(packRegions(loadRegions(ROOT)));
const find = (query: string, limit?: number) => findPlace(index, query, limit);
/** "Hasselt (Zwartewaterland)" */
const said = ({ candidates }: PlaceResult) =>
  candidates.map(({ name, municipality }) => (name === municipality ? name : `${name} (${municipality})`));
const organisations = ({ candidates }: PlaceResult) => [
  ...new Set(candidates.flatMap(({ organisationIds }) => organisationIds)),
];

describe('place finder › awkward names', () => {
  for (const [query, kind, ...places] of AWKWARD_NAMES)
    it(`${query} → ${kind}: ${places.join(', ')}`, () => {
      const result = find(query);
      assert.deepEqual(said(result), places);
      assert.equal(result.kind, kind);
    });
});

describe('place finder › typing errors', () => {
  for (const [query, place] of TYPING_ERRORS)
    it(`${query} → ${place}`, () => {
      const result = find(query);
      assert.ok(said(result).includes(place), said(result).join());
      assert.ok(['typo', 'beginning'].includes(result.match!), String(result.match));
      if (result.match === 'typo') assert.equal(result.kind, 'ask');
    });

  it('are forgiven once from four letters, twice from eight', () => {
    assert.equal(find('Edx').kind, 'none');
    assert.equal(find('Zwzzle').kind, 'none');
    assert.deepEqual(said(find('Hixversux')), ['Hilversum']);
  });
  it('do not count when the name exists or is on its way', () => {
    assert.deepEqual(said(find('Emmen')), ['Emmen']);
    assert.equal(find('Hilv').match, 'beginning');
  });
});

describe('place finder › beginnings', () => {
  it('count from two letters', () => {
    assert.equal(find('u').kind, 'empty');
    assert.ok(said(find('ut')).includes('Utrecht'));
    assert.ok(said(find('ij')).includes('IJsselstein'));
  });
  it('put municipalities first', () =>
    assert.deepEqual(said(find('ams')).slice(0, 2), ['Amstelveen', 'Amsterdam']));
  it('give no more than the limit, and say how many are left', () => {
    const all = find('de', 10_000);
    const some = find('de', 5);
    assert.equal(some.candidates.length, 5);
    assert.equal(some.more, all.candidates.length - 5);
    assert.deepEqual(some.candidates, all.candidates.slice(0, 5));
    assert.equal(find('de').candidates.length, 8);
  });
  it('answer at once when only one place is left', () => {
    const result = find('hilversu');
    assert.deepEqual([result.kind, result.match, said(result)], ['one', 'beginning', ['Hilversum']]);
  });
  it('know a half typed ij', () => assert.ok(said(find('Rijswi')).includes('Rijswijk')));
  it('find a word inside a name from three letters', () => {
    assert.deepEqual(said(find('rixt')), ['Aarle-Rixtel (Laarbeek)']);
    assert.ok(!said(find('ri', 1000)).includes('Aarle-Rixtel (Laarbeek)'));
  });
  for (const name of [
    'Staphorst',
    'Alphen aan den Rijn',
    'Rijswijk',
    "'s-Hertogenbosch",
    'Nuenen, Gerwen en Nederwetten',
  ])
    it(`never lose ${name} while it is typed`, () => {
      for (let length = 2; length <= name.length; length++) {
        const { kind, candidates, others } = find(name.slice(0, length), 1000);
        if (kind === 'empty') continue;
        const names = [...candidates, ...others].map((one) => one.name);
        assert.ok(names.includes(name), `${name.slice(0, length)}: ${names.slice(0, 5).join()}`);
      }
    });
});

describe('place finder › names among other words', () => {
  it('asks', () => {
    for (const query of ['ik woon in Delft', 'Delft, geloof ik', 'Delft Tanthof', 'Dorpsstraat 12 Delft']) {
      const result = find(query);
      assert.deepEqual([result.kind, result.match, said(result)], ['ask', 'part', ['Delft']], query);
    }
  });
});

describe('place finder › several places of one name', () => {
  it('asks when they have different organisations', () => {
    const result = find('Spijk');
    assert.equal(result.kind, 'ask');
    assert.deepEqual(said(result), ['Spijk (Eemsdelta)', 'Spijk (West Betuwe)', 'Spijk (Zevenaar)']);
  });
  it('gives all of them, whatever the limit', () => assert.equal(find('Spijk', 1).candidates.length, 3));
  it('answers when they have the same one', () => {
    const result = find('Nes');
    assert.equal(result.kind, 'one');
    assert.deepEqual(said(result), ['Nes (Ameland)', 'Nes (Heerenveen)', 'Nes (Noardeast-Fryslân)']);
    assert.deepEqual(organisations(result), ['friesland']);
  });
  it('gives both organisations for Eemnes', () => {
    const result = find('Eemnes');
    assert.equal(result.kind, 'one');
    assert.deepEqual(organisations(result), ['utrecht', 'gooi-en-vechtstreek']);
  });
  it('says by which other name it was found', () => {
    const [hague] = find('Den Haag').candidates;
    assert.deepEqual(hague, {
      name: "'s-Gravenhage",
      municipality: "'s-Gravenhage",
      province: 'Zuid-Holland',
      organisationIds: ['haaglanden'],
      isMunicipality: true,
      via: 'Den Haag',
    });
    assert.equal(find('Delft').candidates[0]!.via, null);
  });
  it('lists longer names as others', () => {
    const { kind, candidates, others } = find('Ede');
    assert.deepEqual([kind, candidates.length, others.map(({ name }) => name)], ['one', 1, ['Ederveen']]);
  });
});

describe('place finder › not a Dutch place', () => {
  const none = [
    'Antwerpen',
    'Gent',
    'Leuven',
    'Brussel',
    'Luik',
    'Keulen',
    'Aken',
    'Duisburg',
    'Londen',
    'Parijs',
    'Baarle-Hertog',
  ];
  for (const query of none)
    it(`${query} is abroad`, () => {
      const { kind, candidates, elsewhere } = find(query);
      assert.deepEqual([kind, candidates, elsewhere], ['none', [], 'abroad']);
    });
  for (const query of ['Hasselt België', 'Halle (Duitsland)', 'turkije'])
    it(`${query} names a country`, () =>
      assert.deepEqual([find(query).kind, find(query).elsewhere], ['none', 'abroad']));
  for (const query of [
    'New York',
    'Casablanca',
    'Paramaribo',
    'Warschau',
    'Амстердам',
    '東京',
    'xyzzy',
    'qqqqqqqqqqqq',
  ])
    it(`${query} is unknown`, () =>
      assert.deepEqual([find(query).kind, find(query).elsewhere], ['none', null]));
  for (const query of ['Bonaire', 'Saba', 'Sint Eustatius', 'St. Eustatius', 'Kralendijk'])
    it(`${query} is Caribbean`, () =>
      assert.deepEqual([find(query).kind, find(query).elsewhere], ['none', 'caribbean']));

  const both: [query: string, place: string, elsewhere: PlaceResult['elsewhere']][] = [
    ['Hasselt', 'Hasselt (Zwartewaterland)', 'abroad'],
    ['Aalst', 'Aalst (Zaltbommel)', 'abroad'],
    ['Halle', 'Halle (Bronckhorst)', 'abroad'],
    ['Mechelen', 'Mechelen (Gulpen-Wittem)', 'abroad'],
    ['Lier', 'De Lier (Westland)', 'abroad'],
    ['Willemstad', 'Willemstad (Moerdijk)', 'caribbean'],
    ['Sint Maarten', 'Sint Maarten (Schagen)', 'caribbean'],
  ];
  for (const [query, place, elsewhere] of both)
    it(`${query} is ${place}, and also ${elsewhere}`, () => {
      const result = find(query);
      assert.deepEqual([said(result), result.elsewhere], [[place], elsewhere]);
    });
  it('keeps what a foreign name may still become', () =>
    assert.deepEqual(
      find('Bocholt').others.map(({ name }) => name),
      ['Bocholtz'],
    ));
});

describe('place finder › bad input', () => {
  const cases: [what: string, query: string, kind: PlaceResult['kind']][] = [
    ['nothing', '', 'empty'],
    ['spaces', ' \t\n\u00a0', 'empty'],
    ['one letter', 'a', 'empty'],
    ['signs', "'-.,;:!?()[]{}*+^$|\\/", 'empty'],
    ['emoji', '😀👍🏽👨‍👩‍👧', 'empty'],
    ['right-to-left marks', '\u200f\u200e\u202e\u2067', 'empty'],
    ['empty markup', '<img src=x onerror=alert(1)>', 'empty'],
    ['script', '<script>alert(1)</script>', 'none'],
    ['half a tag', '<script', 'none'],
    ['quotes and SQL', "'; DROP TABLE plaatsen; --", 'none'],
    ['a path', '../../etc/passwd', 'none'],
    ['names of JavaScript', '__proto__', 'none'],
    ['more of those', 'constructor', 'none'],
    ['half a surrogate pair', '\ud83d', 'empty'],
    ['zero bytes', '\0\0', 'empty'],
    ['Arabic', 'أمستردام', 'none'],
    ['ligatures that grow', 'ﷺ'.repeat(100), 'none'],
    ['a postcode', '1234 AB', 'postcode'],
    ['a postcode in one', '1234ab', 'postcode'],
    ['a postcode with IJ', '1234 IJ', 'postcode'],
    ['four digits', '1234', 'postcode'],
    ['half a postcode', '12', 'postcode'],
    ['a postcode and a letter', '1234 A', 'postcode'],
    ['one digit', '1', 'empty'],
    ['five digits', '12345', 'none'],
    ['a telephone number', '0800-2000', 'none'],
    ['a year', '0000', 'none'],
    ['100 characters', 'a'.repeat(100), 'none'],
    ['101 characters', 'a'.repeat(101), 'too-long'],
    ['10,000 characters', 'Utrecht '.repeat(1250), 'too-long'],
    ['10,000 brackets', '<'.repeat(10_000), 'too-long'],
  ];
  for (const [what, query, kind] of cases)
    it(`${what}: ${kind}`, () => {
      const result = find(query);
      assert.equal(result.kind, kind);
      assert.deepEqual(result.candidates, []);
    });

  it('never throws and keeps its promises, whatever is typed', () => {
    const signs = [..."abeijnorstuy '’-./()&<>0123456789ëêû\u200f\u0301😀ﷺ"];
    let seed = 1;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let turn = 0; turn < 1000; turn++) {
      const query = Array.from({ length: random(16) }, () => signs[random(signs.length)]).join('');
      const { kind, match, candidates, others, more } = find(query, 3);
      const ids = new Set(candidates.map(({ organisationIds }) => organisationIds.join()));
      const isFound = kind === 'one' || kind === 'ask';
      assert.equal(candidates.length > 0, isFound, query);
      assert.equal(match !== null, isFound, query);
      if (kind === 'one') assert.equal(ids.size, 1, query);
      if (match !== 'name') assert.ok(candidates.length <= 3, query);
      assert.ok(others.length <= 3 && more >= 0, query);
    }
  });
});
