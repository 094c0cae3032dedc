/** The copy of one language for reading without a network: its form, its names, and what it answers. Pure. */
import { SOURCE_LOCALE, isLocale, type Locale } from './locales.ts';

/** Number of the form below; a worker leaves a copy of another form alone. */
export const COPY_FORMAT = 1;
/** Where copies are fetched from. Never answered by the worker, so that a copy cannot come out of a copy. */
export const COPY_PREFIX = '/kopie/';
/** The worker. A neutral name: browsers write it to their profile. */
export const WORKER_PATH = '/w.js';

/** What can be fetched: one file for one language, named after its bytes. Stands at listingPath(). */
export interface CopyListing {
  /** Address of the file. */
  file: string;
  /** SHA-256 of the file, hexadecimal. */
  hash: string;
  /** Bytes on the line and on the device: the file is kept as it comes. */
  bytes: number;
}

/** The copy itself, as JSON packed with gzip: a whole version of a language in one piece. */
export interface OfflineCopy {
  format: number;
  locale: Locale;
  /** Headers of every answer, from the table (src/core/headers.ts). */
  headers: Record<string, string>;
  /** Text that stands in every page: the inline stylesheet and script. */
  shared: string[];
  /** Text by address; a page holds SHARED_SIGNS where the shared text belongs. */
  texts: Record<string, string>;
  /** Everything else, in base64. */
  binaries: Record<string, string>;
}

/** Signs that stand for the shared texts; no page has them. */
const SHARED_SIGNS = ['\u0001', '\u0002'];
const TYPES: Record<string, string> = {
  '': 'text/html;charset=utf-8',
  html: 'text/html;charset=utf-8',
  js: 'text/javascript;charset=utf-8',
  json: 'application/json;charset=utf-8',
  txt: 'text/plain;charset=utf-8',
};

export const listingPath = (locale: string): string => `${COPY_PREFIX}${locale}.json`;

/** Takes the shared texts out of a page. Errors: throws when the page has one of the signs. */
export function takeShared(html: string, shared: readonly string[]): string {
  if (SHARED_SIGNS.some((sign) => html.includes(sign))) throw new Error('a page holds a control character');
  return shared.reduce((text, part, i) => text.replace(part, () => SHARED_SIGNS[i]!), html);
}

const putShared = (text: string, shared: readonly string[]) =>
  shared.reduce((html, part, i) => html.replace(SHARED_SIGNS[i]!, () => part), text);

/** Language of the page at an address. */
export function localeOfPath(path: string): Locale {
  const first = path.split('/')[1] ?? '';
  return isLocale(first) ? first : SOURCE_LOCALE;
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

/**
 * What a copy answers to a request.
 * @param path of the request, without what stands behind "?": Pagefind adds its version there
 * @param isPage true for a page, which may be called without its closing slash
 * @returns null when the copy does not have it
 */
export function answerFrom(
  { texts, binaries, shared, headers }: OfflineCopy,
  path: string,
  isPage: boolean,
): { headers: Record<string, string>; body: string | Uint8Array<ArrayBuffer> } | null {
  const found = [path, ...(isPage ? [`${path}/`] : [])].find(
    (one) => Object.hasOwn(texts, one) || Object.hasOwn(binaries, one),
  );
  if (found === undefined) return null;
  const text = texts[found];
  const type = TYPES[/(?:\.(\w+))?$/.exec(found)?.[1] ?? ''] ?? 'application/octet-stream';
  return {
    headers: { ...headers, 'Content-Type': type },
    body: text === undefined ? bytesOf(binaries[found]!) : putShared(text, shared),
  };
}
