import { expect, type Page } from '@playwright/test';

/** What a page asks for. */
export interface Traffic {
  /** Addresses, in the order of asking; may be emptied by a test. */
  urls: string[];
  /** Resolves once everything was answered and nothing was asked for during a second. */
  quiet(): Promise<void>;
}

/** Milliseconds without a request after which no more is expected, on a busy machine too. */
const QUIET = 1000;

/**
 * Watches the requests of a page from now on. Playwright's own "networkidle" holds once per page and then for good,
 * so it does not wait for what the page asks for later.
 */
export function watchTraffic(page: Page): Traffic {
  const urls: string[] = [];
  let open = 0;
  let last = Date.now();
  page.on('request', (request) => {
    urls.push(decodeURIComponent(request.url()));
    open++;
    last = Date.now();
  });
  const ended = () => {
    open--;
    last = Date.now();
  };
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  const quiet = () => {
    // What a test has just done may ask for something a moment later.
    last = Date.now();
    return expect.poll(() => (open > 0 ? 0 : Date.now() - last), { timeout: 20_000 }).toBeGreaterThan(QUIET);
  };
  return { urls, quiet };
}
