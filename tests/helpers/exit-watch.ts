/** Eyes inside the page: what it does and shows around the exit, told through a binding, since a tab that is leaving answers no questions. */
import type { BrowserContext, Page } from '@playwright/test';

export interface Note {
  page: Page;
  /** "left": the document hid itself; "again": hidden text came back; "call": a function that leaves something behind. */
  kind: 'left' | 'again' | 'call';
  /** Of "call": the name of the function. */
  name?: string;
  /** Of "left": what the page looked like right after the task in which it hid itself. */
  title?: string;
  icons?: string[];
  isVisible?: boolean;
}

declare global {
  function tellTest(note: Omit<Note, 'page'>): Promise<void>;
}

/** Runs before every script of the page; must not refer to anything outside itself. */
function watchPage(origin: string) {
  if (location.origin !== origin) return;
  const isVisible = () =>
    ['h1', '.ww-nav a', 'footer a'].some((selector) =>
      document.querySelector(selector)?.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    );

  new MutationObserver((changes) => {
    // Parts of the page may hide themselves as well: the search clears its results when the page is left.
    const root = document.documentElement;
    if (!root.hidden || changes.every(({ target }) => target !== root)) return;
    const icons = [...document.querySelectorAll<HTMLLinkElement>('link[rel~=icon]')].map(({ href }) => href);
    void tellTest({ kind: 'left', title: document.title, icons, isVisible: isVisible() });
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['hidden'] });

  let wasVisible = false;
  let hidAgain = false;
  setInterval(() => {
    const isNow = isVisible();
    if (wasVisible && !isNow) hidAgain = true;
    if (hidAgain && isNow) void tellTest({ kind: 'again' });
    wasVisible = isNow;
  }, 10);

  const calls = [
    ['', 'open'],
    ['', 'fetch'],
    ['Navigator', 'sendBeacon'],
    ['History', 'pushState'],
    ['History', 'replaceState'],
    ['Storage', 'setItem'],
    ['IDBFactory', 'open'],
    ['CacheStorage', 'open'],
    ['CookieStore', 'set'],
    ['ServiceWorkerContainer', 'register'],
  ] as const;
  for (const [owner, name] of calls) {
    const target = owner
      ? (Reflect.get(window, owner) as { prototype: object } | undefined)?.prototype
      : window;
    // Some exist only where the connection is secure.
    if (!target) continue;
    const original = Reflect.get(target, name) as (...args: unknown[]) => unknown;
    Object.defineProperty(target, name, {
      value(this: unknown, ...args: unknown[]) {
        void tellTest({ kind: 'call', name });
        return original.apply(this, args);
      },
    });
  }
}

/** Watches every page of the site that this context opens from now on; the list grows while the pages live. */
export async function watch(context: BrowserContext, origin: string): Promise<Note[]> {
  const notes: Note[] = [];
  await context.exposeBinding('tellTest', ({ page }, note: Omit<Note, 'page'>) => {
    notes.push({ ...note, page });
  });
  await context.addInitScript(watchPage, origin);
  return notes;
}

/** What the site left in this tab and this browser; goes to a page of the site to look. */
export async function leftBehind(page: Page, origin: string): Promise<string[]> {
  await page.goto(`${origin}/404.html`);
  const found = await page.evaluate(async () => {
    const names = (items: { name?: string }[]) => items.map(({ name }) => `database ${name}`);
    return [
      ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
      ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
      ...names(await indexedDB.databases()),
      ...(await caches.keys()).map((key) => `cache ${key}`),
      ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `worker ${scope}`),
    ];
  });
  const cookies = await page.context().cookies();
  return [...found, ...cookies.map(({ name }) => `cookie ${name}`)];
}
