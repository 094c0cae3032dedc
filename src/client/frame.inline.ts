/**
 * The one inline script of every framed part (src/core/embed/): leaving, links that add no history row, theme, heading
 * level, municipality, and telling the host how high the part is. The messages are described in contract.json.
 */
import { readParameters } from '../core/embed/parameters.ts';
import { findPacked } from '../core/embed/municipality-pack.ts';
import { regionLine } from '../core/embed/parts.ts';
import { clampTheme, FONTS } from '../core/embed/theme.ts';
import { armExit, replaceEntries } from './leave.ts';
import { linkOf } from './links.ts';

const root = document.documentElement;
const { parameters, dropped } = readParameters(location.search);
/** What WordPress puts behind the address of a frame, and wants back with every message. */
const [, secret] = /secret=(\w{10})/.exec(location.hash) ?? [];
/** In a sandbox without an origin of its own, numbers, windows and the tab are out of reach. */
const isSandboxed = self.origin === 'null';

const say = (message: object) => parent.postMessage(message, '*');
const note = (text: string) => console.warn(`Wegwijs: ${text}`);

/** The frame empties itself; a host with our script moves the tab. */
const leaveFrameOnly = () => {
  say({ wegwijs: 1, type: 'leave' });
  location.replace('about:blank');
};

function applyTheme() {
  const { wishes, corner, font } = parameters;
  const set = (name: string, value: string) => root.style.setProperty(name, value);
  if (corner !== null) set('--corner', `${corner}px`);
  if (font) set('--font', FONTS[font]);
  if (Object.keys(wishes).length === 0) return;
  const { theme, ignored } = clampTheme(wishes);
  root.setAttribute('data-themed', '');
  root.style.colorScheme = theme.scheme;
  set('--text', `#${theme.text}`);
  set('--background', `#${theme.background}`);
  set('--button', `#${theme.button}`);
  set('--button-ink', `#${theme.buttonInk}`);
  set('--link', `#${theme.link}`);
  set('--focus', `#${theme.focus}`);
  for (const name of ignored) note(`the colour "${name}" cannot be read here and was ignored`);
}

/** Moves all headings down, so that the first has the level that was asked for. */
function setHeadings() {
  const by = parameters.heading - 2;
  for (const heading of by ? document.querySelectorAll('h2,h3,h4') : []) {
    const moved = document.createElement(`h${Number(heading.tagName[1]) + by}`);
    moved.append(...heading.childNodes);
    heading.replaceWith(moved);
  }
}

function showMunicipality() {
  const code = parameters.municipality;
  const line = document.querySelector<HTMLElement>('[data-municipalities]');
  if (!code || !line) return;
  const { municipalities, region, regionDoubt } = line.dataset;
  const found = findPacked(municipalities!, code);
  if (!found) return note(`there is no municipality ${code}`);
  line.textContent = regionLine({ region: region!, regionDoubt: regionDoubt! }, found);
  line.hidden = false;
}

/** Tells the height of the part, in pixels: our own message, and that of WordPress when it asks for it. */
function tellHeight() {
  const value = Math.ceil(root.getBoundingClientRect().height);
  say({ wegwijs: 1, type: 'height', value });
  if (secret) say({ message: 'height', value, secret });
}

root.toggleAttribute('data-sandboxed', isSandboxed);
armExit('d', leaveFrameOnly);
replaceEntries(location.search + location.hash);
applyTheme();
for (const name of dropped) note(`the value of "${name}" does not fit and was dropped`);

addEventListener('DOMContentLoaded', () => {
  const { address } = root.dataset;
  if (location.pathname !== address) note(`${location.pathname} does not exist; this is ${address}`);
  setHeadings();
  showMunicipality();
  // A link that a sandbox would refuse becomes plain text; the number is large enough to copy.
  for (const link of isSandboxed ? document.querySelectorAll('.tel') : []) link.removeAttribute('href');
  say({ wegwijs: 1, type: 'ready' });
  // A host hides the frame until it knows the height, and a browser does not observe sizes in a hidden frame.
  tellHeight();
  new ResizeObserver(tellHeight).observe(root);
});
addEventListener('load', tellHeight);

addEventListener('message', ({ source, data }: MessageEvent) => {
  if (source !== parent) return;
  // The host has our script and can leave for us, so the link is alive.
  if (data?.wegwijs === 1 && data.type === 'helper') root.setAttribute('data-helper', '');
  if (data?.message === 'ready') tellHeight();
});

addEventListener('click', (event) => {
  const link = linkOf(event);
  if (!isSandboxed || !secret || !link?.target) return;
  event.preventDefault();
  say({ message: 'link', value: link.href, secret });
});
