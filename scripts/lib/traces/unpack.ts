/** Finds packed streams in a file and unpacks them: what is packed cannot be found by searching its bytes. */
import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from 'node:zlib';
import { isTable, unpackSnappy, unpackTable } from './leveldb.ts';
import { MOZ_LZ4_MAGIC, unpackMozLz4 } from './lz4.ts';

export interface Part {
  /** How the bytes were packed, outermost first, for example "gzip at 312". */
  how: string;
  bytes: Buffer;
}

/** Unpacked parts larger than this are cut off by giving up; no page of ours comes near it. */
const MOST = 2 ** 26;
/** Streams inside streams (a packed page in a packed file) are followed this deep. */
const DEPTH = 3;

const ZLIB = { maxOutputLength: MOST, finishFlush: constants.Z_SYNC_FLUSH };
const ZSTD = { maxOutputLength: MOST };
const BROTLI = { maxOutputLength: MOST, finishFlush: constants.BROTLI_OPERATION_FLUSH };

interface Format {
  name: string;
  magic: Buffer;
  unpack(bytes: Buffer): Buffer;
}

const zlibFormat = (second: number): Format => ({
  name: 'zlib',
  magic: Buffer.from([0x78, second]),
  unpack: (bytes) => inflateSync(bytes, ZLIB),
});

/** Formats that begin with bytes of their own, wherever in a file they stand. */
const FORMATS: Format[] = [
  { name: 'gzip', magic: Buffer.from([0x1f, 0x8b, 8]), unpack: unpackGzip },
  ...[0x01, 0x5e, 0x9c, 0xda].map(zlibFormat),
  {
    name: 'zstd',
    magic: Buffer.from([0x28, 0xb5, 0x2f, 0xfd]),
    unpack: (bytes) => zstdDecompressSync(bytes, ZSTD),
  },
  { name: 'Snappy stream', magic: Buffer.from('ff060000734e61507059', 'hex'), unpack: unpackSnappyStream },
  { name: 'mozLz4', magic: MOZ_LZ4_MAGIC, unpack: unpackMozLz4 },
];

/** A gzip stream with anything behind it; a header without extras is ten bytes long. */
function unpackGzip(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, ZLIB);
  } catch (error) {
    if (bytes[3] !== 0) throw error;
    return inflateRawSync(bytes.subarray(10), ZLIB);
  }
}

/** Snappy in its framing format (Firefox packs kept answers so): chunks of a type, a length, a checksum and data. */
function unpackSnappyStream(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 10; at + 8 <= bytes.length;) {
    const [type, end] = [bytes[at]!, at + 4 + bytes.readUIntLE(at + 1, 3)];
    if (type > 1 || end > bytes.length) break;
    const data = bytes.subarray(at + 8, end);
    parts.push(type === 0 ? unpackSnappy(data) : data);
    at = end;
  }
  return Buffer.concat(parts);
}

/** First bytes of an entry of Chromium's disk cache; the key follows its header of 24 bytes, the body follows the key. */
const SIMPLE_CACHE_MAGIC = Buffer.from('305c72a71b6dfbfc', 'hex');

/** Where a body may begin that has no magic of its own (Brotli): at the start, or behind the key of a cache entry. */
function bodyStarts(bytes: Buffer): number[] {
  const isEntry = bytes.length > 24 && bytes.subarray(0, 8).equals(SIMPLE_CACHE_MAGIC);
  return isEntry ? [24 + bytes.readUInt32LE(12)] : [0];
}

function attempt(how: string, unpack: () => Buffer): Part[] {
  try {
    const bytes = unpack();
    return bytes.length > 0 ? [{ how, bytes }] : [];
  } catch {
    // Bytes that only look like the start of a stream.
    return [];
  }
}

function streamsIn(bytes: Buffer): Part[] {
  const parts: Part[] = [];
  for (const { name, magic, unpack } of FORMATS) {
    for (let at = bytes.indexOf(magic); at >= 0; at = bytes.indexOf(magic, at + 1))
      parts.push(...attempt(`${name} at ${at}`, () => unpack(bytes.subarray(at))));
  }
  for (const at of bodyStarts(bytes))
    parts.push(...attempt(`brotli at ${at}`, () => brotliDecompressSync(bytes.subarray(at), BROTLI)));
  if (isTable(bytes)) parts.push(...attempt('LevelDB table', () => unpackTable(bytes)));
  return parts;
}

/** The bytes themselves and everything that can be unpacked from them. */
export function partsOf(bytes: Buffer, how = 'raw', depth = 0): Part[] {
  const inner = depth < DEPTH ? streamsIn(bytes) : [];
  return [
    { how, bytes },
    ...inner.flatMap((part) =>
      partsOf(part.bytes, how === 'raw' ? part.how : `${how} > ${part.how}`, depth + 1),
    ),
  ];
}
