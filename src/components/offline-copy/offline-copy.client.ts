import { keptCopy, readCopy, setErasedAtExit } from '../../client/copy-store.ts';
import { intlLocale } from '../../core/dates.ts';
import type { CopyListing } from '../../core/offline-copy.ts';
import { SaveError, askListing, saveCopy } from '../../client/copy-saver.ts';

/**
 * Saves the site for reading without a network, when the reader presses the button. Looking for what is kept begins only
 * where a worker answers already: before the choice this asks nothing of the storage of the browser.
 */
export class OfflineCopy extends HTMLElement {
  #stop = new AbortController();
  /** What can be had: asked once, and again when a version has gone. */
  #listing: CopyListing | null = null;

  connectedCallback() {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.#piece('[data-no-script]').hidden = true;
    this.#piece('div').hidden = false;
    for (const name of ['[data-save]', '[data-renew]'])
      this.#piece(name).addEventListener('click', () => void this.#save(), { signal });
    this.#choice.addEventListener('change', () => void this.#choose(), { signal });
    addEventListener('ww-copy', () => void this.#look(), { signal });
    void this.#look();
  }

  disconnectedCallback() {
    this.#stop.abort();
  }

  get #choice() {
    return this.#piece<HTMLInputElement>('input');
  }

  #piece<T extends HTMLElement = HTMLElement>(selector: string): T {
    return this.querySelector<T>(selector)!;
  }

  #say(name: string) {
    const words = this.#piece<HTMLTemplateElement>(`template[data-said="${name}"]`).content.cloneNode(true);
    this.#piece('[role=status]').replaceChildren(words);
  }

  /** Shows what is kept and what can be had. */
  async #look() {
    const hasWorker = Boolean(navigator.serviceWorker?.controller);
    const kept = hasWorker ? await keptCopy().catch(() => null) : null;
    const isBroken = kept !== null && (await readCopy().catch(() => null)) === null;
    const listing = (this.#listing ??= await this.#ask());
    const isNewer = kept !== null && listing !== null && listing.hash !== kept.hash;
    this.#piece('[data-save]').hidden = kept !== null;
    this.#piece('[data-renew]').hidden = !isNewer && !isBroken;
    this.#piece('label').hidden = kept === null;
    this.#choice.checked = kept?.isErasedAtExit ?? false;
    this.#piece('p[data-size]').textContent = listing
      ? this.dataset['size']!.replace('%', megabytes(listing.bytes, document.documentElement.lang))
      : '';
    if (isBroken) this.#say('broken');
    else if (kept && listing) this.#say(isNewer ? 'newer' : 'current');
    else this.#piece('[role=status]').replaceChildren();
  }

  async #ask() {
    return askListing(this.dataset['locale']!).catch(() => null);
  }

  async #save() {
    const progress = this.#piece<HTMLProgressElement>('progress');
    const buttons = this.querySelectorAll('button');
    buttons.forEach((button) => (button.disabled = true));
    progress.value = 0;
    progress.hidden = false;
    let said = 'saved';
    try {
      this.#listing ??= await this.#ask();
      await saveCopy(this.#listing, (share) => (progress.value = share * 100));
      await controlled();
    } catch (error) {
      said = error instanceof SaveError ? error.trouble : 'refused';
      if (said === 'changed') this.#listing = null;
    }
    progress.hidden = true;
    buttons.forEach((button) => (button.disabled = false));
    await this.#look();
    this.#say(said);
    if (said !== 'saved') return;
    // The line with "Wis de kopie" looks for its worker when it comes into the page.
    const line = document.querySelector('ww-kept-copy');
    line?.replaceWith(line.cloneNode(true));
  }

  async #choose() {
    this.#choice.disabled = true;
    try {
      await setErasedAtExit(this.#choice.checked);
    } catch {
      this.#choice.checked = !this.#choice.checked;
      this.#say('full');
    }
    this.#choice.disabled = false;
    dispatchEvent(new Event('ww-copy'));
  }
}

/** Waits until the worker answers for this page. */
const controlled = () =>
  new Promise<void>((resolve) => {
    const { serviceWorker } = navigator;
    if (serviceWorker.controller) return resolve();
    serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
    setTimeout(resolve, 3000);
  });

const megabytes = (bytes: number, language: string) =>
  new Intl.NumberFormat(intlLocale(language), {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  }).format(bytes / 1e6);
