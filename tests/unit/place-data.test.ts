/** Every name in the data leads where the data says. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadRegions } from '../../scripts/lib/region-data.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import { findPlace, normalisePlace, packRegions, unpackRegions } from '../../src/core/place-finder.ts';
import { groupBy } from '../../src/core/place-index.ts';

const regions = loadRegions(ROOT);
const { municipalities, places } = regions;
const byCode = new Map(municipalities.map((one) => [one.code, one]));
const index = unpackRegions(packRegions(regions));

/**
 * One village or former municipality whose name is also the beginning of the name of a better known place in another
 * region: the finder asks.
 */
const ALSO_BEGINS_ANOTHER = ['broek', 'etten', 'hoek', 'loenen', 'loon', 'nieuwerkerk', 'ouderkerk'];

interface Named {
  name: string;
  municipality: string;
  organisations: string;
}
const namedIn = (code: string, names: readonly string[]): Named[] => {
  const { name: municipality, organisations } = byCode.get(code)!;
  return names.map((name) => ({ name, municipality, organisations: organisations.join() }));
};
const OWN = municipalities.flatMap(({ code, name }) => namedIn(code, [name]));
const OTHER = [...municipalities, ...places].flatMap((one) =>
  namedIn('code' in one ? one.code : one.municipality, one.otherNames ?? []),
);
const FORMER = municipalities.flatMap(({ code, former = [] }) =>
  namedIn(
    code,
    former.map(({ name }) => name),
  ),
);
const PLACES = places.flatMap(({ name, municipality }) => namedIn(municipality, [name]));

const byKey = groupBy([...OWN, ...OTHER, ...FORMER, ...PLACES], ({ name }) => normalisePlace(name));

/** What is wrong with the answer to a name; empty when it is what the data says. */
function faultOf({ name, municipality }: Named): string[] {
  const key = normalisePlace(name);
  const all = byKey.get(key)!;
  const { kind, match, candidates, elsewhere } = findPlace(index, name);
  const mayDiffer = new Set(all.map(({ organisations }) => organisations)).size > 1;
  const expected = mayDiffer || ALSO_BEGINS_ANOTHER.includes(key) ? 'ask' : 'one';
  const found = candidates.map((one) => `${one.municipality}: ${one.organisationIds.join()}`);
  const missing = all.filter((one) => !found.includes(`${one.municipality}: ${one.organisations}`));
  const isRight =
    kind === expected &&
    match === 'name' &&
    missing.length === 0 &&
    (expected === 'ask' ||
      candidates.every(({ organisationIds }) => organisationIds.join() === all[0]!.organisations));
  return isRight ? [] : [`${name} (${municipality}) → ${kind} ${match} ${elsewhere} ${found.join(' | ')}`];
}

describe('place data › every name resolves or asks, as the data says', () => {
  it('all 342 municipalities', () => {
    assert.equal(OWN.length, 342);
    assert.deepEqual(OWN.flatMap(faultOf), []);
  });
  it('all 2,501 places', () => {
    assert.equal(PLACES.length, 2501);
    assert.deepEqual(PLACES.flatMap(faultOf), []);
  });
  it('all other names: everyday, Frisian and old spellings', () => {
    assert.ok(OTHER.length > 150);
    assert.deepEqual(OTHER.flatMap(faultOf), []);
  });
  it('all former municipalities', () => {
    assert.ok(FORMER.length > 80);
    assert.deepEqual(FORMER.flatMap(faultOf), []);
  });
  it('written in capitals, without accents and signs, with loose spaces', () => {
    const spoils = [
      (name: string) => ` ${name.toUpperCase()} `,
      (name: string) => name.normalize('NFD').replace(/\p{M}/gu, ''),
      (name: string) => name.replace(/[-.,()'/]+/g, ' '),
      (name: string) => `\u200f${name.replaceAll("'", '’').replaceAll('-', '–')}\u200e`,
    ];
    for (const { name } of [...OWN, ...PLACES]) {
      const answer = findPlace(index, name);
      for (const spoil of spoils) assert.deepEqual(findPlace(index, spoil(name)), answer, spoil(name));
    }
  });
  it('asks for 54 names with more than one organisation: the 53 of the makers, and Haaren, which was divided', () => {
    const ambiguous = [...byKey]
      .filter(([, all]) => new Set(all.map(({ organisations }) => organisations)).size > 1)
      .map(([key]) => key);
    assert.equal(ambiguous.length, 54);
    assert.ok(ambiguous.includes('haaren'));
    for (const key of ambiguous) assert.equal(findPlace(index, key).kind, 'ask', key);
  });
  it('names every municipality and province as the data does', () => {
    const known = new Set(municipalities.map(({ name, province }) => `${name}, ${province}`));
    const packed = new Set(index.names.map(({ place }) => `${place.municipality}, ${place.province}`));
    assert.deepEqual([...packed].sort(), [...known].sort());
  });
});
