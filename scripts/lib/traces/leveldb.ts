/** LevelDB tables (.ldb) of Chromium: blocks packed with Snappy, keys without the part they share with the one before. */

/** Last eight bytes of every table. */
const TABLE_MAGIC = 0xdb4775248b80fb57n;
const FOOTER = 48;

function readVarint(bytes: Uint8Array, start: number): { value: number; next: number } {
  let [value, next, factor] = [0, start, 1];
  for (;;) {
    const byte = bytes[next++];
    if (byte === undefined || factor > 2 ** 49) throw new Error('leveldb: bad number');
    value += (byte & 127) * factor;
    if (byte < 128) return { value, next };
    factor *= 128;
  }
}

/** Unpacks a Snappy block. Errors: throws when it points outside itself. */
export function unpackSnappy(block: Uint8Array): Buffer {
  const { value: size, next } = readVarint(block, 0);
  if (size > 2 ** 27) throw new Error('snappy: too large');
  const text = Buffer.alloc(size);
  let [at, end] = [next, 0];
  const little = (count: number) => {
    let value = 0;
    for (let i = 0; i < count; i++) value += (block[at++] ?? 0) * 2 ** (8 * i);
    return value;
  };
  while (at < block.length) {
    const tag = block[at++]!;
    if ((tag & 3) === 0) {
      const short = tag >> 2;
      const length = 1 + (short < 60 ? short : little(short - 59));
      if (at + length > block.length || end + length > size) throw new Error('snappy: literal outside');
      text.set(block.subarray(at, at + length), end);
      at += length;
      end += length;
      continue;
    }
    const isNear = (tag & 3) === 1;
    const length = isNear ? 4 + ((tag >> 2) & 7) : 1 + (tag >> 2);
    const distance = isNear ? ((tag >> 5) << 8) + little(1) : little((tag & 3) === 2 ? 2 : 4);
    if (distance === 0 || distance > end || end + length > size) throw new Error('snappy: copy outside');
    for (let i = 0; i < length; i++, end++) text[end] = text[end - distance]!;
  }
  if (end !== size) throw new Error('snappy: wrong size');
  return text;
}

/** Full keys and values of a block, in order. */
function* entriesOf(block: Buffer): Generator<{ key: Buffer; value: Buffer }> {
  const restarts = block.readUInt32LE(block.length - 4);
  const end = block.length - 4 - 4 * restarts;
  let [at, key] = [0, Buffer.alloc(0)];
  while (at < end) {
    const shared = readVarint(block, at);
    const own = readVarint(block, shared.next);
    const size = readVarint(block, own.next);
    const keyEnd = size.next + own.value;
    key = Buffer.concat([key.subarray(0, shared.value), block.subarray(size.next, keyEnd)]);
    at = keyEnd + size.value;
    if (at > end) throw new Error('leveldb: entry outside the block');
    yield { key, value: block.subarray(keyEnd, at) };
  }
}

/** The block that a handle (place and size, as two numbers) points at, unpacked. */
function readBlock(file: Buffer, handle: Uint8Array, start = 0): Buffer {
  const place = readVarint(handle, start);
  const size = readVarint(handle, place.next);
  const end = place.value + size.value;
  const block = file.subarray(place.value, end);
  if (file[end] === 0) return block;
  if (file[end] === 1) return unpackSnappy(block);
  throw new Error('leveldb: block packed in a way this reader does not know');
}

export const isTable = (file: Buffer): boolean =>
  file.length >= FOOTER && file.readBigUInt64LE(file.length - 8) === TABLE_MAGIC;

/** All keys and values of a table, one after the other. Errors: throws when the file is damaged. */
export function unpackTable(file: Buffer): Buffer {
  const footer = file.subarray(file.length - FOOTER);
  // The first handle of the footer is that of the block with statistics, the second that of the index.
  const index = readBlock(file, footer, readVarint(footer, readVarint(footer, 0).next).next);
  const parts: Buffer[] = [];
  for (const { value: handle } of entriesOf(index)) {
    for (const { key, value } of entriesOf(readBlock(file, handle))) parts.push(key, value);
  }
  return Buffer.concat(parts);
}
