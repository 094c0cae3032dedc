import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { load } from 'cheerio';
import { checkNever, checkNumbers } from '../../scripts/lib/dist/check-numbers.ts';
import type { BuiltPage } from '../../scripts/lib/dist/pages.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import type { NeverRule } from '../../src/core/never.ts';
import type { Helpline } from '../../src/schemas/helpline.ts';

const facts = <T>(name: string) =>
  JSON.parse(readFileSync(join(ROOT, `content/facts/${name}.json`), 'utf8')) as T;
const helplines = facts<Helpline[]>('helplines');
const never = facts<NeverRule[]>('never');

const page = (body: string, head = ''): BuiltPage => {
  const html = `<html><head>${head}</head><body>${body}</body></html>`;
  return { file: 'fixture.html', url: '/fixture/', html, $: load(html) };
};
const numbers = (body: string, head?: string) => checkNumbers(page(body, head), helplines).length;

describe('numbers in a built page', () => {
  for (const text of [
    'Kamerstuk 36 658',
    '2020–2024',
    '870.000 mensen',
    '09.00–17.00 uur',
    'Bel 112.',
    'Bel 0800 2000.',
    'Bel 088 0767 000.',
  ]) {
    it(`lets pass: ${text}`, () => assert.equal(numbers(`<p>${text}</p>`), 0));
  }

  for (const text of [
    '0800 2001',
    '0800-20 10',
    '0800.20.01',
    '+31 800 2001',
    '0031 20 611 6022',
    '0 8 0 0 2 0 0 1',
    'O800 2001',
    '020 611 6022',
    '06-13863803',
    '0900-0113',
    '116',
    '911 of 918',
  ]) {
    it(`refuses: ${text}`, () => assert.ok(numbers(`<p>Bel ${text}.</p>`) > 0));
  }

  it('refuses a number that is split over elements', () => {
    assert.equal(numbers('<p>Bel <b>0800</b> <i>2001</i></p>'), 1);
  });

  it('refuses a number in a label, a title or the head', () => {
    assert.equal(numbers('<a href="/" aria-label="Bel 0800 2001">bel</a>'), 1);
    assert.equal(numbers('<p>tekst</p>', '<meta name="description" content="Bel 0800 2001">'), 1);
  });

  it('refuses tel:, sms: and whatsapp: outside the data, and lets numbers of the data pass', () => {
    assert.equal(numbers('<a href="tel:08002001">bel</a>'), 1);
    assert.equal(numbers('<a href="sms:112">sms</a>'), 1);
    assert.equal(numbers('<a href="tel:08002000">bel</a>'), 0);
  });

  it('lets a number that is not in use be named inside a warning only', () => {
    assert.equal(numbers('<div data-do-not-rely><p>Het nummer 116</p></div>'), 0);
    assert.equal(numbers('<p>Het nummer 116</p>'), 1);
  });
});

describe('the never-list in a built page', () => {
  const hits = (body: string) => checkNever(page(body), never).map(({ field }) => field);

  it('is refused outside a warning and allowed inside one', () => {
    assert.ok(hits('<p>Vraag bij de apotheek om Masker 19.</p>').length > 0);
    assert.deepEqual(hits('<div data-do-not-rely><p>Vraag niet om Masker 19.</p></div>'), []);
  });

  it('is refused everywhere when it may not even be named', () => {
    assert.ok(hits('<div data-do-not-rely><p>Bel 0800-3200032.</p></div>').length > 0);
  });
});
