import { typingErrors } from '../../core/typing-errors.ts';

/** A sentence for readers, with what belongs behind it. */
export type Words = readonly (string | Node)[];

/** What answers the words in the field. Its code is loaded when the field is used. */
export interface Finder {
  /**
   * Shows what answers the words; called at every key.
   * @returns the sentence that says how much was found
   */
  find(query: string): Words;
  /** Takes away all that was shown. */
  clear(): void;
}

/** Milliseconds without typing before the sentence is spoken, so that a screen reader does not speak at every key. */
const PAUSE = 400;

/**
 * A field with results below it, in light DOM. Without script it stays hidden, and a list on the page does the same.
 * Words never leave the page: no form submission, no address, no storage; cleared when the reader leaves.
 */
export abstract class SearchField extends HTMLElement {
  // Used by all finders: named here it is in this file, and not in one of its own, which would be one request more.
  static typingErrors = typingErrors;

  #stop = new AbortController();
  #finder: Promise<Finder> | null = null;
  #turn = 0;
  #timer = 0;

  /** Loads what answers. Rejects when it does not come. */
  protected abstract load(): Promise<Finder>;
  /** Called when it does not come; gives the sentence to say. */
  protected abstract fail(): Words;

  connectedCallback() {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const form = this.piece<HTMLFormElement>('form');
    this.piece('search').hidden = false;
    this.#input.addEventListener('focus', () => void this.#load().catch(() => {}), { signal });
    this.#input.addEventListener('input', () => void this.#find(false), { signal });
    form.addEventListener('submit', (event) => (event.preventDefault(), void this.#find(true)), { signal });
    form.addEventListener('reset', () => this.#clear(), { signal });
    for (const type of ['pagehide', 'pageshow']) addEventListener(type, () => form.reset(), { signal });
    // The exit hides the page at once and leaves as soon as it can.
    const exit = new MutationObserver(() => form.reset());
    exit.observe(document.documentElement, { attributeFilter: ['hidden'] });
    signal.addEventListener('abort', () => exit.disconnect());
  }

  disconnectedCallback() {
    this.#stop.abort();
    this.#clear();
  }

  get #input() {
    return this.piece<HTMLInputElement>('input');
  }

  /** A piece of the markup. Errors: throws when it is missing. */
  piece<T extends HTMLElement = HTMLElement>(selector: string): T {
    const piece = this.querySelector<T>(selector);
    if (!piece) throw new Error(`${this.localName}: the piece "${selector}" is missing in SearchField.astro`);
    return piece;
  }

  /** Says how much was found: at once, or after a pause in typing. */
  say(words: Words, isAtOnce = true) {
    clearTimeout(this.#timer);
    const say = () => this.piece('[role=status]').replaceChildren(...words);
    if (isAtOnce) say();
    else this.#timer = window.setTimeout(say, PAUSE);
  }

  /** Text of a file that may not stay in a cache. Errors: rejects when it does not come. */
  protected async textOf(url: string): Promise<string> {
    const answer = await fetch(url, { cache: 'no-store', credentials: 'omit' });
    if (!answer.ok) throw new Error(`${this.localName}: ${url} answers ${answer.status}`);
    return answer.text();
  }

  #load(): Promise<Finder> {
    this.#finder ??= this.load();
    this.#finder.catch(() => (this.#finder = null));
    return this.#finder;
  }

  #clear() {
    this.#turn++;
    this.say([]);
    this.piece('section').hidden = true;
    this.piece('[aria-live]').replaceChildren();
    this.piece('ol').replaceChildren();
    void this.#finder?.then((finder) => finder.clear()).catch(() => {});
  }

  /** @param isAsked whether the reader asked for it, and so wants to go to what is found */
  async #find(isAsked: boolean) {
    const turn = ++this.#turn;
    if (!this.#input.value.trim()) {
      this.#clear();
      return isAsked && this.#input.focus();
    }
    if (isAsked && this.dataset['busy'] && !this.piece('ol').hasChildNodes())
      this.say([this.dataset['busy']]);
    let words: Words;
    try {
      const finder = await this.#load();
      if (turn !== this.#turn) return;
      words = finder.find(this.#input.value);
    } catch {
      if (turn !== this.#turn) return;
      words = this.fail();
    }
    const section = this.piece('section');
    section.hidden = !this.querySelector('ol > *, [aria-live] > *');
    this.say(words, isAsked);
    if (!isAsked) return;
    if (section.hidden) this.piece('[role=status]').scrollIntoView({ block: 'nearest' });
    else this.piece('h2').focus();
  }
}
