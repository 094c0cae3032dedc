import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Locale } from '../../src/core/locales.ts';
import { pageUrl, parsePageLink } from '../../src/core/urls.ts';

describe('urls › pageUrl', () => {
  it('the Dutch home page is the root', () => assert.equal(pageUrl('nl', ''), '/'));
  it('a Dutch page has no prefix and ends with a slash', () =>
    assert.equal(pageUrl('nl', 'meteen-hulp'), '/meteen-hulp/'));
  it('another language has its code in front', () => {
    assert.equal(pageUrl('en' as Locale, ''), '/en/');
    assert.equal(pageUrl('en' as Locale, 'help-now'), '/en/help-now/');
  });
});

describe('urls › parsePageLink', () => {
  const cases: [href: string, parts: { id: string; section: string | null } | null][] = [
    ['id:home', { id: 'home', section: null }],
    ['id:help/veilig-thuis', { id: 'help/veilig-thuis', section: null }],
    ['id:help/veilig-thuis#bellen', { id: 'help/veilig-thuis', section: 'bellen' }],
    ['id:home#', { id: 'home', section: null }],
    ['https://www.veiligthuis.nl/', null],
    ['/meteen-hulp/', null],
    ['#bellen', null],
    ['tel:112', null],
    ['', null],
  ];
  for (const [href, parts] of cases)
    it(`"${href}" ${parts ? `is page ${parts.id}, section ${parts.section}` : 'is no link to a page'}`, () =>
      assert.deepEqual(parsePageLink(href), parts));
});
