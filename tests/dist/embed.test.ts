import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { load } from 'cheerio';
import createClient from 'oembetter';
import { builtPages } from '../../scripts/lib/dist/pages.ts';
import { LOCAL_SITE, ROOT, DIST } from '../../scripts/lib/paths.ts';
import { createSiteServer, listen } from '../../scripts/lib/server.ts';
import { PARTS, partPath, type Part } from '../../src/core/embed/parts.ts';
import { readMark } from '../../src/core/embed/version.ts';
import { EXIT_FALLBACK, EXIT_TITLE, EXIT_URL } from '../../src/core/exit-destination.ts';
import { routeKind } from '../../src/core/headers.ts';
import { LOCALES } from '../../src/core/locales.ts';

const dist = join(ROOT, DIST);
const read = (file: string) => readFileSync(join(dist, file), 'utf8');
const json = <T>(file: string) => JSON.parse(read(file)) as T;
const golden = <T>(file: string) => JSON.parse(readFileSync(join(ROOT, 'tests/golden', file), 'utf8')) as T;
const framed = builtPages(dist).filter(({ url }) => routeKind(url) === 'framed');
const EVERY = LOCALES.flatMap((language) => PARTS.map((part) => ({ language, part })));
const every = (
  title: string,
  check: (of: { language: string; part: (typeof PARTS)[number]; data: Part }) => void,
) =>
  it(title, () => {
    for (const of of EVERY) check({ ...of, data: json<Part>(partPath(of.language, of.part, 'data.json')) });
  });

/** What of the first is not in the second, as paths: the second may have more, never less or something else. */
function missing(expected: unknown, found: unknown, path = ''): string[] {
  if (Array.isArray(expected))
    return expected.flatMap((item, i) =>
      typeof item === 'object'
        ? missing(item, (found as unknown[] | undefined)?.[i], `${path}[${i}]`)
        : (found as unknown[] | undefined)?.includes(item)
          ? []
          : [`${path}: ${String(item)}`],
    );
  if (typeof expected === 'object' && expected !== null)
    return Object.entries(expected).flatMap(([key, value]) =>
      missing(value, (found as Record<string, unknown> | undefined)?.[key], `${path}.${key}`),
    );
  return expected === found ? [] : [`${path}: ${String(expected)}`];
}

describe('embed › the contract', () => {
  it('has everything that it had when v1 was made: nothing goes, nothing changes its meaning', () => {
    // Only add to tests/golden/contract-v1.json. To take something out, make v2 beside it (docs/decisions/0015).
    assert.deepEqual(missing(golden('contract-v1.json'), json('deel/v1/contract.json')), []);
  });
  it('the comparison sees what is gone or has changed', () => {
    assert.deepEqual(missing({ a: [1, 2], b: { c: 'x' } }, { a: [1], b: { c: 'y' }, d: 1 }), [
      '.a: 2',
      '.b.c: x',
    ]);
    assert.deepEqual(missing({ a: [{ b: 1 }] }, { a: [] }), ['.a[0].b: 1']);
  });
  it('the scripts are the bytes whose hash stands in it, and in the pages of others', () => {
    const { scripts } = json<{ scripts: Record<string, { path: string; integrity: string }> }>(
      'deel/v1/contract.json',
    );
    for (const { path, integrity } of Object.values(scripts))
      assert.equal(
        `sha384-${createHash('sha384')
          .update(readFileSync(join(dist, path)))
          .digest('base64')}`,
        integrity,
      );
  });
  it('every file that it names is there, for every part and language', () => {
    const { files } = json<{ files: Record<string, string> }>('deel/v1/contract.json');
    for (const { language, part } of EVERY)
      for (const [name, pattern] of Object.entries(files)) {
        const path = pattern.replace('{language}', language).replace('{part}', part);
        assert.ok(statSync(join(dist, path.replace(/\/$/, '/index.html'))).isFile(), `${name}: ${path}`);
      }
  });
});

