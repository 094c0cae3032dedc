import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { packRegions, unpackRegions, type RegionData } from '../../src/core/place-finder.ts';

const DATA: RegionData = {
  organisations: [{ id: 'noord' }, { id: 'zuid' }],
  municipalities: [
    {
      code: 'GM0001',
      name: 'Groot (NH.)',
      otherNames: ['Groot', 'groot nh'],
      former: [{ name: 'Oud' }, { name: 'Klein' }, { name: 'Deel', places: ['Dorp', 'Klein'] }],
      province: 'Noord-Holland',
      organisations: ['noord'],
    },
    { code: 'GM0002', name: 'Beide', province: 'Zeeland', organisations: ['zuid', 'noord'] },
  ],
  places: [
    { name: 'Klein', municipality: 'GM0001' },
    { name: 'Groot NH', otherNames: ['Grut'], municipality: 'GM0001' },
    { name: 'Dorp', municipality: 'GM0001' },
    { name: 'Dorp', municipality: 'GM0001' },
    { name: 'Dorp', municipality: 'GM0002' },
  ],
};
const packed = packRegions(DATA);
const damaged = /list of places is damaged or incomplete/;

describe('place pack › what comes out', () => {
  const names = unpackRegions(packed).names.map(
    ({ text, place }) => `${text} > ${place.name}, ${place.municipality}`,
  );

  it('has every place once, with the names that are found by another key', () =>
    assert.deepEqual(names.sort(), [
      'Beide > Beide, Beide',
      'Deel > Dorp, Groot (NH.)',
      'Deel > Klein, Groot (NH.)',
      'Dorp > Dorp, Beide',
      'Dorp > Dorp, Groot (NH.)',
      'Groot (NH.) > Groot (NH.), Groot (NH.)',
      'Groot > Groot (NH.), Groot (NH.)',
      'Grut > Groot (NH.), Groot (NH.)',
      'Klein > Klein, Groot (NH.)',
      'Oud > Groot (NH.), Groot (NH.)',
    ]));

  it('knows province, organisations and which is the municipality', () => {
    const [beide] = unpackRegions(packed).byKey.get('beide')!;
    assert.deepEqual(beide!.place, {
      name: 'Beide',
      municipality: 'Beide',
      province: 'Zeeland',
      organisationIds: ['zuid', 'noord'],
      isMunicipality: true,
    });
    assert.deepEqual(
      unpackRegions(packed)
        .byKey.get('dorp')!
        .map(({ place }) => place.isMunicipality),
      [false, false],
    );
  });

  it('is the same whatever the order of the places', () =>
    assert.equal(packRegions({ ...DATA, places: [...DATA.places].reverse() }), packed));
});

describe('place pack › damage is noticed', () => {
  it('every length but the whole', () => {
    for (let length = 0; length < packed.length; length++)
      assert.throws(() => unpackRegions(packed.slice(0, length)), damaged, String(length));
  });
  const others: [what: string, text: string][] = [
    ['nothing', ''],
    ['a page instead of the list', '<!doctype html><title>Niet gevonden</title>'],
    ['JSON', JSON.stringify(DATA)],
    ['another letter', packed.replace('Klein', 'Kleim')],
    ['something after the end', `${packed}\n`],
    ['other line ends', packed.replaceAll('\n', '\r\n')],
    ['another format', packed.replace('places-1', 'places-2')],
  ];
  for (const [what, text] of others) it(what, () => assert.throws(() => unpackRegions(text), damaged));
});

describe('place pack › data that do not fit together', () => {
  const [first, second] = DATA.municipalities as [
    RegionData['municipalities'][number],
    RegionData['municipalities'][number],
  ];
  const cases: [what: string, data: RegionData, says: RegExp][] = [
    ['an unknown organisation', { ...DATA, organisations: [{ id: 'noord' }] }, /Beide belongs to .*zuid/],
    [
      'no organisation',
      { ...DATA, municipalities: [first, { ...second, organisations: [] }] },
      /Beide belongs to/,
    ],
    ['an unknown municipality', { ...DATA, municipalities: [first] }, /Dorp lies in GM0002/],
    [
      'a village that is not there',
      { ...DATA, municipalities: [{ ...first, former: [{ name: 'Deel', places: ['Weg'] }] }, second] },
      /Groot \(NH\.\) has no place "Weg"/,
    ],
    [
      'a sign of the packed form',
      { ...DATA, places: [...DATA.places, { name: 'A=B', municipality: 'GM0002' }] },
      /"A=B" \(Beide\)/,
    ],
  ];
  for (const [what, data, says] of cases) it(what, () => assert.throws(() => packRegions(data), says));
});
