/** What is looked for in the files of a profile, and the search itself. Pure. */

/** Words that would betray a visit: the name of the host, and five kinds of text. */
export type MarkerKind = 'host' | 'title' | 'heading' | 'description' | 'sentence' | 'typed';

export interface Marker {
  kind: MarkerKind;
  text: string;
}

export type Encoding = 'UTF-8' | 'UTF-16LE';

/** One way in which a marker may stand in a file; the bytes are folded to lower case (ASCII only). */
export interface Needle {
  marker: Marker;
  encoding: Encoding;
  bytes: Buffer;
  /** Longer needles that hold this one, and where in them it stands. */
  within: { bytes: Buffer; offset: number }[];
}

export interface Found {
  marker: Marker;
  encoding: Encoding;
  /** Place of the first byte. */
  at: number;
}

/** Copy of the bytes with A–Z as a–z; in UTF-16LE the letters of ASCII are folded too. */
export function foldCase(bytes: Uint8Array): Buffer {
  const folded = Buffer.from(bytes);
  for (let i = 0; i < folded.length; i++) {
    const byte = folded[i]!;
    if (byte >= 65 && byte <= 90) folded[i] = byte + 32;
  }
  return folded;
}

const escapeHtml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const escapeJson = (text: string) =>
  JSON.stringify(text)
    .slice(1, -1)
    .replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
const reverse = (text: string) => [...text].reverse().join('');

/** Spellings of a text: as it is, in an address, in a form, in HTML, in JSON; a host name also back to front (Firefox). */
function spellings({ kind, text }: Marker): string[] {
  const address = encodeURIComponent(text);
  const all = [text, address, address.replaceAll('%20', '+'), escapeHtml(text), escapeJson(text)];
  return [...new Set(kind === 'host' ? [...all, reverse(text)] : all)];
}

/** Every spelling of every marker in both encodings. */
export function needlesOf(markers: readonly Marker[]): Needle[] {
  const all = markers.flatMap((marker) =>
    spellings(marker).flatMap((text) => [
      { marker, encoding: 'UTF-8' as const, bytes: foldCase(Buffer.from(text, 'utf8')) },
      { marker, encoding: 'UTF-16LE' as const, bytes: foldCase(Buffer.from(text, 'utf16le')) },
    ]),
  );
  return all.map((needle) => ({
    ...needle,
    within: all
      .filter(({ encoding, bytes }) => encoding === needle.encoding && bytes.length > needle.bytes.length)
      .map(({ bytes }) => ({ bytes, offset: bytes.indexOf(needle.bytes) }))
      .filter(({ offset }) => offset >= 0),
  }));
}

/** First place of a needle that is not a part of a longer one ("Wegwijs" in "Zoeken – Wegwijs"); -1 when there is none. */
function placeOf(folded: Buffer, { bytes, within }: Needle): number {
  for (let at = folded.indexOf(bytes); at >= 0; at = folded.indexOf(bytes, at + 1)) {
    const isPart = within.some(({ bytes: longer, offset }) => {
      const start = at - offset;
      return start >= 0 && folded.subarray(start, start + longer.length).equals(longer);
    });
    if (!isPart) return at;
  }
  return -1;
}

/** Markers that occur in the bytes, each at most once per encoding, whatever the case of its letters. */
export function findMarkers(bytes: Uint8Array, needles: readonly Needle[]): Found[] {
  const folded = foldCase(bytes);
  const found: Found[] = [];
  for (const needle of needles) {
    const { marker, encoding } = needle;
    if (found.some((one) => one.marker === marker && one.encoding === encoding)) continue;
    const at = placeOf(folded, needle);
    if (at >= 0) found.push({ marker, encoding, at });
  }
  return found;
}

/** Bytes around a place as readable text, for reports: what cannot be printed becomes a dot. */
export function contextOf(bytes: Uint8Array, at: number, { before = 40, after = 80 } = {}): string {
  return Buffer.from(bytes.subarray(Math.max(0, at - before), at + after))
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/[^ -~]+/g, '·');
}

/** Every marker once, whatever the case of its letters. */
export const distinct = (markers: readonly Marker[]): Marker[] => [
  ...new Map(markers.map((marker) => [`${marker.kind} ${marker.text.toLowerCase()}`, marker])).values(),
];