describe('embed › every part', () => {
  every('as data fits the published schema', ({ part, data }) => {
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
      json<object>('deel/v1/schema.json'),
    );
    assert.ok(validate(data), `${part}: ${JSON.stringify(validate.errors)}`);
  });
  every(
    'as a block shows its date, its version and a link to the current page',
    ({ language, part, data }) => {
      const block = read(partPath(language, part, 'block.txt'));
      const mark = readMark(block)!;
      assert.deepEqual(
        [mark.part, mark.updated, mark.version],
        [part, data.updated, (data as Part & { version: string }).version],
      );
      assert.ok(block.includes(`href="${LOCAL_SITE}${data.page}"`), part);
      assert.ok(block.includes(data.words.date), part);
    },
  );
  every('has a number to call in danger, and one that links', ({ language, part }) => {
    const $ = load(read(partPath(language, part, 'block.txt')));
    const links = $('a[href^="tel:"]')
      .map((_, link) => $(link).attr('href'))
      .get();
    assert.ok(links.includes('tel:112'), part);
    assert.ok(links.includes('tel:08002000'), part);
  });
  every('says the same in the block and in the frame', ({ language, part }) => {
    const words = (html: string, selector: string) => {
      const $ = load(html);
      $(`${selector} .exit, ${selector} [hidden]`).remove();
      return $(selector)
        .text()
        .replace(/[\s\u2066\u2069]+/g, '')
        .replace(/[:().]/g, '');
    };
    const block = words(`<main>${read(partPath(language, part, 'block.txt'))}</main>`, 'main');
    assert.equal(words(read(partPath(language, part, 'index.html')), 'main'), block, part);
  });
  it('a part whose words changed has a new date', () => {
    // After a change: add it to "changes" in content/<lang>/parts.json, then write version and date here.
    const known = golden<Record<string, { version: string; updated: string }>>('parts.json');
    for (const { language, part } of EVERY) {
      const { version, updated } = json<{ version: string; updated: string }>(
        partPath(language, part, 'data.json'),
      );
      const before = known[`${language}/${part}`];
      assert.ok(before, `tests/golden/parts.json has no "${language}/${part}"`);
      assert.ok(
        version === before.version || updated > before.updated,
        `${language}/${part} changed to version ${version} and still says ${updated}: add a change`,
      );
    }
  });
});

