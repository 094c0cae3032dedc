import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { pageTexts } from '../../scripts/lib/traces/page-texts.ts';

let dist = '';
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'texts-test-'));
});
afterEach(() => rmSync(dist, { recursive: true }));

describe('traces › texts of a page', () => {
  const page = (head: string, main: string) =>
    writeFileSync(
      join(dist, 'index.html'),
      `<title>Wegwijs</title>${head}<main><h1>Een kop</h1>${main}</main>`,
    );
  const description = 'Uitleg over signalen, en waar je hulp vindt.';
  const meta = `<meta name="Description" content="${description}">`;

  it('are its title, heading, description and longest sentence in one piece', () => {
    page(
      meta,
      `<p>Kort. Deze zin is veruit de langste van de alinea. Een <b>zin</b> in stukken.</p><p>${description}</p>`,
    );
    assert.deepEqual(pageTexts(dist).get('/'), {
      title: 'Wegwijs',
      heading: 'Een kop',
      description,
      sentence: 'Deze zin is veruit de langste van de alinea.',
    });
  });

  it('must all be there, because what is empty is found nowhere', () => {
    page('', '<p>Deze zin is veruit de langste van de alinea.</p>');
    assert.throws(() => pageTexts(dist), /index\.html {2}description/);
    page(meta, '<p>Kort.</p>');
    assert.throws(() => pageTexts(dist), /index\.html {2}sentence/);
  });
});
