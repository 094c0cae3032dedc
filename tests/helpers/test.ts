import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { EXIT_URL } from '../../src/core/exit-destination.ts';

interface Fixtures {
  /** Opens an address of the site. */
  visit: (path: string, page?: Page) => Promise<void>;
  /** Console messages and page errors; every test fails when one is left. */
  complaints: string[];
}

/** What the console says, errors, and requests to other hosts than these; the exit destination answers from here. */
export async function listen(context: BrowserContext, hosts: () => string[]): Promise<string[]> {
  const complaints: string[] = [];
  context.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  context.on('weberror', (error) => complaints.push(`error: ${error.error().message}`));
  await context.route(
    (url) => !hosts().includes(url.origin),
    (route) => {
      if (route.request().url() === EXIT_URL)
        return route.fulfill({ contentType: 'text/html', body: '<title>Het weer</title><p>Zon' });
      complaints.push(`request to another host: ${route.request().url()}`);
      return route.abort();
    },
  );
  return complaints;
}

/** Playwright's test, on the built site, with an exit destination that answers from here and nothing else outside. */
export const test = base.extend<Fixtures>({
  complaints: [
    async ({ context }, use) => {
      const complaints = await listen(context, () => [process.env['SITE_URL']!]);
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
  visit: async ({ page }, use) => use(async (path, other = page) => void (await other.goto(path))),
});

export { expect };
