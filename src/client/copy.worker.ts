/**
 * The worker of the copy (docs/offline.md), one classic script. It answers from the network while there is one, so that
 * nobody reads an old number without need, and from the copy when there is none or when it takes too long.
 */
import { ERASE_PATH, routeKind } from '../core/headers.ts';
import { COPY_PREFIX, answerFrom, localeOfPath, type OfflineCopy } from '../core/offline-copy.ts';
import { forgetCopy, readCopy } from './copy-store.ts';

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Extendable {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
/** As far as it is used here; TypeScript's library of workers does not go together with that of pages. */
interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'message', listener: (event: Extendable & { data: unknown }) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  registration: { unregister(): Promise<boolean> };
}
/** Per language a page that says that the copy cannot be read, with the numbers: see src/pages/w.js.ts. */
declare const BROKEN_PAGES: Record<string, string>;

/** Milliseconds after which a slow network has had its chance. */
const PATIENCE = 4000;
const worker = self as unknown as WorkerScope;

/** The copy in memory: as it was when it was first needed. */
let reading: Promise<OfflineCopy | null> | null = null;

async function fromCopy(path: string, isPage: boolean): Promise<Response | null> {
  reading ??= readCopy().catch(() => null);
  const copy = await reading;
  // There may be one later.
  if (!copy) reading = null;
  const answer = copy && answerFrom(copy, path, isPage);
  return answer && new Response(answer.body, answer);
}

const brokenPage = (path: string) =>
  new Response(BROKEN_PAGES[localeOfPath(path)], {
    status: 503,
    headers: { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-store' },
  });

async function answer(request: Request, path: string): Promise<Response> {
  const isPage = request.mode === 'navigate' || path.endsWith('/');
  const kept = () => fromCopy(path, isPage);
  let timer = 0;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, PATIENCE) as unknown as number));
  try {
    const network = navigator.onLine ? fetch(request) : Promise.reject(new TypeError('no network'));
    const first = (await Promise.race([network, late.then(kept)])) ?? (await network);
    // A gateway that has lost its server is no network either.
    if (first.status < 500) return first;
    return (await kept()) ?? first;
  } catch {
    return (await kept()) ?? (isPage ? brokenPage(path) : Response.error());
  } finally {
    clearTimeout(timer);
  }
}

/** Takes the copy and the worker away; what is still open goes on with the network. */
async function erase(): Promise<void> {
  reading = null;
  await Promise.all([forgetCopy(), worker.registration.unregister()]);
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', (event) => {
  if (event.data === 'erase') event.waitUntil(erase());
  if (event.data === 'renew') reading = null;
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const isOurs = origin === location.origin && ['site', 'assets'].includes(routeKind(pathname));
  if (request.method !== 'GET' || !isOurs || pathname === ERASE_PATH || pathname.startsWith(COPY_PREFIX))
    return;
  event.respondWith(answer(request, pathname));
});
