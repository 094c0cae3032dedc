import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { soundKey, stemKeys } from '../../src/core/search-keys.ts';
import { fold } from '../../src/core/search-text.ts';

const share = (a: string, b: string, locale: string) =>
  stemKeys(fold(a), locale).some((key) => stemKeys(fold(b), locale).includes(key));

describe('search keys › forms of a word', () => {
  for (const [locale, a, b] of [
    ['nl', 'stalker', 'stalkers'],
    ['nl', 'gestalkt', 'stalken'],
    ['nl', 'gewurgd', 'wurgen'],
    ['nl', 'bedreiging', 'bedreigt'],
    ['nl', 'bedreigd', 'bedreigingen'],
    ['nl', 'mishandeld', 'mishandeling'],
    ['nl', 'vernederd', 'vernedering'],
    ['nl', 'huizen', 'huis'],
    ['nl', 'mannen', 'man'],
    ['nl', 'jaloerse', 'jaloers'],
    ['nl', 'kinderen', 'kind'],
    ['en', 'hitting', 'hits'],
    ['en', 'choked', 'choking'],
    ['tr', 'şiddetten', 'siddet'],
    ['pl', 'przemocy', 'przemoc'],
    ['uk', 'насильства', 'насильство'],
    ['ar', 'العنف', 'عنف'],
    ['ar', 'زوجي', 'زوجها'],
  ] as const)
    it(`${locale}: "${a}" and "${b}" belong together`, () => assert.ok(share(a, b, locale)));

  for (const [a, b] of [
    ['geweld', 'wel'],
    ['gezag', 'zag'],
    ['gezin', 'zin'],
    ['gedrag', 'drag'],
    ['geheim', 'heim'],
    ['politie', 'politiek'],
  ] as const)
    it(`nl: "${a}" and "${b}" do not`, () => assert.ok(!share(a, b, 'nl')));

  it('a word keeps itself as its first key', () => assert.equal(stemKeys('gewurgd', 'nl')[0], 'gewurgd'));
  it('a language without rules still has the word itself', () =>
    assert.deepEqual(stemKeys('abc', 'xx'), ['abc']));
});

describe('search keys › sounds', () => {
  for (const [a, b] of [
    ['kontaktverbot', 'contactverbod'],
    ['verkragt', 'verkracht'],
    ['bedrijging', 'bedreiging'],
    ['huisards', 'huisarts'],
    ['advokaat', 'advocaat'],
    ['zelfmoort', 'zelfmoord'],
    ['gewelt', 'geweld'],
    ['mishandelling', 'mishandeling'],
    ['agresie', 'agressie'],
  ] as const)
    it(`"${a}" sounds like "${b}"`, () => assert.equal(soundKey(a, 'nl'), soundKey(b, 'nl')));
});
