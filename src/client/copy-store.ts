/**
 * The only file that stores anything (docs/decisions/0016): the copy that a reader asked for, as one entry of one cache.
 * One entry is written whole or not at all, so there is never half a copy. The choice to erase it at the exit is a
 * second entry of the same cache, and dies with it. Used by pages and by the worker.
 */
import { COPY_FORMAT, type OfflineCopy } from '../core/offline-copy.ts';

/** A neutral name: browsers write it to their profile. */
const CACHE = 'k';
const WHOLE = '/k';
const AT_EXIT = '/k-weg';
/** What is known of the copy stands in the headers of its request, see keptCopy(). */
const HASH = 'x-hash';
const SAVED = 'x-saved';

/** What is known of a kept copy without reading it. */
export interface KeptCopyState {
  /** When it was saved. */
  saved: Date;
  /** SHA-256 of its bytes. */
  hash: string;
  isErasedAtExit: boolean;
}

/** A copy that does not have the bytes it came with, or has another form than this code knows. */
export class BrokenCopy extends Error {}

export async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Puts a copy in the place of the one before. Errors: rejects when there is no room; the one before stays. */
export async function keepCopy(bytes: ArrayBuffer, hash: string): Promise<void> {
  const headers = { [HASH]: hash, [SAVED]: new Date().toISOString() };
  await (await caches.open(CACHE)).put(new Request(WHOLE, { headers }), new Response(bytes));
}

/**
 * What is kept in this browser; null when there is nothing. Makes nothing, and looks at requests only: an answer that was
 * opened and not read to its end keeps its file in the profile of Chromium, also after it was deleted.
 */
export async function keptCopy(): Promise<KeptCopyState | null> {
  if (!(await caches.has(CACHE))) return null;
  const cache = await caches.open(CACHE);
  const [kept] = await cache.keys(WHOLE);
  if (!kept) return null;
  return {
    saved: new Date(kept.headers.get(SAVED) ?? ''),
    hash: kept.headers.get(HASH) ?? '',
    isErasedAtExit: (await cache.keys(AT_EXIT)).length > 0,
  };
}

/** Reads the whole copy; null when there is none. Errors: rejects with BrokenCopy. */
export async function readCopy(): Promise<OfflineCopy | null> {
  const state = await keptCopy();
  const kept = state && (await caches.match(WHOLE, { cacheName: CACHE }));
  if (!kept) return null;
  try {
    const bytes = await kept.arrayBuffer();
    if ((await sha256(bytes)) !== state.hash) throw new Error('other bytes than were saved');
    const text = new Response(bytes).body!.pipeThrough(new DecompressionStream('gzip'));
    const copy = (await new Response(text).json()) as OfflineCopy;
    if (copy.format !== COPY_FORMAT) throw new Error(`form ${copy.format}`);
    return copy;
  } catch (error) {
    throw new BrokenCopy((error as Error).message);
  }
}

/** Keeps or takes back the choice to erase the copy at the exit. */
export async function setErasedAtExit(isOn: boolean): Promise<void> {
  const cache = await caches.open(CACHE);
  await (isOn ? cache.put(AT_EXIT, new Response()) : cache.delete(AT_EXIT));
}

/**
 * Takes away all that this file stored. Its entries go first: a deleted cache keeps its files for as long as a page or a
 * worker anywhere still has an object for it, and Chromium may keep a page that was left until it is quit.
 */
export async function forgetCopy(): Promise<void> {
  if (!(await caches.has(CACHE))) return;
  const cache = await caches.open(CACHE);
  const entries = await cache.keys();
  await Promise.all(entries.map((entry) => cache.delete(entry)));
  await caches.delete(CACHE);
}
