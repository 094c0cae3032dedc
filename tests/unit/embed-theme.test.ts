import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contrast } from '../../src/core/embed/colours.ts';
import { clampTheme, COLOURS, DANGER, OWN, type Wishes } from '../../src/core/embed/theme.ts';
import { seeded } from '../helpers/random.ts';

/** Contrast by WCAG 2.2, written again, so that a mistake in ours shows. */
function measured(a: string, b: string): number {
  const light = (colour: string) => {
    const value = Number.parseInt(colour, 16);
    const part = (shift: number) => {
      const c = ((value >> shift) & 255) / 255;
      return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    };
    return part(16) * 0.2126 + part(8) * 0.7152 + part(0) * 0.0722;
  };
  const [x, y] = [light(a) + 0.05, light(b) + 0.05];
  return x > y ? x / y : y / x;
}

function expectReadable(wishes: Wishes) {
  const { theme } = clampTheme(wishes);
  const said = JSON.stringify({ wishes, theme });
  assert.ok(measured(theme.text, theme.background) >= 7, `text ${said}`);
  assert.ok(measured(theme.link, theme.background) >= 7, `link ${said}`);
  assert.ok(measured(theme.buttonInk, theme.button) >= 7, `words on the button ${said}`);
  assert.ok(measured(theme.button, theme.background) >= 3, `button ${said}`);
  assert.ok(measured(theme.focus, theme.background) >= 3, `focus ${said}`);
  for (const colour of COLOURS) assert.match(theme[colour], /^[0-9a-f]{6}$/, said);
}

describe('contrast', () => {
  it('is that of WCAG', () => {
    assert.equal(contrast('000000', 'ffffff'), 21);
    assert.equal(contrast('ffffff', 'ffffff'), 1);
    assert.ok(Math.abs(contrast('777777', 'ffffff') - 4.48) < 0.01);
  });
  it('our own colours can be read', () => expectReadable({}));
  it('white on the box for danger can be read', () => assert.ok(measured('ffffff', DANGER) >= 7));
});

describe('theme › the contrast clamp', () => {
  it('takes a house style that can be read', () => {
    const house = { text: '000000', background: 'ffffff', button: '154273', link: '154273', focus: '000000' };
    assert.deepEqual(clampTheme(house).ignored, []);
    assert.equal(clampTheme(house).theme.button, '154273');
  });
  it('ignores and names a colour that cannot be read, and keeps the others', () => {
    const { theme, ignored } = clampTheme({ background: 'ffffff', link: 'ff8800' });
    assert.deepEqual(ignored, ['link']);
    assert.equal(theme.link, OWN.link);
    assert.equal(theme.background, 'ffffff');
  });
  it('keeps a dark background when its text is light, and says that the scheme is dark', () =>
    assert.equal(clampTheme({ background: '101010', text: 'ffffff' }).theme.scheme, 'dark'));
  it('takes a background without text when our own text can be read on it', () => {
    assert.deepEqual(clampTheme({ background: 'eeeeee' }).ignored, []);
    assert.deepEqual(clampTheme({ background: '101010' }).ignored, ['background']);
  });
  it('on a background where our own link cannot be read, links have the colour of text', () =>
    assert.equal(clampTheme({ background: '101010', text: 'ffffff' }).theme.link, 'ffffff'));

  for (const [i, name] of COLOURS.entries())
    it(`${name}: 10,000 colours, alone and with others, never go below 7:1 and 3:1 (seed ${100 + i})`, () => {
      const random = seeded(100 + i);
      const colour = () => Array.from({ length: 6 }, () => Math.floor(random() * 16).toString(16)).join('');
      for (let run = 0; run < 10_000; run++) {
        const wishes: Wishes = { [name]: colour() };
        for (const other of COLOURS) if (random() < 0.4) wishes[other] = colour();
        expectReadable(wishes);
      }
    });
});
