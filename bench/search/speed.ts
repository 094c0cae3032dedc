import type { Browser, CDPSession, Page } from '@playwright/test';

export interface Speed {
  /** What was loaded from the moment the field is used until the first result is painted. */
  first: { kilobytes: number; requests: number };
  /** The same until nothing more comes. */
  complete: { kilobytes: number; requests: number };
  /** Milliseconds: from using the field to the first result, on a slow line, and with a slow processor besides. */
  cold: number[];
  coldSlowProcessor: number[];
  /** Milliseconds from another question to its first result, once loaded. */
  warm: number[];
  /** Milliseconds from a key to its results in the document, at a quarter of the speed. */
  key: number[];
}

/** Chromium's "Slow 4G". */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
const SLOWDOWN = 4;
const QUESTION = 'ex blijft appen';
const TYPED = ['hij kneep mijn keel dicht', 'mishandelinng', 'mijn buurvrouw wordt geslagen', 'zelfmoort'];

interface Traffic {
  bytes: number;
  requests: number;
}

/** A new profile with the home page open, and what is sent from now on. */
async function open(browser: Browser, baseURL: string, isSlow: boolean, slowdown: number) {
  const context = await browser.newContext({ baseURL, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const session: CDPSession = await context.newCDPSession(page);
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  await session.send('Network.enable');
  if (isSlow) await session.send('Network.emulateNetworkConditions', SLOW_4G);
  if (slowdown > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const traffic: Traffic = { bytes: 0, requests: 0 };
  session.on('Network.requestWillBeSent', () => traffic.requests++);
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (traffic.bytes += encodedDataLength));
  return { context, page, traffic };
}

/** Puts words in the field and waits, inside the page, until a result is painted. Gives milliseconds. */
const timeToResult = (page: Page, words: string): Promise<number> =>
  page.evaluate(async (text) => {
    const field = document.querySelector<HTMLInputElement>('ww-search input')!;
    const list = document.querySelector('ww-search ol')!;
    const before = list.firstElementChild;
    const start = performance.now();
    field.focus();
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise<void>((resolve) => {
      const look = () =>
        list.firstElementChild && list.firstElementChild !== before ? resolve() : requestAnimationFrame(look);
      look();
    });
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - start;
  }, words);

async function cold(browser: Browser, baseURL: string, slowdown: number): Promise<number> {
  const { context, page } = await open(browser, baseURL, true, slowdown);
  const time = await timeToResult(page, QUESTION);
  await context.close();
  return time;
}

/** Milliseconds of script for each key. */
const keys = (page: Page): Promise<number[]> =>
  page.evaluate(async (texts) => {
    const field = document.querySelector<HTMLInputElement>('ww-search input')!;
    const times: number[] = [];
    for (const text of texts)
      for (let length = 1; length <= text.length; length++) {
        field.value = text.slice(0, length);
        const start = performance.now();
        field.dispatchEvent(new Event('input', { bubbles: true }));
        // The finder is there: its answer comes in the microtasks of this task.
        await new Promise<void>((resolve) =>
          queueMicrotask(() => queueMicrotask(() => queueMicrotask(resolve))),
        );
        times.push(performance.now() - start);
        await new Promise((resolve) => setTimeout(resolve, 120));
      }
    return times;
  }, TYPED);

/** How fast the search of a built site is, in this browser. */
export async function speed(browser: Browser, baseURL: string, rounds = 5): Promise<Speed> {
  const { context, page, traffic } = await open(browser, baseURL, false, 1);
  // Held back, so that only what the first result needs is counted.
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  let isHeld = 0;
  await page.route(/\/(?:pagefind|zoek\/others-)/, async (route) => {
    isHeld++;
    await held;
    await route.continue();
  });
  await timeToResult(page, QUESTION);
  const first = { kilobytes: traffic.bytes / 1000, requests: traffic.requests - isHeld };
  release();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1_500);
  const complete = { kilobytes: traffic.bytes / 1000, requests: traffic.requests };
  const warm: number[] = [];
  for (const words of TYPED) warm.push(await timeToResult(page, words));
  await context.close();

  const times = { cold: [] as number[], coldSlowProcessor: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.cold.push(await cold(browser, baseURL, 1));
    times.coldSlowProcessor.push(await cold(browser, baseURL, SLOWDOWN));
  }
  const slow = await open(browser, baseURL, false, SLOWDOWN);
  await timeToResult(slow.page, QUESTION);
  const key = await keys(slow.page);
  await slow.context.close();
  return { first, complete, warm, ...times, key };
}
