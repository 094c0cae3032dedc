import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { isTable, unpackSnappy, unpackTable } from '../../scripts/lib/traces/leveldb.ts';
import { unpackLz4, unpackMozLz4 } from '../../scripts/lib/traces/lz4.ts';
import { partsOf } from '../../scripts/lib/traces/unpack.ts';

const TEXT = Buffer.from('Maak daarom eerst een plan. '.repeat(40));
const JUNK = Buffer.from('01ff78fe1f8b00789c28b5', 'hex');
const bytes = (...values: number[]) => Buffer.from(values);
const u32 = (value: number) => {
  const four = Buffer.alloc(4);
  four.writeUInt32LE(value);
  return four;
};
const holdsText = (file: Buffer) => partsOf(file).some((part) => part.bytes.includes(TEXT));

describe('traces › packed streams are found and unpacked', () => {
  for (const [name, packed] of [
    ['gzip', gzipSync(TEXT)],
    ['zlib', deflateSync(TEXT)],
    ['zlib, packed best', deflateSync(TEXT, { level: 9 })],
    ['zlib, packed least', deflateSync(TEXT, { level: 1 })],
    ['zstd', zstdCompressSync(TEXT)],
  ] as const) {
    it(`${name}, alone and in the middle of a file`, () => {
      assert.ok(holdsText(packed));
      assert.ok(holdsText(Buffer.concat([JUNK, packed, JUNK])));
    });
  }

  it('Brotli at the start of a file, and as the body of an entry of Chromium’s cache', () => {
    const key = Buffer.from('1/0/_dk_http://localhost http://localhost/');
    const header = Buffer.concat([
      Buffer.from('305c72a71b6dfbfc', 'hex'),
      u32(5),
      u32(key.length),
      u32(0),
      u32(0),
    ]);
    assert.ok(holdsText(Buffer.concat([brotliCompressSync(TEXT), JUNK])));
    assert.ok(holdsText(Buffer.concat([header, key, brotliCompressSync(TEXT), JUNK])));
  });

  it('a stream inside a stream, with the way to it', () => {
    const parts = partsOf(Buffer.concat([JUNK, gzipSync(brotliCompressSync(TEXT))]));
    const part = parts.find((one) => one.bytes.includes(TEXT));
    assert.equal(part?.how, `gzip at ${JUNK.length} > brotli at 0`);
  });

  it('the file itself comes first, and bytes that only look packed are left alone', () => {
    assert.deepEqual(partsOf(JUNK), [{ how: 'raw', bytes: JUNK }]);
  });
});

describe('traces › mozLz4', () => {
  const file = (block: Buffer, size: number) => Buffer.concat([Buffer.from('mozLz40\0'), u32(size), block]);

  it('literals, and copies that overlap themselves', () => {
    // "abc", copy 9 from 3 back, then "xy" as the last literals.
    const block = Buffer.concat([
      bytes(0x35),
      Buffer.from('abc'),
      bytes(3, 0),
      bytes(0x20),
      Buffer.from('xy'),
    ]);
    assert.equal(unpackMozLz4(file(block, 14)).toString(), 'abcabcabcabcxy');
  });

  it('lengths of 15 and more go on in the next bytes', () => {
    const literal = Buffer.alloc(300, 'q');
    assert.equal(
      unpackLz4(Buffer.concat([bytes(0xf0, 255, 30), literal]), 300).toString(),
      literal.toString(),
    );
    // One literal, copied 4 + 15 + 20 times.
    assert.equal(unpackLz4(bytes(0x1f, 113, 1, 0, 20), 40).toString(), 'q'.repeat(40));
  });

  it('is found by the search through a file', () => {
    const block = Buffer.concat([bytes(0xf0, 255, 255, 255, 255, TEXT.length - 15 - 4 * 255), TEXT]);
    assert.ok(holdsText(Buffer.concat([JUNK, file(block, TEXT.length)])));
  });

  it('a damaged one throws instead of going on for ever', () => {
    for (const block of [bytes(0x10), bytes(0x0f, 1, 0, 0), bytes(0x10, 65, 9, 0), bytes(0xf0, 255, 255)])
      assert.throws(() => unpackLz4(block, 40), /lz4/);
    assert.throws(() => unpackMozLz4(Buffer.from('something else')), /not a mozLz4 file/);
  });
});

describe('traces › LevelDB', () => {
  it('Snappy: literals and copies', () => {
    // 12 bytes: literal "abc", copy of 9 from 3 back (near form).
    assert.equal(unpackSnappy(bytes(12, 8, 97, 98, 99, 0x15, 3)).toString(), 'abcabcabcabc');
    assert.equal(unpackSnappy(bytes(6, 8, 97, 98, 99, 0x0a, 3, 0)).toString(), 'abcabc');
    assert.throws(() => unpackSnappy(bytes(6, 8, 97, 98, 99, 0x0a, 9, 0)), /snappy/);
  });

  it('a table gives its keys in full and its values', () => {
    const entry = (shared: number, key: string, value: Buffer) =>
      Buffer.concat([bytes(shared, key.length, value.length), Buffer.from(key), value]);
    const end = Buffer.concat([u32(0), u32(1)]);
    const data = Buffer.concat([
      entry(0, 'http://spoor', Buffer.from('een')),
      entry(7, 'zoek', Buffer.from('twee')),
      end,
    ]);
    const packed = Buffer.concat([bytes(data.length, (data.length - 1) << 2), data]);
    const index = Buffer.concat([entry(0, 'z', bytes(0, packed.length)), end]);
    const trailer = (type: number) => bytes(type, 0, 0, 0, 0);
    const body = Buffer.concat([packed, trailer(1), index, trailer(0)]);
    const footer = Buffer.alloc(48);
    bytes(0, 0, packed.length + 5, index.length).copy(footer);
    footer.writeBigUInt64LE(0xdb4775248b80fb57n, 40);
    const table = Buffer.concat([body, footer]);
    assert.ok(isTable(table) && !isTable(body));
    assert.equal(unpackTable(table).toString(), 'http://spooreenhttp://zoektwee');
    assert.ok(partsOf(table).some(({ how }) => how === 'LevelDB table'));
  });
});