describe('embed › framed parts', () => {
  it('are at most 10 kB with brotli, one request each', () => {
    assert.equal(framed.length, EVERY.length + 1);
    for (const { file, url, $ } of framed) {
      const bytes = statSync(join(dist, `${file}.br`)).size;
      assert.ok(bytes > 4_000 && bytes <= 10_000, `${url} is ${bytes} bytes`);
      assert.equal($('link[rel=stylesheet],script[src],img,iframe,video,audio').length, 0, url);
    }
  });
  it('say language and direction, are kept out of search engines, and point to the full page', () => {
    for (const { url, $ } of framed) {
      assert.ok($('html').attr('lang') && $('html').attr('dir'), url);
      assert.equal($('meta[name=robots]').attr('content'), 'noindex', url);
      assert.ok($('link[rel=canonical]').attr('href')!.startsWith(`${LOCAL_SITE}/`), url);
      assert.equal($('meta[name=referrer]').attr('content'), 'no-referrer', url);
      assert.equal($('meta[name=responsive-embedded-sizing]').attr('content'), 'allow-origins=*', url);
      assert.equal($('base').length, 0, url);
    }
  });
  it('keep numbers in the frame, open the site in a window of its own, and replace their entry otherwise', () => {
    for (const { url, $ } of framed)
      $('a[href]:not([data-exit])').each((_, link) => {
        const { href, target, rel } = link.attribs;
        if (href!.startsWith('tel:')) assert.equal(target, '_self', `${url} ${href}`);
        else if (target) assert.deepEqual([target, rel], ['_blank', 'noopener noreferrer'], `${url} ${href}`);
        else assert.match(href!, /^\/deel\/v1\//, url);
      });
  });
});

describe('embed › scripts for others', () => {
  it('the element is at most 3 kB, the script of the host at most 20 lines', () => {
    assert.ok(statSync(join(dist, 'blok/v1/element.js.br')).size <= 3_000);
    // Without the line with the licence and the two that wrap it.
    assert.ok(read('blok/v1/host.js').trim().split('\n').length - 3 <= 20);
  });
  it('the host leaves to the same place, under the same title, after the same time', () => {
    const host = read('blok/v1/host.js');
    for (const value of [EXIT_URL, EXIT_TITLE, EXIT_FALLBACK])
      assert.ok(host.includes(String(value)), String(value));
  });
  it('neither stores, sends or loads anything', () => {
    for (const name of ['element', 'host'])
      assert.doesNotMatch(
        read(`blok/v1/${name}.js`),
        /storage|indexedDB|caches|cookie|beacon|fetch|XMLHttpRequest|innerHTML|eval|pushState|replaceState|window\.open/i,
      );
  });
});

describe('embed › oEmbed, read by a client from npm', () => {
  const server = createSiteServer({ dist });
  const { fetch } = globalThis;
  let origin = '';
  before(async () => {
    origin = await listen(server, 0);
    // The build names the address of SITE; here it stands on another port.
    globalThis.fetch = (url, init) => fetch(String(url).replace(LOCAL_SITE, origin), init);
  });
  after(() => {
    globalThis.fetch = fetch;
    server.close();
    server.closeAllConnections();
  });
  const ask = (url: string) =>
    new Promise<Record<string, unknown>>((resolve, reject) =>
      createClient().fetch(url, { maxwidth: 500 }, (error, found) =>
        error ? reject(error) : resolve(found!),
      ),
    );

  for (const [page, part] of [
    ['/', 'hulp'],
    ['/klachten-aan-de-hals/', 'signalen'],
    ['/campagnes/', 'campagnes'],
    ['/deel/v1/nl/bel/', 'bel'],
  ] as const)
    it(`${page} leads to the part "${part}", with what oEmbed asks of type rich`, async () => {
      const found = await ask(origin + page);
      assert.equal(found['version'], '1.0');
      assert.equal(found['type'], 'rich');
      assert.ok(Number(found['width']) > 0 && Number(found['height']) > 0);
      const $ = load(found['html'] as string);
      assert.equal($('iframe').attr('src'), LOCAL_SITE + partPath('nl', part));
      // The form in which WordPress keeps a provider that it does not know.
      assert.match(found['html'] as string, /^<blockquote>.*?<\/blockquote><iframe[^>]*><\/iframe>$/);
    });
  it('every page of the site has exactly one discovery link, the page for what does not exist none', () => {
    for (const { url, $ } of builtPages(dist)) {
      const links = $('link[type="application/json+oembed"]');
      assert.equal(links.length, url === '/404.html' ? 0 : 1, url);
      links.each((_, link) =>
        assert.ok(statSync(join(dist, link.attribs['href']!.replace(LOCAL_SITE, ''))).isFile()),
      );
    }
  });
});

describe('embed › the feed', () => {
  for (const language of LOCALES)
    it(`of ${language} is Atom, newest first, with an entry for every change`, () => {
      const $ = load(read(`deel/v1/${language}/feed.xml`), { xml: true });
      assert.equal($('feed').attr('xmlns'), 'http://www.w3.org/2005/Atom');
      const dates = $('entry > updated')
        .map((_, one) => $(one).text())
        .get();
      assert.ok(dates.length >= PARTS.length - 1);
      assert.deepEqual(dates, [...dates].sort().reverse());
      assert.equal($('feed > updated').text(), dates[0]);
      const ids = $('id')
        .map((_, one) => $(one).text())
        .get();
      assert.equal(new Set(ids).size, ids.length);
      $('entry').each((_, entry) =>
        assert.ok($(entry).find('title').text() && $(entry).find('link').attr('href')),
      );
    });
});
