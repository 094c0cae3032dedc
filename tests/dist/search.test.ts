import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { builtPages } from '../../scripts/lib/dist/pages.ts';
import { DIST, ROOT } from '../../scripts/lib/paths.ts';
import { loadSearchData } from '../../scripts/lib/search-content.ts';
import { checksum } from '../../src/core/checksum.ts';
import { routeKind } from '../../src/core/headers.ts';
import { LOCALES } from '../../src/core/locales.ts';

const dist = join(ROOT, DIST);
const read = (file: string) => readFileSync(join(dist, file), 'utf8');
const pages = builtPages(dist);
const withField = pages.filter(({ $ }) => $('ww-search').length > 0);

describe('what the search loads', () => {
  for (const locale of LOCALES)
    it(`${locale}: the index is what the content says, and its name changes with it`, () => {
      const [name, ...others] = globSync(`zoek/${locale}-*.json`, { cwd: dist });
      assert.ok(name && others.length === 0);
      const text = read(name);
      assert.deepEqual(JSON.parse(text), loadSearchData(ROOT, locale));
      assert.equal(name, `zoek/${locale}-${checksum(text)}.json`);
    });

  it('every page with a field names files that are there and are never kept in a cache', () => {
    assert.ok(withField.length >= 2);
    for (const { url, $ } of withField)
      for (const name of ['data-index', 'data-full']) {
        const file = $('ww-search').attr(name)!;
        assert.ok(read(file).length > 100, `${url} ${file}`);
        assert.equal(routeKind(file), 'site');
      }
  });

  it('its index leads to pages that exist', () => {
    const urls = new Set(pages.map(({ url }) => url));
    for (const locale of LOCALES)
      for (const { url } of loadSearchData(ROOT, locale).pages) assert.ok(urls.has(url), url);
  });

  it('the full text comes whole: every part is in the list, and nothing else of Pagefind is on the site', () => {
    const listed = LOCALES.flatMap((locale) => {
      const { code, files } = JSON.parse(read(`pagefind/files.${locale}.json`)) as {
        code: string;
        files: string[];
      };
      return [code, ...files.map((file) => file.split('?')[0]!), `/pagefind/files.${locale}.json`];
    });
    const there = globSync('pagefind/**/*.*', { cwd: dist })
      .filter((file) => !/\.(?:br|gz)$/.test(file))
      .map((file) => `/${file}`);
    assert.deepEqual([...new Set(listed)].sort(), there.sort());
  });

  it('each need has a card with a number of helplines.json, and no card is shown before somebody asks', () => {
    const intents = JSON.parse(readFileSync(join(ROOT, 'content/facts/intents.json'), 'utf8')) as {
      id: string;
    }[];
    for (const { url, $ } of withField)
      for (const { id } of intents) {
        const card = $(`template[data-card="${id}"]`);
        assert.equal(card.length, 1, `${url} ${id}`);
        assert.match(card.html()!, /href="tel:/, `${url} ${id}`);
      }
  });
});
