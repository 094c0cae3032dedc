import type { PlaceCandidate, PlaceResult } from '../../core/place-finder.ts';

type Search = (query: string, limit: number) => PlaceResult;

/** How many places are shown. */
const MOST = 8;
/** Milliseconds without typing before the number of results is spoken. */
const PAUSE = 400;

/**
 * Finds the organisation of a place, in the browser: one file when the field is used, no request per key. Without
 * script, or when the file does not come, the list of all regions below it does the same.
 */
export class RegionFinder extends HTMLElement {
  #stop = new AbortController();
  #search: Promise<Search> | null = null;
  #turn = 0;
  #timer = 0;

  connectedCallback() {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const form = this.#part<HTMLFormElement>('form');
    this.#part('search').hidden = false;
    this.#input.addEventListener('focus', () => void this.#load().catch(() => {}), { signal });
    this.#input.addEventListener('input', () => void this.#find(), { signal });
    form.addEventListener('submit', (event) => (event.preventDefault(), this.#part('h2').focus()), {
      signal,
    });
    form.addEventListener('reset', () => this.#clear(), { signal });
    for (const type of ['pagehide', 'pageshow']) addEventListener(type, () => form.reset(), { signal });
  }

  disconnectedCallback() {
    this.#stop.abort();
    clearTimeout(this.#timer);
  }

  get #input() {
    return this.#part<HTMLInputElement>('input');
  }

  #part<T extends HTMLElement = HTMLElement>(selector: string): T {
    const part = this.querySelector<T>(selector);
    if (!part) throw new Error(`ww-region-finder: the part "${selector}" is missing in RegionFinder.astro`);
    return part;
  }

  /** The search of places, ready to be asked: code and names come together, once. */
  #load(): Promise<Search> {
    this.#search ??= Promise.all([import('./place-search.ts'), this.#names()]).then(
      ([{ placeSearch }, names]) => placeSearch(names),
    );
    this.#search.catch(() => (this.#search = null));
    return this.#search;
  }

  async #names(): Promise<string> {
    const answer = await fetch(this.dataset['places']!, { cache: 'no-store', credentials: 'omit' });
    if (!answer.ok) throw new Error(`ww-region-finder: the list of places answers ${answer.status}`);
    return answer.text();
  }

  #clear() {
    this.#turn++;
    clearTimeout(this.#timer);
    this.#part('[role=status]').textContent = '';
    this.#part('section').hidden = true;
    this.#part('ul').replaceChildren();
  }

  async #find() {
    const turn = ++this.#turn;
    try {
      const result = (await this.#load())(this.#input.value, MOST);
      if (turn !== this.#turn) return;
      const places = [...result.candidates, ...result.others].slice(0, MOST);
      this.#part('ul').replaceChildren(...places.map((place) => this.#item(place)));
      this.#part('section').hidden = places.length === 0;
      this.#say(this.#wordsFor(result));
    } catch {
      if (turn !== this.#turn) return;
      this.#clear();
      this.#say(this.dataset['failed']!);
    }
  }

  #wordsFor({ kind, match, elsewhere, candidates }: PlaceResult): string {
    const { one, ask, typo, none, postcode, tooLong, abroad, caribbean } = this.dataset;
    if (kind === 'too-long') return tooLong!;
    if (kind === 'postcode') return postcode!;
    if (elsewhere && candidates.length === 0) return elsewhere === 'caribbean' ? caribbean! : abroad!;
    if (kind === 'none' || (kind === 'empty' && this.#input.value.trim().length > 2)) return none!;
    if (kind === 'empty') return '';
    return match === 'typo' ? typo! : kind === 'ask' ? ask! : one!;
  }

  /** Says it after a pause, so that a screen reader does not speak at every key. */
  #say(text: string) {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => (this.#part('[role=status]').textContent = text), PAUSE);
  }

  /** "Assen, gemeente Assen (Drenthe): Veilig Thuis Drenthe", with links taken from the list of regions below. */
  #item({ name, via, municipality, province, organisationIds }: PlaceCandidate) {
    const item = document.createElement('li');
    const words = this.dataset['item']!.replace('%place', via ? `${via}: ${name}` : name)
      .replace('%municipality', municipality)
      .replace('%province', province);
    item.append(`${words}: `);
    organisationIds.forEach((id, i) => {
      const link = document.querySelector(`[data-organisation="${id}"]`)?.cloneNode(true);
      if (link) item.append(...(i > 0 ? [' / '] : []), link);
    });
    if (organisationIds.length > 1) item.append(`. ${this.dataset['doubt']!}`);
    return item;
  }
}
