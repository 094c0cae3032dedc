import { rankBySum, searchWords } from '../../core/search-words.ts';

interface EngineResult {
  id: string;
  score: number;
  data(): Promise<{ url: string; meta: { title?: string; lead?: string } }>;
}
interface Engine {
  options(options: object): Promise<void>;
  search(query: string): Promise<{ results: EngineResult[] }>;
}

/** How many results are shown. */
const MOST = 8;

/**
 * Search field in light DOM. Without script it stays hidden and the link to A–Z remains.
 * Words never leave the page: no form submission, no address, no storage; cleared when the reader leaves.
 */
export class SearchBox extends HTMLElement {
  #stop = new AbortController();
  #engine: Promise<Engine> | null = null;
  #turn = 0;

  connectedCallback() {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const form = this.#part<HTMLFormElement>('form');
    this.#part('search').hidden = false;
    this.#input.addEventListener('focus', () => void this.#load().catch(() => {}), { signal });
    form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        void this.#search(this.#input.value);
      },
      { signal },
    );
    form.addEventListener('reset', () => this.clear(), { signal });
    for (const type of ['pagehide', 'pageshow']) addEventListener(type, () => form.reset(), { signal });
  }

  disconnectedCallback() {
    this.#stop.abort();
  }

  /** Takes away words and results. */
  clear() {
    this.#turn++;
    this.#say('');
    this.#part('section').hidden = true;
    this.#part('ol').replaceChildren();
  }

  get #input() {
    return this.#part<HTMLInputElement>('input');
  }

  #part<T extends HTMLElement = HTMLElement>(selector: string): T {
    const part = this.querySelector<T>(selector);
    if (!part) throw new Error(`ww-search: the part "${selector}" is missing in SearchBox.astro`);
    return part;
  }

  #say(text: string) {
    this.#part('[role=status]').textContent = text;
  }

  #load(): Promise<Engine> {
    this.#engine ??= (import(/* @vite-ignore */ this.dataset['engine']!) as Promise<Engine>).then(
      async (engine) => {
        await engine.options({ noWorker: true, metaCacheTag: 'v1' });
        return engine;
      },
    );
    this.#engine.catch(() => (this.#engine = null));
    return this.#engine;
  }

  async #search(query: string) {
    this.clear();
    const turn = this.#turn;
    const words = searchWords(query);
    if (words.length === 0) return this.#input.focus();
    this.#say(this.dataset['busy']!);
    try {
      const engine = await this.#load();
      const found = await Promise.all(
        [query, ...words].map(async (text) => (await engine.search(text)).results),
      );
      const pages = await Promise.all(
        rankBySum(found)
          .slice(0, MOST)
          .map((result) => result.data()),
      );
      if (turn === this.#turn) this.#show(pages);
    } catch {
      if (turn === this.#turn) this.#say(this.dataset['failed']!);
    }
  }

  #show(pages: Awaited<ReturnType<EngineResult['data']>>[]) {
    const { none, one, other } = this.dataset;
    this.#say(
      pages.length === 0 ? none! : pages.length === 1 ? one! : other!.replace('%', String(pages.length)),
    );
    if (pages.length === 0) return;
    this.#part('ol').replaceChildren(...pages.map(resultItem));
    this.#part('section').hidden = false;
    this.#part('h2').focus();
  }
}

function resultItem(page: { url: string; meta: { title?: string; lead?: string } }): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const lead = document.createElement('p');
  link.href = page.url;
  link.textContent = page.meta.title ?? page.url;
  lead.textContent = page.meta.lead ?? '';
  item.append(link, lead);
  return item;
}
