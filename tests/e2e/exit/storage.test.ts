import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { checkNeutralFiles, checkNeutralPage } from '../../../scripts/lib/dist/check-neutral.ts';
import { builtPages } from '../../../scripts/lib/dist/pages.ts';
import { readInlineHashes } from '../../../scripts/lib/inline-hashes.ts';
import { DIST, ROOT } from '../../../scripts/lib/paths.ts';
import { headersFor } from '../../../src/core/headers.ts';
import { TRIGGERS, everyPage, expect, site, test } from '../../helpers/exit.ts';
import { expectPlace } from '../../helpers/exit-ends.ts';
import { leftBehind } from '../../helpers/exit-watch.ts';

const dist = join(ROOT, DIST);

test('checks 53, 66 › all pages, a search and the exit: nothing is kept, and every answer has the whole row of headers', async ({
  page,
  visit,
  exit,
}) => {
  const expected = Object.entries(headersFor('site', readInlineHashes(dist)));
  for (const url of everyPage()) {
    const answer = await page.goto(url);
    const headers = answer!.headers();
    for (const [name, value] of expected) expect(headers[name.toLowerCase()], `${url} ${name}`).toBe(value);
    expect(headers['set-cookie'], url).toBeUndefined();
  }
  await visit('/a-z/');
  await page.getByRole('searchbox').fill('keel dichtgeknepen');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Gevonden' })).toBeFocused();
  expect(await leftBehind(page, site())).toEqual([]);
  await visit('/');
  await TRIGGERS['Esc twice'](page);
  await expectPlace(page, 'exit');
  expect(await leftBehind(page, site())).toEqual([]);
  const calls = exit.notes.filter(({ kind }) => kind === 'call').map(({ name }) => name);
  expect(new Set(calls), 'the search index is fetched, and nothing else happens').toEqual(new Set(['fetch']));
});

test('check 53 › words in the search field are gone after the exit, and the field asks the browser to keep none', async ({
  page,
  visit,
}) => {
  await visit('/a-z/');
  const field = page.getByRole('searchbox');
  await expect(field).toHaveAttribute('autocomplete', 'off');
  await expect(field).not.toHaveAttribute('name');
  await field.fill('keel dichtgeknepen');
  await TRIGGERS.click(page);
  await expectPlace(page, 'exit');
  await visit('/a-z/');
  await expect(field).toHaveValue('');
});

test.describe('check 54 › words of the subject in what a browser keeps', () => {
  const { nl } = JSON.parse(readFileSync(join(ROOT, 'content/facts/forbidden-words.json'), 'utf8')) as {
    nl: string[];
  };
  const pages = builtPages(dist);

  test('are in no title, id, og tag or file name of the build', () => {
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.flatMap((page) => checkNeutralPage(page, nl))).toEqual([]);
    expect(
      checkNeutralFiles(
        pages.map(({ file }) => file),
        nl,
      ),
    ).toEqual([]);
  });

  for (const [what, find, planted] of [
    ['a title', /<title>[^<]*/, '<title>Stalking'],
    ['an id', / id="inhoud"/, ' id="partnergeweld"'],
    ['an og tag', '</head>', '<meta property="og:title" content="Hulp bij mishandeling"></head>'],
  ] as const) {
    test(`would be found in ${what}`, () => {
      const page = pages.find(({ url }) => url === '/')!;
      const html = page.html.replace(find, planted);
      expect(html).not.toBe(page.html);
      const found = checkNeutralPage({ ...page, html, $: load(html) }, nl);
      expect(found.map(({ file }) => file)).toContain('index.html');
    });
  }

  test('would be found in a file name', () => {
    expect(checkNeutralFiles(['a-z/index.html', 'stalking/index.html'], nl)).toHaveLength(1);
  });
});
