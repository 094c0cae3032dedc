/**
 * The worker of the copy (docs/offline.md), one classic script. It answers from the network while there is one, so that
 * nobody reads an old number without need, and from the copy when there is none or when it takes too long.
 */
import { EXIT_CHANNEL } from '../core/exit-destination.ts';
import { ERASE_PATH, routeKind } from '../core/headers.ts';
import { COPY_PREFIX, answerFrom, localeOfPath, type OfflineCopy } from '../core/offline-copy.ts';
import { forgetCopy, keptCopy, readCopy } from './copy-store.ts';

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
/** Per language what stands in for a page: see src/pages/w.js.ts. */
declare const TROUBLE_PAGES: Record<string, Record<'broken' | 'absent', string>>;

/** Milliseconds after which a slow network has had its chance. */
const PATIENCE = 4000;
/** Milliseconds for which a network that was too slow gets no patience, so that a page does not wait for each of its files. */
const SLOW_FOR = 60_000;
const worker = self as unknown as WorkerScope;

/** The copy in memory: as it was when it was first needed. */
let reading: Promise<OfflineCopy | null> | null = null;

/** Until when the network counts as slow. */
let slowUntil = 0;

async function fromCopy(path: string, isPage: boolean): Promise<Response | null> {
  reading ??= readCopy().catch(() => null);
  const copy = await reading;
  // There may be one later.
  if (!copy) reading = null;
  const answer = copy && answerFrom(copy, path, isPage);
  return answer && new Response(answer.body, answer);
}

/** For a page that came neither from the network nor from the copy, in the language of the copy when there is one. */
async function troublePage(path: string): Promise<Response> {
  const copy = await reading;
  const pages = TROUBLE_PAGES[copy?.locale ?? localeOfPath(path)]!;
  return new Response(copy ? pages.absent : pages.broken, {
    status: 503,
    headers: { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-store' },
  });
}

async function answer(request: Request, path: string): Promise<Response> {
  const isPage = request.mode === 'navigate' || path.endsWith('/');
  const kept = () => fromCopy(path, isPage);
  const patience = Date.now() < slowUntil ? 0 : PATIENCE;
  let timer = 0;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, patience) as unknown as number));
  const tooLate = () => {
    slowUntil = Date.now() + SLOW_FOR;
    return kept();
  };
  try {
    const network = navigator.onLine ? fetch(request) : Promise.reject(new TypeError('no network'));
    // One that fails after the copy has answered.
    network.catch(() => {});
    const first = (await Promise.race([network, late.then(tooLate)])) ?? (await network);
    // A gateway that has lost its server is no network either.
    if (first.status < 500) return first;
    return (await kept()) ?? first;
  } catch {
    return (await kept()) ?? (isPage ? troublePage(path) : Response.error());
  } finally {
    clearTimeout(timer);
  }
}

/** Takes the copy and the worker away; what is still open goes on with the network. */
async function erase(): Promise<void> {
  reading = null;
  await Promise.all([forgetCopy(), worker.registration.unregister()]);
}

async function eraseIfChosen(): Promise<void> {
  if ((await keptCopy())?.isErasedAtExit) await erase();
}

/** A worker whose copy is gone goes too: the browser may have cleared it, or have been stopped while it was erasing. */
async function leaveIfEmpty(): Promise<void> {
  if (!(await keptCopy())) await worker.registration.unregister();
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', (event) => {
  if (event.data === 'erase') event.waitUntil(erase());
  if (event.data === 'renew') reading = null;
});
// An exit before the code of the line has come: the page was answered just now, so the worker still runs and hears it.
new BroadcastChannel(EXIT_CHANNEL).addEventListener('message', () => void eraseIfChosen());
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const isOurs = origin === location.origin && ['site', 'assets'].includes(routeKind(pathname));
  if (request.method !== 'GET' || !isOurs || pathname === ERASE_PATH || pathname.startsWith(COPY_PREFIX))
    return;
  event.respondWith(answer(request, pathname));
  if (request.mode === 'navigate') event.waitUntil(leaveIfEmpty());
});
