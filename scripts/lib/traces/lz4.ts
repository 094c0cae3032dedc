/** Firefox packs its JSON files as mozLz4: eight bytes of magic, the size, one LZ4 block. */

export const MOZ_LZ4_MAGIC = Buffer.from('mozLz40\0', 'latin1');

/** A number below 15 stands in the token; 15 means that bytes follow, up to one that is not 255. */
function readLength(block: Uint8Array, start: number, nibble: number): { length: number; next: number } {
  let [length, next] = [nibble, start];
  if (nibble === 15) {
    let byte: number;
    do {
      byte = block[next++] ?? 0;
      length += byte;
    } while (byte === 255);
  }
  return { length, next };
}

/**
 * Unpacks one LZ4 block.
 * @param size bytes of the unpacked text
 * Errors: throws when the block points outside itself or holds another number of bytes.
 */
export function unpackLz4(block: Uint8Array, size: number): Buffer {
  const text = Buffer.alloc(size);
  let [at, end] = [0, 0];
  while (at < block.length) {
    const token = block[at++]!;
    const literal = readLength(block, at, token >> 4);
    at = literal.next + literal.length;
    if (at > block.length || end + literal.length > size) throw new Error('lz4: literal outside the block');
    text.set(block.subarray(literal.next, at), end);
    end += literal.length;
    if (at >= block.length) break;
    const distance = block[at]! | ((block[at + 1] ?? 0) << 8);
    const match = readLength(block, at + 2, token & 15);
    at = match.next;
    const length = match.length + 4;
    if (distance === 0 || distance > end || end + length > size)
      throw new Error('lz4: copy outside the block');
    // Byte by byte: source and target may overlap.
    for (let i = 0; i < length; i++, end++) text[end] = text[end - distance]!;
  }
  if (end !== size) throw new Error(`lz4: ${end} bytes instead of ${size}`);
  return text;
}

/** Unpacks a mozLz4 file. Errors: throws when it is none. */
export function unpackMozLz4(file: Buffer): Buffer {
  if (file.length < 12 || !file.subarray(0, 8).equals(MOZ_LZ4_MAGIC)) throw new Error('not a mozLz4 file');
  return unpackLz4(file.subarray(12), file.readUInt32LE(8));
}
