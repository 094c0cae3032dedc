/** "Wis de kopie": shown on every page while a worker answers for it, which is the only sign that there is a copy. */
export class KeptCopy extends HTMLElement {
  #stop = new AbortController();

  async connectedCallback() {
    this.#stop = new AbortController();
    if (!navigator.serviceWorker?.controller) return;
    try {
      const { showCopy } = await import('../../client/copy-eraser.ts');
      await showCopy(this, this.#stop.signal);
    } catch {
      // Storage that cannot be read: nothing to show, and the rest of the page does not need it.
    }
  }

  disconnectedCallback() {
    this.#stop.abort();
  }
}
