import assert from 'node:assert/strict';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { ROOT } from '../../scripts/lib/paths.ts';
import type { Helpline } from '../../src/schemas/helpline.ts';
import { build, builtFiles, copyProject, leftovers, removeCopy, standing } from '../helpers/project-copy.ts';

let root: string;
const path = (file: string) => join(root, file);
const MARKER = 'dist/marker.txt';

before(() => {
  root = copyProject();
  mkdirSync(path('dist'));
  writeFileSync(path('dist/index.html'), '<p>De vorige site.</p>');
});
after(() => removeCopy(root));

/** What a test changes is put back after it. */
let undo: (() => void)[] = [];
beforeEach(() => writeFileSync(path(MARKER), 'De vorige site.'));
afterEach(() => {
  for (const step of undo) step();
  undo = [];
  for (const name of leftovers(root)) rmSync(path(name), { recursive: true });
});

function change(file: string, edit: (text: string) => string): void {
  const isNew = !existsSync(path(file));
  const text = isNew ? '' : readFileSync(path(file), 'utf8');
  writeFileSync(path(file), edit(text));
  undo.push(() => (isNew ? rmSync(path(file)) : writeFileSync(path(file), text)));
}

/** Builds, and expects that it fails without touching what stood in dist. */
function refusedBuild(options?: Parameters<typeof build>[1]): string {
  const old = standing(root);
  const { code, output } = build(root, options);
  assert.equal(code, 1, output);
  assert.deepEqual(standing(root), old);
  assert.deepEqual(leftovers(root), []);
  return output;
}

describe('build › a fault leaves the old site as it was', () => {
  it('a problem in the content is named with file and line', () => {
    const text = readFileSync(path('content/nl/privacy.mdx'), 'utf8').trimEnd();
    change('content/nl/privacy.mdx', () => `${text}\n\nBel 0800-2000.\n`);
    const line = text.split('\n').length + 2;
    assert.match(refusedBuild(), new RegExp(`^content/nl/privacy\\.mdx:${line} {2}text {2}"0800-2000"`, 'm'));
  });

  it('a fault that Astro only logs, such as a reference that leads nowhere, stops the build', () => {
    change('content/facts/extra.json', () => '[{ "id": "extra", "source": "nergens" }]');
    change('src/content.config.ts', (text) =>
      text.replace(
        'collections = {',
        "collections = { extra: defineCollection({ loader: facts('extra'), schema: z.object({ id: z.string(), source: reference('sources') }) }),",
      ),
    );
    const output = refusedBuild();
    assert.match(output, /\[ERROR\].*references "nergens"/);
    assert.match(output, /Complete!/, 'Astro itself stopped, so this did not test the log');
  });

  it('a disk that is full half-way is named, with what to do', () => {
    change('public/large.bin', () => 'x'.repeat(4_000_000));
    const output = refusedBuild({ fileLimit: 2000 });
    assert.match(output, /no room to write the site {2}free some space and run the build again/);
    assert.match(output, /EFBIG|os error 27/, 'the build failed for another reason');
  });

  it('a disk that is full while the search index is written is named', () => {
    const real = globSync('node_modules/@pagefind/*/bin/pagefind_extended', { cwd: ROOT })[0]!;
    const limited = path('pagefind-limited.sh');
    writeFileSync(limited, `#!/bin/bash\nulimit -c 0\nulimit -f 8\nexec "${join(ROOT, real)}" "$@"\n`, {
      mode: 0o755,
    });
    const output = refusedBuild({ env: { PAGEFIND_EXTENDED_BINARY_PATH: limited } });
    assert.match(output, /search index could not be made/);
  });
});

/** Text of a built file, unpacked where it is packed. */
function contentOf(file: string): string {
  const bytes = readFileSync(file);
  if (file.endsWith('.br')) return brotliDecompressSync(bytes).toString();
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isGzip ? gunzipSync(bytes) : bytes).toString();
}

describe('build › a build that passes', () => {
  const filesWithNumber = () =>
    builtFiles(root).filter((file) => /0900[\s\u00a0.-]?0101|09000101/.test(contentOf(file)));

  /** Builds, and expects that the new site stands in the place of the old one. */
  function passingBuild(): void {
    const { code, output } = build(root);
    assert.equal(code, 0, output);
    assert.ok(!existsSync(path(MARKER)), 'the old site is still there');
    assert.match(readFileSync(path('dist/index.html'), 'utf8'), /^<!doctype html>/i);
    assert.deepEqual(leftovers(root), []);
  }

  it('takes the place of the old one', () => {
    passingBuild();
    assert.ok(filesWithNumber().length > 3, 'the number stood on the site, or the next test proves nothing');
  });

  it('does so again; a number that is withdrawn is gone from every page, the search index and every packed copy', () => {
    change('content/facts/helplines.json', (text) => {
      const helplines = JSON.parse(text) as Helpline[];
      const slachtofferhulp = helplines.find(({ id }) => id === 'slachtofferhulp')!;
      const phone = slachtofferhulp.channels.find(({ type }) => type === 'phone')!;
      phone.withdrawn = { date: '2026-11-24', why: 'drill' };
      return JSON.stringify(helplines, null, 2);
    });
    passingBuild();
    assert.deepEqual(filesWithNumber(), []);
  });
});
