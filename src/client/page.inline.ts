/**
 * The one inline script of every page: leaving at once, and in-site links that leave no row in the history list.
 * Classic script in the head, at most 2 kB, needs no other file and no element that has not arrived yet.
 * Forbidden here: replaceState, pushState, open, storage, console, beacons. See docs/exit.md.
 */
import { EXIT_TITLE, EXIT_URL } from '../core/exit-destination.ts';
import { NO_KEYS, pressKey } from '../core/exit-keys.ts';

/** Milliseconds after which about:blank takes the place of a destination that has not come (docs/performance.md). */
const FALLBACK = 2500;

const root = document.documentElement;
const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('w') : null;
// The style keeps room for what only works with script, so that nothing moves when it comes.
root.setAttribute('data-script', '');
let keys = NO_KEYS;
let left = false;

/** Hides everything but keeps the exit link under the finger, so that its click still arrives. */
const cloak = (on: boolean) => {
  if (on) root.setAttribute('data-cloak', '');
  else {
    root.removeAttribute('data-cloak');
    // A pressed link keeps the focus, and the style that works without script hides the page while it has it.
    document.querySelector<HTMLElement>('[data-exit]:focus:not(:focus-visible)')?.blur();
  }
};

const go = (url: string) => {
  try {
    top!.location.replace(url);
  } catch {
    location.replace(url);
  }
};

const leave = () => {
  left = root.hidden = true;
  document.title = EXIT_TITLE;
  go(EXIT_URL);
  setTimeout(go, FALLBACK, 'about:blank');
  setTimeout(go, FALLBACK + 1000, 'about:blank');
};

const leaveAllTabs = () => {
  if (!left) {
    leave();
    tabs?.postMessage(0);
  }
};

const linkOf = (event: Event) => (event.target as Element).closest?.<HTMLAnchorElement>('a[href]');
const isExit = (event: Event) => linkOf(event)?.hasAttribute('data-exit');

if (tabs) tabs.onmessage = leave;

addEventListener('pointerdown', (event) => isExit(event) && cloak(true), true);
for (const type of ['pointerup', 'pointercancel']) {
  addEventListener(type, () => setTimeout(() => left || cloak(false)), true);
}

addEventListener(
  'click',
  (event) => {
    if (left || isExit(event)) {
      event.preventDefault();
      event.stopPropagation();
      leaveAllTabs();
    }
  },
  true,
);

addEventListener('click', (event) => {
  const link = linkOf(event);
  if (
    link &&
    link.origin === location.origin &&
    !link.target &&
    !link.hasAttribute('download') &&
    !(
      event.defaultPrevented ||
      event.button ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      event.altKey
    )
  ) {
    event.preventDefault();
    location.replace(link.href);
  }
});

addEventListener(
  'keydown',
  (event) => {
    if (left) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const next = pressKey(keys, {
      key: event.key,
      time: event.timeStamp,
      repeat: event.repeat,
      composing: event.isComposing,
      touchField:
        matchMedia('(pointer:coarse)').matches &&
        /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? ''),
    });
    keys = next.state;
    if (next.leave) leaveAllTabs();
  },
  true,
);

addEventListener('pagehide', () => cloak(true));
addEventListener('pageshow', () => (left ? leave() : cloak(false)));
