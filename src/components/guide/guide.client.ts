/**
 * The guide with script: one question at a time, nothing in the address, nothing kept. Without script the nested
 * details stay as they are. Its state is which step is visible.
 */
export class Guide extends HTMLElement {
  #steps: HTMLElement[] = [];

  connectedCallback() {
    if (this.#steps.length > 0) return;
    this.#steps = [...this.querySelectorAll<HTMLElement>('.ww-guide-step')];
    for (const details of this.querySelectorAll('details')) this.#toButton(details);
    for (const step of this.#steps.slice(1)) step.append(this.#againButton());
    this.replaceChildren(...this.#steps);
    this.#show(0, false);
    addEventListener('pageshow', this.#restart);
  }

  disconnectedCallback() {
    removeEventListener('pageshow', this.#restart);
  }

  #restart = () => this.#show(0, false);

  /** An answer becomes a button that shows the step behind it. */
  #toButton(details: HTMLDetailsElement) {
    const target = this.#steps.indexOf(details.querySelector<HTMLElement>('.ww-guide-step')!);
    const words = details.querySelector('summary')!.textContent;
    details.before(button(words, 'ww-guide-answer', () => this.#show(target, true)));
    details.remove();
  }

  #againButton() {
    return button(this.dataset['again']!, 'ww-button ww-button-quiet', () => this.#show(0, true));
  }

  #show(index: number, isAsked: boolean) {
    this.#steps.forEach((step, i) => (step.hidden = i !== index));
    const heading = this.#steps[index]?.querySelector('h2');
    if (!heading || !isAsked) return;
    heading.tabIndex = -1;
    heading.focus();
  }
}

function button(words: string, className: string, press: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = className;
  element.textContent = words;
  element.addEventListener('click', press);
  return element;
}
