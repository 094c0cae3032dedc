import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { brotli } from '../../scripts/lib/build/compress.ts';
import { sitePages } from '../../scripts/lib/dist/pages.ts';
import { inlineParts } from '../../scripts/lib/inline-hashes.ts';
import { LOCALES, SOURCE_LOCALE, type Locale } from '../../src/core/locales.ts';
import { PACKED_FORMAT } from '../../src/core/place-index.ts';
import { SEARCH_FORMAT } from '../../src/core/search-data.ts';
import { DIST, ROOT } from '../../scripts/lib/paths.ts';
import { listingPath, type CopyListing } from '../../src/core/offline-copy.ts';

const dist = join(ROOT, DIST);
const pages = sitePages(dist);
/** Addresses of the same page in every language. */
const builders = new Set(pages.filter(({ $ }) => $('ww-block-builder').length > 0).map(({ url }) => url));
const compressed = (text: string) => brotli(Buffer.from(text)).length;

/** Bytes, brotli. The minimum catches a page that lost its text, style or script. */
const within = (bytes: number, [least, most]: readonly [number, number], what: string) =>
  assert.ok(bytes >= least && bytes <= most, `${what} is ${bytes} bytes; it must be ${least} to ${most}`);

const PAGE = [3_000, 14_000] as const;
const LIST = [5_000, 25_000] as const;
/** For editors, not for readers: it has a budget of its own. */
const BUILDER = '/blok-samenstellen/';

