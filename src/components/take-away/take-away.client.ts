/**
 * The components of the copy that works from a USB stick (`npm run bundle`), as one classic script: browsers load no
 * modules from file://, and fetch nothing. Discreet reading is not in it, because it has no use there.
 */
import type { Locale } from '../../core/locales.ts';
import { pageUrl } from '../../core/urls.ts';
import { ChatHours } from '../chat-hours/chat-hours.client.ts';
import { ChecklistTools } from '../checklist/checklist.client.ts';
import { Guide } from '../guide/guide.client.ts';
import { RegionFinder } from '../region-finder/region-finder.client.ts';
import { SearchBox } from '../search-box/search-box.client.ts';

declare global {
  interface Window {
    /** What search and finder ask for, by address: written by `npm run bundle`. */
    takenAlong?: Record<string, string>;
  }
}

const root = new URL('.', (document.currentScript as HTMLScriptElement).src).href;

// Before anything asks: what is not in the bundle does not come, and the components say so.
window.fetch = (url) => {
  const text = window.takenAlong?.[String(url)];
  return text === undefined
    ? Promise.reject(new TypeError(`${String(url)} is not in this copy`))
    : Promise.resolve(new Response(text));
};

// What is found has the address of the site: it leads to the file of that page.
const home = pageUrl(document.documentElement.lang as Locale, '');
new MutationObserver(() => {
  for (const link of document.querySelectorAll('a[href^="/"]'))
    link.setAttribute('href', `${root}${link.getAttribute('href')!.slice(home.length)}index.html`);
}).observe(document.body, { childList: true, subtree: true });

for (const [name, element] of Object.entries({
  'ww-chat-hours': ChatHours,
  'ww-checklist': ChecklistTools,
  'ww-guide': Guide,
  'ww-region-finder': RegionFinder,
  'ww-search': SearchBox,
}))
  customElements.define(name, element);
