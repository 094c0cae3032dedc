import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it } from 'node:test';
import { builtPages } from '../../scripts/lib/dist/pages.ts';
import { DIST, ROOT } from '../../scripts/lib/paths.ts';

const MOST = 3;

it(`every page is at most ${MOST} taps from home, by links in the text and the menu`, () => {
  const pages = new Map(builtPages(join(ROOT, DIST)).map((page) => [page.url, page]));
  const taps = new Map([['/', 0]]);
  const queue = ['/'];
  for (const url of queue) {
    const { $ } = pages.get(url)!;
    // Without the footer and the list from A to Z, which link to everything.
    for (const link of $('main a[href], header a[href]').toArray()) {
      const path = new URL($(link).attr('href')!, 'https://site.example').pathname;
      if (!pages.has(path) || taps.has(path) || url === '/a-z/') continue;
      taps.set(path, taps.get(url)! + 1);
      queue.push(path);
    }
  }
  const far = [...pages.keys()].filter((url) => (taps.get(url) ?? Infinity) > MOST);
  const FOOTER = [
    '/bronnen/',
    '/privacy/',
    '/toegankelijkheid/',
    '/over-deze-site/',
    '/niet-gevonden/',
    '/404.html',
  ];
  assert.deepEqual(
    far.filter((url) => !FOOTER.includes(url)),
    [],
  );
});
