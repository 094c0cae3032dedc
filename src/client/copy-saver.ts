/** Saves the copy that a reader asked for, and takes it away. Loaded on the page about it, or when there is a copy. */
import { ERASE_PATH } from '../core/headers.ts';
import { WORKER_PATH, listingPath, type CopyListing } from '../core/offline-copy.ts';
import { forgetCopy, keepCopy, keptCopy, sha256 } from './copy-store.ts';

/** Why there is no copy: the browser cannot, the browser will not, the line broke, another version came, no room. */
export type SaveTrouble = 'unsupported' | 'refused' | 'network' | 'changed' | 'full';

export class SaveError extends Error {
  readonly trouble: SaveTrouble;
  constructor(trouble: SaveTrouble, cause?: unknown) {
    super(trouble, { cause });
    this.trouble = trouble;
  }
}

/**
 * Share of the bytes at which the worker starts, so that its round trip goes on beside the last of them. Earlier would
 * leave more to take away when the tab is closed meanwhile.
 */
const START_AT = 0.75;
/** Milliseconds that the answer of the erase address is waited for; the rest of the erasing does not wait. */
const ERASE_PATIENCE = 700;

/** Runs a step; its failure gets a name. */
const step = async <T>(trouble: SaveTrouble, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw error instanceof SaveError ? error : new SaveError(trouble, error);
  }
};

async function ask(url: string): Promise<Response> {
  const answer = await fetch(url, { cache: 'no-store', credentials: 'omit' });
  if (answer.status === 404) throw new SaveError('changed');
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
  return answer;
}

/** What can be saved in a language. Errors: rejects with SaveError. */
export const askListing = (locale: string): Promise<CopyListing> =>
  step('network', async () => (await (await ask(listingPath(locale))).json()) as CopyListing);

/** Bytes of an earlier try of this visit, by hash: kept in the page, never on the device. */
const fetched = new Map<string, ArrayBuffer>();

/** Reads the whole file in memory; nothing is kept before all of it is there and right. */
async function download({ file, hash, bytes }: CopyListing, progress: (share: number) => void) {
  const before = fetched.get(hash);
  if (before) return before;
  const reader = (await ask(file)).body!.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let count = 0; ;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    count += value.length;
    progress(Math.min(1, count / bytes));
  }
  const whole = await new Blob(parts).arrayBuffer();
  if ((await sha256(whole)) !== hash) throw new SaveError(whole.byteLength < bytes ? 'network' : 'changed');
  fetched.set(hash, whole);
  return whole;
}

/** Starts the worker and waits until it answers for this page. */
async function startWorker(): Promise<void> {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register(WORKER_PATH, { updateViaCache: 'none' });
  const worker = registration.installing ?? registration.waiting ?? registration.active!;
  await new Promise<void>((resolve, reject) => {
    const look = () => {
      if (worker.state === 'activated') resolve();
      if (worker.state === 'redundant') reject(new Error('the worker did not start'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/**
 * Keeps a version of a language, in the place of what was kept before.
 * @param listing the version, or null when the server did not say; @param progress told from 0 to 1
 * Errors: rejects with SaveError; then everything is as it was: the version before, or nothing at all.
 */
export async function saveCopy(
  listing: CopyListing | null,
  progress: (share: number) => void,
): Promise<void> {
  if (!navigator.serviceWorker || !('caches' in self) || !('DecompressionStream' in self))
    throw new SaveError('unsupported');
  const isFirst = (await step('refused', keptCopy)) === null;
  let starting: Promise<void> | undefined;
  const start = () => {
    starting ??= startWorker();
    // What went wrong is asked below.
    starting.catch(() => {});
    return starting;
  };
  // A tab that is closed now would leave a worker without a copy.
  const giveUp = () => void takeAway();
  if (isFirst) addEventListener('pagehide', giveUp);
  try {
    if (!listing) throw new SaveError('network');
    const bytes = await step('network', () =>
      download(listing, (share) => {
        progress(share);
        if (share >= START_AT) void start();
      }),
    );
    await step('refused', start);
    await step('full', () => keepCopy(bytes, listing.hash));
    // A page that came in between found a worker without a copy, and that worker has gone.
    await step('refused', startWorker);
    fetched.clear();
    navigator.serviceWorker.controller?.postMessage('renew');
  } catch (error) {
    await starting?.catch(() => {});
    if (isFirst) await takeAway().catch(() => {});
    throw error;
  } finally {
    removeEventListener('pagehide', giveUp);
  }
}

async function takeAway(): Promise<void> {
  const all = await navigator.serviceWorker.getRegistrations();
  await Promise.all([forgetCopy(), ...all.map((registration) => registration.unregister())]);
}

/** Asks the server to make the browser clear all it has of this site; true when it answered. */
export const askErase = (isLeaving = false): Promise<boolean> =>
  fetch(ERASE_PATH, { cache: 'no-store', credentials: 'omit', keepalive: isLeaving }).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * Erases the copy: by the header of the server, and by hand where that does not come or does not work.
 * @returns false when the server did not answer: then the browser may still hold files of the site (no page text)
 */
export async function eraseCopy(): Promise<boolean> {
  navigator.serviceWorker.controller?.postMessage('erase');
  const patience = new Promise<boolean>((resolve) => setTimeout(resolve, ERASE_PATIENCE, false));
  const [isCleared] = await Promise.all([Promise.race([askErase(), patience]), takeAway()]);
  return isCleared;
}
