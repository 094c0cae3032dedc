/**
 * Leaving at once, shared by every page and by framed parts (src/client/*.inline.ts).
 * Classic script in the head, needs no other file and no element that has not arrived yet.
 * Forbidden here: replaceState, pushState, open, storage, console, beacons. See docs/exit.md.
 */
import { EXIT_FALLBACK, EXIT_TITLE, EXIT_URL } from '../core/exit-destination.ts';
import { NO_KEYS, pressKey } from '../core/exit-keys.ts';
import { isPlainMove, linkOf } from './links.ts';

const root = document.documentElement;
const BLANK = 'about:blank';
let keys = NO_KEYS;
let hasLeft = false;
let tabs: BroadcastChannel | undefined;
let whenBlocked: (url: string) => void;

const isExit = (link: HTMLElement | null) => link && 'exit' in link.dataset;

/** Hides the page but keeps the exit link under the finger, so that its click still arrives. */
const cloak = (isOn: boolean) => {
  root.toggleAttribute('data-cloak', isOn);
  // A pressed link keeps the focus, and the style that works without script hides the page while it has it.
  const pressed = !isOn && document.querySelector<HTMLElement>('[data-exit]:focus');
  if (pressed) pressed.blur();
};

/** Takes the place of the whole tab. */
const go = (url: string) => {
  try {
    top!.location.replace(url);
  } catch {
    whenBlocked(url);
  }
};

/** Hides, renames, leaves, in this order; about:blank when the destination does not come, and once more after that. */
const leave = () => {
  hasLeft = root.hidden = true;
  document.title = EXIT_TITLE;
  // Without a network the destination would be an error page under its own address.
  go(navigator.onLine ? EXIT_URL : BLANK);
  for (const wait of [EXIT_FALLBACK, EXIT_FALLBACK + 1000]) setTimeout(go, wait, BLANK);
};

const leaveAllTabs = () => {
  if (hasLeft) return;
  leave();
  if (tabs) tabs.postMessage(0);
};

const swallow = (event: Event) => {
  event.preventDefault();
  event.stopPropagation();
};

/**
 * Listens for every way to leave.
 * @param channel name under which tabs tell each other; frames have one of their own, so that a page and the frame in it
 * do not both move the tab
 * @param blocked what to do with the address where the tab is out of reach: a frame that may not move it
 */
export function armExit(channel: string, blocked: (url: string) => void): void {
  whenBlocked = blocked;
  tabs = window.BroadcastChannel && new BroadcastChannel(channel);
  // The style keeps room for what only works with script, so that nothing moves when it comes.
  root.dataset['script'] = '';
  if (tabs) tabs.onmessage = leave;

  addEventListener(
    'pointerdown',
    (event) => {
      if (!isExit(linkOf(event))) return;
      cloak(true);
      const warm = { rel: 'preconnect', href: EXIT_URL };
      document.head.append(Object.assign(document.createElement('link'), warm));
    },
    true,
  );
  for (const type of ['pointerup', 'pointercancel']) {
    // On a touch screen the click comes a little after the finger is up; until then the page stays hidden.
    addEventListener(type, () => setTimeout(() => hasLeft || cloak(false), 300), true);
  }

  addEventListener(
    'click',
    (event) => {
      if (!hasLeft && !isExit(linkOf(event))) return;
      swallow(event);
      leaveAllTabs();
    },
    true,
  );

  addEventListener(
    'keydown',
    (event) => {
      if (hasLeft) return swallow(event);
      const isTouchField =
        matchMedia('(pointer:coarse)').matches && !!document.querySelector('input:focus,textarea:focus');
      const next = pressKey(keys, event, isTouchField);
      keys = next.state;
      if (next.leave) leaveAllTabs();
    },
    true,
  );

  addEventListener('pagehide', () => cloak(true));
  addEventListener('pageshow', () => (hasLeft ? leave() : cloak(false)));
}

/**
 * In-site links take the place of the history entry, and the page that is left takes the title of the exit: Firefox
 * lists every page under its last one.
 * @param query what every address takes along, "?…" or nothing
 */
export function replaceEntries(query?: string): void {
  addEventListener('click', (event) => {
    const link = linkOf(event);
    if (link && isPlainMove(link, event)) {
      event.preventDefault();
      if (link.pathname !== location.pathname) document.title = EXIT_TITLE;
      location.replace(query ? link.pathname + query : link.href);
    }
  });
}
