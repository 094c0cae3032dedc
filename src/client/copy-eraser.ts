/** The line with "Wis de kopie", and erasing at the exit. Loaded only where a worker answers for the page. */
import { intlLocale } from '../core/dates.ts';
import { keptCopy } from './copy-store.ts';
import { askErase, eraseCopy } from './copy-saver.ts';

/** Whether the exit erases the copy: as it was when the reader last came to this tab. */
let isErasedAtExit = false;
let isArmed = false;

/**
 * The exit hides the document in the task in which it leaves; this runs right behind it, so leaving waits for nothing.
 * The worker does its part also without a network and after this page is gone.
 */
function armErasing() {
  if (isArmed) return;
  isArmed = true;
  const { documentElement: root } = document;
  new MutationObserver(() => {
    if (!root.hidden || !isErasedAtExit) return;
    isErasedAtExit = false;
    navigator.serviceWorker.controller?.postMessage('erase');
    void askErase(true);
  }).observe(root, { attributeFilter: ['hidden'] });
}

/** Shows since when there is a copy, and lets it be erased, for as long as the element is in the page. */
export async function showCopy(element: HTMLElement, signal: AbortSignal): Promise<void> {
  const line = element.querySelector<HTMLElement>('[data-kept]')!;
  const day = new Intl.DateTimeFormat(intlLocale(document.documentElement.lang), { dateStyle: 'long' });
  const look = async () => {
    const kept = await keptCopy();
    isErasedAtExit = kept?.isErasedAtExit ?? false;
    line.hidden = !kept;
    if (kept)
      line.querySelector('span')!.textContent = element.dataset['since']!.replace(
        '%',
        day.format(kept.saved),
      );
  };
  armErasing();
  await look();
  // Another tab may have saved, erased or chosen meanwhile.
  document.addEventListener('visibilitychange', () => void look(), { signal });
  addEventListener('ww-copy', () => void look(), { signal });
  line.querySelector('button')!.addEventListener(
    'click',
    async () => {
      isErasedAtExit = false;
      const isCleared = await eraseCopy();
      line.hidden = true;
      const said = element.querySelector<HTMLElement>(isCleared ? '[data-erased]' : '[data-erased-here]')!;
      said.hidden = false;
      said.focus();
      dispatchEvent(new Event('ww-copy'));
    },
    { signal },
  );
}
