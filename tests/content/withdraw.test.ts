import assert from 'node:assert/strict';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Helpline } from '../../src/schemas/helpline.ts';
import { build, copyProject, removeCopy } from '../helpers/project-copy.ts';

const NUMBER = /0900[\s\u00a0.-]?0101|09000101/;

/** Text of a built file, unpacked where it is packed. */
function contentOf(file: string): string {
  const bytes = readFileSync(file);
  if (file.endsWith('.br')) return brotliDecompressSync(bytes).toString();
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isGzip ? gunzipSync(bytes) : bytes).toString();
}

const filesWithNumber = (root: string) =>
  globSync('dist/**/*', { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => NUMBER.test(contentOf(file)))
    .map((file) => file.slice(root.length));

describe('withdrawing a number › drill', () => {
  let root = '';
  before(() => (root = copyProject()));
  after(() => removeCopy(root));

  it('one change in the data takes it off every page, the search index and every packed copy', () => {
    const first = build(root);
    assert.equal(first.code, 0, first.output);
    assert.ok(filesWithNumber(root).length > 3, 'the number stood on the site, or the drill proves nothing');

    const file = join(root, 'content/facts/helplines.json');
    const helplines = JSON.parse(readFileSync(file, 'utf8')) as Helpline[];
    const channel = helplines
      .find(({ id }) => id === 'slachtofferhulp')!
      .channels.find(({ type }) => type === 'phone')!;
    channel.withdrawn = { date: '2026-11-24', why: 'drill' };
    writeFileSync(file, JSON.stringify(helplines, null, 2));

    const second = build(root);
    assert.equal(second.code, 0, second.output);
    assert.deepEqual(filesWithNumber(root), []);
  });
});
