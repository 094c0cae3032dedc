/**
 * Discreet reading: pages of the site are fetched without a cache and swapped into one living document. The address, the
 * title and the icon stay, nothing is stored, and a reload shows the page on which it began. Loaded on the tap.
 */
import { isWholePage } from '../core/page-text.ts';
import { isPlainMove, linkOf } from './links.ts';

export interface ReaderWords {
  /** Neutral title of the tab for as long as it lasts. */
  title: string;
  /** Label of the link to the page before; "%" stands for its heading. */
  back: string;
  /** Said when a page does not come; the numbers follow it. */
  failed: string;
}

/** Running discreet reading of this document. */
export interface Reader {
  /** Addresses of the pages before this one, oldest first. */
  readonly trail: readonly { url: string; heading: string }[];
}

const headingOf = (root: ParentNode) => root.querySelector('h1')?.textContent?.trim() ?? '';

/** Scrolls to a place of the page and puts the focus there. */
function goTo(place: HTMLElement | null, isTop: boolean) {
  if (!place) return;
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
  place.focus({ preventScroll: true });
  if (isTop) scrollTo(0, 0);
  else place.scrollIntoView();
}

/** Starts discreet reading in this document. It ends with the document. */
export function startReader(words: ReaderWords): Reader {
  const trail: { url: string; heading: string }[] = [];
  let here = location.href;
  let waiting = new AbortController();
  document.title = words.title;

  const fail = () => {
    document.querySelector('[data-reader-failed]')?.remove();
    const notice = document.createElement('div');
    notice.className = 'ww-danger';
    notice.dataset['readerFailed'] = '';
    notice.setAttribute('role', 'alert');
    const calls = [...document.querySelectorAll('.ww-callbar p')].map((call) => call.cloneNode(true));
    notice.append(Object.assign(document.createElement('p'), { textContent: words.failed }), ...calls);
    document.querySelector('main')?.prepend(notice);
    notice.scrollIntoView();
  };

  const show = (text: string, url: URL) => {
    // The stylesheet is the same on every page and here already; without it reading the page takes less.
    const page = new DOMParser().parseFromString(text.replace(/<style>[^]*?<\/style>/, ''), 'text/html');
    // Only when they change: setting them makes the browser style the old page once more before it goes.
    for (const name of ['lang', 'dir'] as const)
      if (document.documentElement[name] !== page.documentElement[name])
        document.documentElement[name] = page.documentElement[name];
    const scripts = [...page.querySelectorAll<HTMLScriptElement>('script[type=module][src]')];
    document.body.replaceChildren(...page.body.children);
    document.title = words.title;
    // Scripts of a parsed page do not run by themselves; one that is here already is not loaded twice.
    for (const { src } of scripts) void import(/* @vite-ignore */ src).catch(() => {});
    const back = document.querySelector<HTMLAnchorElement>('.ww-back a');
    const before = trail.at(-1);
    if (back && before) {
      back.href = before.url;
      back.dataset['readerBack'] = '';
      back.textContent = words.back.replace('%', before.heading);
    }
    const place = url.hash ? document.getElementById(decodeURIComponent(url.hash.slice(1))) : null;
    goTo(place ?? document.querySelector('h1'), !place);
  };

  const open = async (url: URL, isBack: boolean) => {
    waiting.abort();
    const { signal } = (waiting = new AbortController());
    try {
      const answer = await fetch(url, { cache: 'no-store', credentials: 'omit', redirect: 'follow', signal });
      const text = await answer.text();
      if (!isWholePage(answer.status, answer.headers.get('content-type') ?? '', text)) return fail();
      if (isBack) trail.pop();
      else trail.push({ url: here, heading: headingOf(document) });
      here = url.href;
      show(text, url);
    } catch {
      if (!signal.aborted) fail();
    }
  };

  // On the document, so before the script of the page (on the window) would replace the address.
  document.addEventListener('click', (event) => {
    const link = linkOf(event);
    if (!link || !isPlainMove(link, event)) return;
    event.preventDefault();
    const url = new URL(link.getAttribute('href')!, here);
    const isHere = url.pathname === new URL(here).pathname && url.hash;
    if (isHere) goTo(document.getElementById(decodeURIComponent(url.hash.slice(1))), false);
    else void open(url, 'readerBack' in link.dataset);
  });
  return { trail };
}
