/** The exit when little or nothing of the page has arrived. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { inlineParts } from '../../../scripts/lib/inline-hashes.ts';
import { DIST, ROOT } from '../../../scripts/lib/paths.ts';
import { listen } from '../../../scripts/lib/server.ts';
import { sitePages } from '../../../scripts/lib/dist/pages.ts';
import { EXIT_URL, TRIGGERS, expect, test } from '../../helpers/exit.ts';
import { expectPlace } from '../../helpers/exit-ends.ts';

const home = readFileSync(join(ROOT, DIST, 'index.html'), 'utf8');

/** Serves this text and never ends the answer; lets the context ask for it. */
async function stall(context: BrowserContext, text: string) {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.write(text);
  });
  const url = await listen(server, 0);
  await context.route(`${url}/**`, (route) => route.continue());
  return { url: `${url}/`, stop: () => server.close() && server.closeAllConnections() };
}

/** The start of the home page, up to and including this. */
const upTo = (mark: RegExp) => {
  const found = mark.exec(home);
  if (!found) throw new Error(`the home page has no ${mark}`);
  return home.slice(0, found.index + found[0].length);
};

test('check 10 › the script of every page is the same, and names nothing that writes, opens, stores or sends', () => {
  const scripts = new Set(sitePages(join(ROOT, DIST)).flatMap(({ html }) => inlineParts(html).scripts));
  expect(scripts.size).toBe(1);
  const [script] = scripts;
  expect(script).toContain(EXIT_URL);
  expect(script).not.toMatch(
    /replaceState|pushState|\bopen\b|storage|indexedDB|caches|cookie|console|beacon|fetch|XMLHttpRequest|WebSocket|new Image/i,
  );
});

test.describe('check 11 › with every other file blocked', () => {
  test.beforeEach(({ context }) =>
    context.route(/\/(_a|pagefind)\//, (route) => route.abort('blockedbyclient')),
  );
  for (const trigger of ['click', 'Esc twice', 'the second skip link'] as const) {
    test(`${trigger} hides the page at once and leaves, without a Referer`, async ({
      page,
      visit,
      exit,
      complaints,
    }) => {
      await visit('/a-z/');
      expect(complaints.splice(0).join()).toContain('Failed to load');
      await TRIGGERS[trigger](page);
      await expectPlace(page, 'exit');
      expect(exit.notes).toEqual([expect.objectContaining({ kind: 'left', isVisible: false })]);
      expect(exit.referrers).toEqual(['none']);
    });
  }
});

test('check 11 › the script stands inline in the head, before the style, and is at most 2 kB', () => {
  const head = upTo(/<\/head>/);
  const [script] = inlineParts(head).scripts;
  expect(Buffer.byteLength(script!)).toBeLessThanOrEqual(2048);
  expect(head.indexOf('<script')).toBeLessThan(head.indexOf('<style'));
});

test.describe('check 12 › when the page stalls', () => {
  const cases = [
    ['right after the link, a click leaves', /<a[^>]*data-exit[^>]*>[^<]*<\/a>/, 'click'],
    ['right after the link, Esc twice leaves', /<a[^>]*data-exit[^>]*>[^<]*<\/a>/, 'Esc twice'],
    ['before its body, Esc twice leaves', /<\/head>/, 'Esc twice'],
    ['right after its script, Shift three times leaves', /<\/script>/, 'Shift three times'],
  ] as const;
  for (const [title, mark, trigger] of cases) {
    test(title, async ({ page, context, exit }) => {
      const stalled = await stall(context, upTo(mark));
      await page.goto(stalled.url, { waitUntil: 'commit' });
      await page.waitForFunction(() => document.documentElement.hasAttribute('data-script'));
      await TRIGGERS[trigger](page);
      await expectPlace(page, 'exit');
      expect(exit.referrers).toEqual(['none']);
      stalled.stop();
    });
  }
});

test('a page whose other scripts throw still leaves', async ({ page, visit, exit, complaints }) => {
  await visit('/');
  await page.evaluate(() => {
    const fail = () => {
      throw new Error('kapot');
    };
    for (const type of ['pointerdown', 'click', 'keydown']) document.addEventListener(type, fail, true);
    document.querySelector('[data-exit]')!.addEventListener('click', fail);
    setTimeout(fail);
  });
  await TRIGGERS['Esc twice'](page);
  await expectPlace(page, 'exit');
  expect(exit.notes.map(({ kind }) => kind)).toEqual(['left']);
  expect(complaints.splice(0).join()).toContain('kapot');
});
