/** Below a checklist: a button to print, and no tick that outlives the visit. Clearing works without script. */
export class ChecklistTools extends HTMLElement {
  connectedCallback() {
    const print = this.querySelector<HTMLButtonElement>('[data-print]');
    if (print) {
      print.hidden = false;
      print.onclick = () => window.print();
    }
    addEventListener('pagehide', this.#clear);
    addEventListener('pageshow', this.#clear);
  }

  disconnectedCallback() {
    removeEventListener('pagehide', this.#clear);
    removeEventListener('pageshow', this.#clear);
  }

  #clear = () => this.closest('form')?.reset();
}
