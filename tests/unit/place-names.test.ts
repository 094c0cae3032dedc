import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { typingErrors } from '../../src/core/typing-errors.ts';
import { normalisePlace, placeWords, withoutArticle } from '../../src/core/place-names.ts';

describe('place names › spellings that are the same', () => {
  const same: string[][] = [
    [
      "'s-Hertogenbosch",
      "'s Hertogenbosch",
      's-hertogenbosch',
      '’s‑Hertogenbosch',
      'SHERTOGENBOSCH',
      '`s hertogenbosch',
    ],
    ["'s-Gravenhage", "'s Gravenhage", 's Gravenhage', '‘s-Gravenhage'],
    ["d'Ekker", 'd’Ekker', 'D Ekker', 'dekker'],
    ["'t Harde", '’t Harde', 't Harde', 'Het Harde', 'HET HARDE'],
    ['St. Willebrord', 'Sint Willebrord', 'st willebrord', 'Sint-Willebrord', 'St.-Willebrord'],
    [
      'Alphen aan den Rijn',
      'Alphen a/d Rijn',
      'alphen ad rijn',
      'Alphen a.d. Rijn',
      'Alphen aan de Rijn',
      'ALPHEN AAN DEN RYN',
    ],
    ['Alphen aan den Rijn', 'Alphen aan den Rĳn', 'Alphen a d Rijn'],
    ['Wijk aan Zee', 'Wijk a. Zee', 'wyk aan zee'],
    ['Súdwest-Fryslân', 'Sudwest Fryslan', 'SÚDWEST FRYSLÂN', 'Su\u0301dwest-Frysla\u0302n'],
    ['Balloërveld', 'Balloerveld', 'Balloe\u0308rveld'],
    ['1e Exloërmond', 'Eerste Exloermond', '1e-exloermond'],
    ['2e Valthermond', 'Tweede Valthermond'],
    ['Aa en Hunze', 'Aa & Hunze', 'aa-en-hunze'],
    [
      'Utrecht',
      'gemeente Utrecht',
      'Utrecht (gemeente)',
      'gem. Utrecht',
      '  utrecht\t',
      '\u200fUtrecht\u200e',
      'Ut\u00adrecht',
    ],
    ['Ede', '<b>Ede</b>', 'Ede 👍', '\u202eEde\u202c', 'E\u200bde', '「Ede」', 'Ｅｄｅ'],
  ];
  for (const [first, ...others] of same)
    it(`${first}`, () => {
      for (const other of others)
        assert.equal(normalisePlace(other), normalisePlace(first!), JSON.stringify(other));
    });
});

describe('place names › spellings that differ', () => {
  const different: [string, string][] = [
    ['Hoorn', 'Den Hoorn'],
    ['Ham', 'Den Ham'],
    ['Zand', "'t Zand"],
    ["'t Zand", "'t Zandt"],
    ['Alphen', 'Alphen aan den Rijn'],
  ];
  for (const [a, b] of different)
    it(`${a} and ${b}`, () => assert.notEqual(normalisePlace(a), normalisePlace(b)));
});

describe('place names › half typed names stay beginnings', () => {
  for (const name of [
    'Staphorst',
    'Alphen aan den Rijn',
    'Sint Anthonis',
    'Nuenen, Gerwen en Nederwetten',
    'Gemert',
  ])
    it(name, () => {
      const whole = normalisePlace(name);
      for (let length = 2; length <= name.length; length++) {
        const key = normalisePlace(name.slice(0, length));
        // "Ri" is on its way to "Rij", which is "ry": the finder knows that.
        assert.ok(
          [key, key.replace(/i$/, 'y')].some((one) => whole.startsWith(one)),
          `${name.slice(0, length)}: ${key}`,
        );
      }
    });
});

describe('place names › nothing to compare', () => {
  for (const text of ['', ' ', '\t\n', '---', '👍🏽', '\u200f\u200e', '<script></script>', '&', "''"])
    it(JSON.stringify(text), () => assert.equal(normalisePlace(text), ''));
  it('keeps letters of other scripts', () => assert.equal(normalisePlace('Амстердам'), 'амстердам'));
});

describe('place names › articles', () => {
  const cases: [string, string][] = [
    ['Den Haag', 'haag'],
    ["'s-Gravenhage", 'gravenhage'],
    ['Het Hogeland', 'hogeland'],
    ["van 't Veld", 'vanhetveld'],
    ['De', 'de'],
    ['De Den', 'den'],
    ['', ''],
  ];
  for (const [name, bare] of cases)
    it(`${name || 'nothing'} without articles`, () =>
      assert.equal(withoutArticle(placeWords(name)).join(''), bare));
});

describe('place names › typing errors', () => {
  const cases: [a: string, b: string, errors: number][] = [
    ['', '', 0],
    ['ede', 'ede', 0],
    ['hilversm', 'hilversum', 1],
    ['hilversuum', 'hilversum', 1],
    ['hilversun', 'hilversum', 1],
    ['hilvesrum', 'hilversum', 1],
    ['ihlversum', 'hilversum', 1],
    ['hilversumm', 'hilversum', 1],
    ['hlivesrum', 'hilversum', 2],
    ['hilvrsm', 'hilversum', 2],
    ['hilvrs', 'hilversum', 3],
    ['abc', 'xyz', 3],
    ['', 'abcd', 3],
    ['abcdefgh', 'hgfedcba', 3],
  ];
  for (const [a, b, errors] of cases)
    it(`${a || 'nothing'} and ${b || 'nothing'}: ${errors === 3 ? 'more than two' : errors}`, () => {
      assert.equal(typingErrors(a, b, 2), errors);
      assert.equal(typingErrors(b, a, 2), errors);
    });
  it('stops at the most that is asked for', () => assert.equal(typingErrors('hlivesrum', 'hilversum', 1), 2));
});