describe('weight › brotli', () => {
  for (const page of pages) {
    it(`${page.url} with everything inline fits its budget`, () => {
      within(compressed(page.html), page.$('.ww-long').length > 0 ? LIST : PAGE, page.url);
    });
  }

  it('the stylesheet is at most 4.5 kB, the script at most 3 kB and 2 kB before compression', () => {
    const { scripts, styles } = inlineParts(pages[0]!.html);
    within(compressed(styles[0]!), [1_000, 4_500], 'the stylesheet');
    within(compressed(scripts[0]!), [400, 3_000], 'the script');
    within(Buffer.byteLength(scripts[0]!), [800, 2_048], 'the script before compression');
  });

  it('a page asks for at most two modules, together at most 3 kB, and none of them blocks', () => {
    for (const { url, $ } of pages) {
      const scripts = $('script[src]');
      assert.ok(scripts.length <= 2, `${url} asks for ${scripts.length} modules`);
      const files = scripts.map((_, script) => $(script).attr('src')!).get();
      const bytes = files.reduce((sum, file) => sum + statSync(join(dist, `${file}.br`)).size, 0);
      assert.ok(builders.has(url) || bytes <= 3_000, `${url} asks for ${bytes} bytes of modules`);
      scripts.each((_, script) => assert.equal($(script).attr('type'), 'module', url));
    }
  });

  it('the first view needs the page alone: no stylesheet, font, picture or blocking script', () => {
    for (const { url, $ } of pages) {
      const loaded = $(
        'link[rel=stylesheet],link[rel=preload],link[rel=modulepreload],img,picture,video,audio,iframe,script[src]:not([type=module])',
      );
      assert.equal(loaded.length, 0, url);
    }
  });

  const packed = (file: string) => statSync(join(dist, `${file}.br`)).size;
  const modulesOf = (url: string) => {
    const { $ } = pages.find((page) => page.url === url)!;
    return $('script[src]')
      .map((_, script) => $(script).attr('src')!)
      .get();
  };
  /** Modules that a module loads later, in order. */
  const laterOf = (file: string): string[] =>
    [...readFileSync(join(dist, file), 'utf8').matchAll(/import\(.\.\/([\w-]+\.js).\)/g)].map(
      ([, name]) => `/_a/${name}`,
    );
  /** The one module of these in which a text stands. */
  const withText = (files: string[], text: string): string => {
    const found = files.filter((file) => readFileSync(join(dist, file), 'utf8').includes(text));
    assert.equal(found.length, 1, text);
    return found[0]!;
  };
  const ofEveryPage = modulesOf('/404.html');

  const [ofFields, ...otherModules] = modulesOf('/regio/').filter((one) => !ofEveryPage.includes(one));

  it('the finder of regions, its code and its list of places together, is at most 16 kB', () => {
    assert.ok(ofFields && otherModules.length === 0);
    const code = withText(laterOf(ofFields), PACKED_FORMAT);
    within(packed(ofFields) + packed(code) + packed('plaatsen.txt'), [12_000, 16_000], 'the finder');
  });

  /** What the search of a language loads: before the first results, and after them. */
  const searchOf = (locale: Locale) => {
    const home = pages.find(({ url }) => url === (locale === SOURCE_LOCALE ? '/' : `/${locale}/`))!;
    const [index, others, full] = ['index', 'others', 'full'].map((name) =>
      home.$('ww-search').attr(`data-${name}`)!,
    ) as [string, string, string];
    const { code, files } = JSON.parse(readFileSync(join(dist, full), 'utf8')) as {
      code: string;
      files: string[];
    };
    const wave = [others, full, code, ...files.map((file) => file.split('?')[0]!)];
    return { first: [withText(laterOf(ofFields!), SEARCH_FORMAT), index], wave };
  };
  const sum = (files: string[]) => files.reduce((bytes, file) => bytes + packed(file), 0);
  for (const locale of LOCALES)
    it(`${locale}: the search is at most 25 kB before the first results, and 242 kB without headers in all`, () => {
      const { first, wave } = searchOf(locale);
      within(sum(first), [10_000, 24_500], 'the search');
      within(sum([...first, ...wave]), [100_000, 242_000], 'the search with all that comes after it');
    });

  it('no code that a reader loads has the name of the site, which would stay in the cache with it', () => {
    const readers = pages.filter(({ url }) => !builders.has(url)).map(({ url }) => url);
    const files = new Set(readers.flatMap(modulesOf).flatMap((file) => [file, ...laterOf(file)]));
    assert.ok(files.size >= 5, `${files.size} files`);
    for (const file of files) assert.doesNotMatch(readFileSync(join(dist, file), 'utf8'), /wegwijs/i, file);
  });

  it('the code of discreet reading and that of a kept copy are at most 2 kB each, and come when they are needed', () => {
    const [file, ...others] = ofEveryPage;
    assert.ok(file && others.length === 0);
    const both = laterOf(file);
    assert.equal(both.length, 2);
    for (const later of both) {
      within(packed(later), [300, 2_000], later);
      for (const { url, html } of pages) assert.ok(!html.includes(later), url);
    }
  });

  it('check 61 › the whole copy of a language is at most 1.5 MB, on the line and on the device', () => {
    for (const locale of LOCALES) {
      const { file, bytes } = JSON.parse(
        readFileSync(join(dist, listingPath(locale)), 'utf8'),
      ) as CopyListing;
      assert.equal(statSync(join(dist, file)).size, bytes);
      within(bytes, [200_000, 1_500_000], file);
    }
  });

  it('the configurator, with its code, its data and the largest preview, is at most 40 kB', () => {
    const files = [
      `${BUILDER}index.html`,
      ...modulesOf(BUILDER),
      'deel/v1/municipalities.json',
      'deel/v1/nl/alles/data.json',
      'deel/v1/nl/alles/index.html',
    ];
    within(
      files.reduce((sum, file) => sum + packed(file), 0),
      [15_000, 40_000],
      'the configurator',
    );
  });

  it('every text file has a compressed twin with the same content', () => {
    for (const { file } of pages) {
      assert.ok(statSync(join(dist, `${file}.br`)).size < statSync(join(dist, file)).size, file);
      assert.deepEqual(readFileSync(join(dist, `${file}.br`)), brotli(readFileSync(join(dist, file))), file);
    }
  });
});
