import type { Reader } from '../../client/discreet-reader.ts';

/** The reader of this document, once it has started; a new copy of the element finds it here. */
let reader: Reader | null = null;

/** "Discreet lezen": one tap, and from there on pages come into this document instead of the history list. */
export class DiscreetReading extends HTMLElement {
  #stop = new AbortController();

  connectedCallback() {
    this.#stop = new AbortController();
    if (reader) return this.#show();
    this.querySelector('button')?.addEventListener('click', () => void this.#start(), {
      signal: this.#stop.signal,
    });
  }

  disconnectedCallback() {
    this.#stop.abort();
  }

  async #start() {
    const { title, back, failed } = this.dataset;
    try {
      const { startReader } = await import('../../client/discreet-reader.ts');
      reader ??= startReader({ title: title!, back: back!, failed: failed! });
      this.#show();
    } catch {
      // Without its code nothing has changed: the links go on as before, and so does the button.
    }
  }

  /** Says that it is on, in the place of the button. */
  #show() {
    this.querySelector('button')?.setAttribute('hidden', '');
    this.querySelector('p')?.removeAttribute('hidden');
  }
}
