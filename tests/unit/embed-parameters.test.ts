import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { GRAMMAR, PARAMETERS, readParameters, writeParameters } from '../../src/core/embed/parameters.ts';
import { seeded, strangeValue } from '../helpers/random.ts';

/** What may come out, written again and by hand, so that a mistake in the grammar shows. */
const SAFE: Record<string, RegExp> = {
  municipality: /^GM\d{4}$/,
  heading: /^[2-4]$/,
  text: /^[0-9a-f]{6}$/,
  background: /^[0-9a-f]{6}$/,
  button: /^[0-9a-f]{6}$/,
  link: /^[0-9a-f]{6}$/,
  focus: /^[0-9a-f]{6}$/,
  corner: /^(?:\d|1\d|2[0-4])$/,
  font: /^(?:system|arial|verdana|trebuchet|georgia)$/,
};
const RUNS = 10_000;

describe('embed parameters › reading', () => {
  it('takes what fits', () => {
    const query = '?municipality=GM0344&heading=3&text=000000&corner=0&font=georgia';
    assert.deepEqual(readParameters(query), {
      parameters: {
        municipality: 'GM0344',
        heading: 3,
        wishes: { text: '000000' },
        corner: 0,
        font: 'georgia',
      },
      dropped: [],
    });
  });

  it('has a default for everything that is left out', () =>
    assert.deepEqual(readParameters('').parameters, {
      municipality: null,
      heading: 2,
      wishes: {},
      corner: null,
      font: null,
    }));

  it('reads an address that a CMS has escaped once too often', () =>
    assert.equal(readParameters('?heading=3&amp;municipality=GM0344').parameters.municipality, 'GM0344'));

  it('the first of two equal names counts', () =>
    assert.equal(readParameters('?heading=3&heading=4').parameters.heading, 3));

  it('drops every spelling of a colour but six small digits', () => {
    for (const value of [
      '#ffffff',
      'FFFFFF',
      'fff',
      'white',
      'rgb(0,0,0)',
      '%23ffffff',
      'ffffff ',
      'ffffff\n',
      '',
    ])
      assert.deepEqual(readParameters(`?text=${encodeURIComponent(value)}`).dropped, ['text'], value);
  });

  it('passes over names that it does not know, and is thrown off by nothing', () => {
    for (const search of [
      '?',
      '?&&=&',
      '?%',
      '?%ff=%ff',
      '?x=1',
      '?__proto__=1&constructor=2',
      `?${'a'.repeat(1e5)}`,
    ])
      assert.deepEqual(readParameters(search).dropped, [], search.slice(0, 30));
  });

  for (const [i, name] of PARAMETERS.entries())
    it(`${name}: of ${RUNS} strange values only those of the grammar come through (seed ${i + 1})`, () => {
      const random = seeded(i + 1);
      let taken = 0;
      for (let run = 0; run < RUNS; run++) {
        const value = strangeValue(random);
        const search = `?${name}=${random() < 0.5 ? encodeURIComponent(value) : value}`;
        const { parameters } = readParameters(search);
        const { wishes, ...others } = parameters;
        const out = { ...wishes, ...others } as Record<string, string | number | null>;
        for (const [key, one] of Object.entries(out)) {
          if (one === null) continue;
          if (key === name && !(key === 'heading' && one === 2)) taken++;
          assert.match(String(one), SAFE[key]!, search);
        }
      }
      assert.ok(taken > 0, 'some values have to come through, or the test proves nothing');
    });
});

describe('embed parameters › writing', () => {
  it('what is written is read back', () => {
    const query = writeParameters({
      municipality: 'GM0344',
      heading: '4',
      link: '154273',
      corner: '24',
      font: 'arial',
    });
    assert.equal(query, '?municipality=GM0344&heading=4&link=154273&corner=24&font=arial');
    assert.deepEqual(readParameters(query).dropped, []);
  });
  it('nothing gives no query', () => assert.equal(writeParameters({}), ''));
  it('the grammar is anchored at both ends', () => {
    for (const [name, { source }] of Object.entries(GRAMMAR)) assert.match(source, /^\^.*\$$/, name);
  });
});
