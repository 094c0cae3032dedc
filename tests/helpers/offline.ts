/** A server of its own for each test, which can disappear or misbehave, for the copy that works without a network. */
import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { DIST, ROOT } from '../../scripts/lib/paths.ts';
import { createSiteServer, listen } from '../../scripts/lib/server.ts';
import { EXIT_URL } from '../../src/core/exit-destination.ts';

export { EXIT_URL, expect };
/** Address of the page with the button. */
export const OFFLINE_PAGE = '/zonder-internet/';

export interface OwnServer {
  url: string;
  /** From now on connections are broken, as when the server is gone; `false` brings it back. */
  cut(isCut?: boolean): void;
  /** Paths that were asked for, in order. */
  asked: string[];
  /** Answers instead of the site when it returns true. */
  instead: (...args: Parameters<RequestListener>) => boolean;
}

export const test = base.extend<{ server: OwnServer }>({
  server: async ({ context }, use) => {
    const site = createSiteServer({ dist: join(ROOT, DIST) });
    let isCut = false;
    const own: OwnServer = {
      url: '',
      asked: [],
      instead: () => false,
      cut(cut = true) {
        isCut = cut;
        if (cut) server.closeAllConnections();
      },
    };
    const server = createServer((request, response) => {
      if (isCut) return void request.socket.destroy();
      own.asked.push(request.url!);
      if (!own.instead(request, response)) site.emit('request', request, response);
    });
    own.url = await listen(server, 0);
    await context.route(EXIT_URL, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Het weer</title><p>Zon' }),
    );
    await use(own);
    server.close();
    server.closeAllConnections();
  },
});

/** Registrations and caches of the site in this browser, asked from a page of it. */
export const kept = (page: Page) =>
  page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: await caches.keys(),
  }));
export const NOTHING = { workers: 0, caches: [] };

/** Opens the page with the button, presses it and waits until the copy is there. */
export async function save(page: Page, server: OwnServer): Promise<void> {
  await page.goto(server.url + OFFLINE_PAGE);
  await page.getByRole('button', { name: 'Bewaar deze site' }).click();
  await expect(page.getByText('Klaar. Je kunt nu alles lezen')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Wis de kopie' })).toBeVisible();
}
