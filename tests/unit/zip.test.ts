import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crc32, inflateRawSync } from 'node:zlib';
import { zip } from '../../scripts/lib/bundle/zip.ts';

/** Reads an archive through the directory at its end, as programs do. */
function unzip(bytes: Buffer): Record<string, string> {
  const end = bytes.length - 22;
  assert.equal(bytes.readUInt32LE(end), 0x06054b50);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  assert.equal(at + bytes.readUInt32LE(end + 12), end);
  const files: Record<string, string> = {};
  for (let i = 0; i < count; i++) {
    assert.equal(bytes.readUInt32LE(at), 0x02014b50);
    const [sum, packed, size, nameLength] = [
      bytes.readUInt32LE(at + 16),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 24),
      bytes.readUInt16LE(at + 28),
    ];
    const name = bytes.subarray(at + 46, at + 46 + nameLength).toString();
    const local = bytes.readUInt32LE(at + 42);
    assert.equal(bytes.readUInt32LE(local), 0x04034b50);
    const start = local + 30 + nameLength;
    const text = inflateRawSync(bytes.subarray(start, start + packed));
    assert.deepEqual([text.length, crc32(text)], [size, sum], name);
    files[name] = text.toString();
    at += 46 + nameLength;
  }
  return files;
}

describe('zip', () => {
  const files = { 'a/index.html': '<p>één</p>'.repeat(50), 'a/leeg.js': '', 'a/مرحبا.html': 'tekst' };
  it('gives every file back, names and text in any script', () => assert.deepEqual(unzip(zip(files)), files));
  it('makes the same bytes of the same files', () => assert.deepEqual(zip(files), zip(files)));
});
