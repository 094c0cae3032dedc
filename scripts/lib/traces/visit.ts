import { setTimeout as wait } from 'node:timers/promises';
import type { Driver } from './driver.ts';
import { FLOOR_PATHS } from './floor.ts';
import type { PageTexts } from './page-texts.ts';
import type { TestSite } from './site.ts';

/** How long a page is read (ms): longer than the 2.5 s after which Chromium writes its session file. */
const READING = 3000;
/** How long a typed text stands there (ms): longer than the 15 s after which Firefox writes its session file. */
const HESITATING = 17_000;

/** What a site has in the storage of a browser. */
export interface Kept {
  workers: number;
  caches: number;
}

/** One visit to the site with a browser: the steps that journeys are made of. It remembers what was read and typed. */
export class Visit {
  /** Addresses of the pages that were read, in order. */
  readonly pages: string[] = [];
  /** Texts that were typed in a field of the site. */
  readonly typed: string[] = [];
  /** Workers and caches of the site, where a journey looked for them. */
  kept: Kept | null = null;

  readonly #driver: Driver;
  readonly #site: TestSite;
  readonly #texts: ReadonlyMap<string, PageTexts>;

  constructor(driver: Driver, site: TestSite, texts: ReadonlyMap<string, PageTexts>) {
    this.#driver = driver;
    this.#site = site;
    this.#texts = texts;
  }

  /** Opens a page that is not ours. */
  async start(): Promise<void> {
    await this.#driver.open(`${this.#site.start}/`);
    await this.#until(`document.title === 'Begin'`, 'the start page');
    await wait(READING);
  }

  /** Looks at other sites first, so that the profile is not a new one. */
  async wander(sites: number): Promise<void> {
    for (let site = 1; site <= sites; site++) {
      const url = this.#site.start.replace('//', `//ander${site}.`);
      await this.#driver.open(`${url}/`);
      await this.#until(`location.origin === '${url}' && document.title !== ''`, url);
      await wait(1000);
    }
  }

  /** Follows the link on the start page to the first page of a site. */
  async enter(kind: 'real' | 'plain' | 'floor' = 'real'): Promise<void> {
    await this.#driver.click(`#${kind}`);
    await this.#read(kind === 'floor' ? FLOOR_PATHS[0] : '/');
  }

  /** Goes to a page of the site as if its address had been typed. */
  async open(path: string): Promise<void> {
    await this.#driver.open(this.#site.real + path);
    await this.#read(path);
  }

  /** Clicks the first link of the page to another page of the site; works whether the address changes or not. */
  async click(path: string): Promise<void> {
    await this.#driver.click(`a[href="${path}"]`);
    await this.#read(path);
  }

  /** Presses a button of the page, and waits until something can be seen or is so. */
  async press(selector: string, until: string): Promise<void> {
    await this.#driver.click(selector);
    await this.#until(until, `what ${selector} does`);
    await wait(READING);
  }

  /** Types a text in the search field and sends it. */
  async search(text: string): Promise<void> {
    await this.#type('ww-search input', text);
    await this.#driver.press('Enter');
    await this.#until(`document.querySelector('ww-search ol a') !== null`, `results for "${text}"`);
    await wait(READING);
  }

  /** Types a text in the search field and leaves it there for a while, without sending it. */
  async hesitate(text: string): Promise<void> {
    await this.#type('ww-search input', text);
    await wait(HESITATING);
  }

  /** Types a text in the field of the plain site and sends the form. */
  async submit(text: string): Promise<void> {
    await this.#type('input#plain', text);
    await this.#driver.press('Enter');
    await this.#until(`location.search !== ''`, 'the sent form');
    await wait(READING);
  }

  /** Saves the copy for reading without a network, on the page about it. */
  async save(): Promise<void> {
    await this.press('[data-save]', `document.querySelector('[data-kept]').checkVisibility()`);
  }

  /** Takes the network away, and brings it back. */
  cut(isCut: boolean): void {
    this.#site.cut(isCut);
  }

  /** Counts what the site has in the storage of the browser; the page must be one of the site. */
  async count(): Promise<void> {
    // The driver waits for no promises of Firefox, so the page keeps the counts.
    await this.#driver.read(
      `void (async () => { self.kept = { workers: (await navigator.serviceWorker.getRegistrations()).length, caches: (await caches.keys()).length } })()`,
    );
    await this.#until(`'kept' in self`, 'the count of workers and caches');
    this.kept = (await this.#driver.read('self.kept')) as Kept;
  }

  /** "Snel weg": clicks the exit. */
  async exit(): Promise<void> {
    await this.#driver.click('[data-exit]');
    await this.#until(`location.origin === '${this.#site.exit}'`, 'the exit destination');
    await wait(READING);
  }

  async closeTab(): Promise<void> {
    await this.#driver.closeTab();
    await wait(READING);
  }

  async #type(selector: string, text: string): Promise<void> {
    this.typed.push(text);
    await this.#driver.click(selector);
    await this.#driver.type(text);
  }

  /** Waits until the heading of a page is there, and reads for a while. */
  async #read(path: string): Promise<void> {
    const page = this.#texts.get(path);
    if (!page) throw new Error(`${path}  there is no such page  adapt scripts/lib/traces/journeys.ts`);
    const heading = `document.querySelector('h1')?.textContent.replace(/\\s+/g, ' ').trim()`;
    await this.#until(
      `document.readyState === 'complete' && ${heading} === ${JSON.stringify(page.heading)}`,
      path,
    );
    this.pages.push(path);
    await wait(READING);
  }

  async #until(condition: string, what: string): Promise<void> {
    const end = Date.now() + 15_000;
    while (Date.now() < end) {
      // A page on its way out cannot be read.
      if ((await this.#driver.read(condition).catch(() => false)) === true) return;
      await wait(100);
    }
    throw new Error(`${what}  did not come within 15 s`);
  }
}
