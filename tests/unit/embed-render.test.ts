import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseLine } from '../../src/core/embed/line.ts';
import { findPacked, packMunicipalities } from '../../src/core/embed/municipality-pack.ts';
import type { Part } from '../../src/core/embed/parts.ts';
import { renderPart, staticBlock } from '../../src/core/embed/render.ts';
import { frameSnippet, policyLine } from '../../src/core/embed/snippets.ts';
import { readMark, versionOf } from '../../src/core/embed/version.ts';
import { html } from '../../src/core/html.ts';

const PART: Part = {
  id: 'hulp',
  language: 'nl',
  direction: 'ltr',
  title: 'Hulp & <zorg>',
  tabTitle: 'Hulp "x"',
  description: 'Over hulp.',
  updated: '2026-11-24',
  page: '/hulp/',
  sections: [
    {
      kind: 'danger',
      heading: null,
      level: 1,
      blocks: [{ type: 'paragraph', runs: ['Bel ', { phone: '1 2', href: 'tel:12', name: 'Nummer' }, '.'] }],
    },
    {
      kind: 'plain',
      heading: 'Lees',
      level: 1,
      blocks: [{ type: 'list', items: [[{ text: 'Meer', page: '/meer/' }]] }],
    },
  ],
  words: {
    call: 'Bel',
    region: '%municipality: %organisation.',
    regionDoubt: '%municipality? %organisation.',
    date: 'Stand van vandaag.',
    current: 'Kijk',
    licence: 'CC BY 4.0.',
    trial: null,
    sources: null,
  },
  changes: [{ date: '2026-11-24', what: 'Begin.' }],
};
const UTRECHT = { code: 'GM0344', name: '$& Utrecht', organisations: ['Veilig Thuis Utrecht'] };

describe('html', () => {
  it('escapes every value, but no HTML of its own', () =>
    assert.equal(
      html`<p title="${'"'}">${html`<b>${'<'}</b>`}${null}${false}${['a', '&']}</p>`.text,
      '<p title="&quot;"><b>&lt;</b>a&amp;</p>',
    ));
});

describe('embed › lines of editors', () => {
  it('have numbers and links', () =>
    assert.deepEqual(parseLine('Bel {112} of [lees dit](id:signals/neck#dokter).'), [
      'Bel ',
      { org: '112' },
      ' of ',
      { label: 'lees dit', id: 'signals/neck', section: 'dokter' },
      '.',
    ]));
  it('leave every other bracket alone', () =>
    assert.deepEqual(parseLine('[a](https://x.test) {A b}'), ['[a](https://x.test) {A b}']));
});

describe('embed › static block', () => {
  const block = staticBlock(PART, { site: 'https://s.test' });
  it('begins with its mark', () =>
    assert.deepEqual(readMark(block), {
      contract: 'v1',
      language: 'nl',
      part: 'hulp',
      municipality: null,
      updated: '2026-11-24',
      version: versionOf(PART),
    }));
  it('has plain tags only, no class, style or script', () => {
    const tags = new Set([...block.matchAll(/<\/?(\w+)/g)].map(([, tag]) => tag));
    assert.deepEqual([...tags].sort(), ['a', 'h2', 'h3', 'li', 'p', 'ul']);
    assert.doesNotMatch(block, /class=|style=|on\w+=/);
  });
  it('escapes words, and links to the whole address', () => {
    assert.match(block, /<h2>Hulp &amp; &lt;zorg&gt;<\/h2>/);
    assert.match(block, /<a href="https:\/\/s\.test\/meer\/" rel="noreferrer">Meer<\/a>/);
  });
  it('has the headings that were asked for, and the municipality as text', () => {
    const other = staticBlock(PART, { site: 'https://s.test', heading: 4, municipality: UTRECHT });
    assert.match(other, /<h4>.*\n<p>\$&amp; Utrecht: Veilig Thuis Utrecht\.<\/p>/);
    assert.match(other, /<h5>Lees<\/h5>/);
    assert.equal(readMark(other)!.municipality, 'GM0344');
  });
  it('keeps numbers left to right where writing goes from right to left', () =>
    assert.match(staticBlock({ ...PART, direction: 'rtl' }, { site: '' }), /\u20661 2\u2069/));
  it('a word that changes gives another version, a date does not', () => {
    assert.notEqual(versionOf({ ...PART, title: 'Hulp' }), versionOf(PART));
    assert.equal(versionOf({ ...PART, updated: '2027-01-01' } as Part), versionOf(PART));
  });
});

describe('embed › framed part', () => {
  const framed = renderPart(PART, { kind: 'framed', site: '', heading: 2, municipality: null }).text;
  it('numbers stay in the frame, links to the site get a window without a way back', () => {
    assert.match(framed, /href="tel:12" target="_self"/);
    assert.match(framed, /href="\/meer\/" target="_blank" rel="noopener noreferrer"/);
  });
});

describe('embed › snippets', () => {
  const options = { part: PART, site: 'https://s.test', values: { heading: '3' }, below: 'Bij gevaar: bel.' };
  it('a frame cannot be broken out of by a title, and has its sizes as attributes too', () => {
    const line = frameSnippet(options).split('\n')[0]!;
    assert.match(
      line,
      /^<iframe src="https:\/\/s\.test\/deel\/v1\/nl\/hulp\/\?heading=3" title="Hulp &quot;x&quot;" /,
    );
    assert.match(
      line,
      / width="100%" height="600" frameborder="0" style="[^"]*frame-sizing:content-height"><\/iframe>$/,
    );
  });
  it('the line for the policy names the site once per kind', () =>
    assert.equal(policyLine('https://s.test', true), 'frame-src https://s.test; script-src https://s.test'));
});

describe('embed › municipalities in one line', () => {
  const all = [
    { code: 'GM0344', name: 'Utrecht', organisations: ['Veilig Thuis Utrecht'] },
    { code: 'GM0001', name: "'s-X", organisations: ['Veilig Thuis Utrecht', 'Veilig Thuis Y'] },
  ];
  it('come out as they went in', () => {
    for (const one of all) assert.deepEqual(findPacked(packMunicipalities(all), one.code), one);
    assert.equal(findPacked(packMunicipalities(all), 'GM9999'), null);
  });
});
