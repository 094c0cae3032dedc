/** A server of its own for each test, which can disappear or misbehave, for the copy that works without a network. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { test as base, expect, type Page } from '@playwright/test';
import { DIST, ROOT } from '../../scripts/lib/paths.ts';
import { createFadingServer, createSiteServer, listen } from '../../scripts/lib/server.ts';
import { EXIT_URL } from '../../src/core/exit-destination.ts';
import { listingPath, type CopyListing, type OfflineCopy } from '../../src/core/offline-copy.ts';

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
    const { server, cut } = createFadingServer(
      createServer((request, response) => {
        own.asked.push(request.url!);
        if (!own.instead(request, response)) site.emit('request', request, response);
      }),
    );
    const own: OwnServer = { url: '', asked: [], instead: () => false, cut: (isCut = true) => cut(isCut) };
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

/** What can be had in Dutch: the listing, and the bytes of its file. */
export function dutchCopy(): { listing: CopyListing; bytes: Buffer } {
  const dist = join(ROOT, DIST);
  const listing = JSON.parse(readFileSync(join(dist, listingPath('nl')), 'utf8')) as CopyListing;
  return { listing, bytes: readFileSync(join(dist, listing.file)) };
}

/** A server on which another version stands: one heading differs. */
export function newVersion(): OwnServer['instead'] {
  const copy = JSON.parse(gunzipSync(dutchCopy().bytes).toString()) as OfflineCopy;
  const page = '/hulp-op-een-rij/';
  copy.texts[page] = copy.texts[page]!.replace('<h1>Hulp op een rij', '<h1>Nieuwe versie');
  const bytes = gzipSync(JSON.stringify(copy));
  const hash = createHash('sha256').update(bytes).digest('hex');
  const file = `/kopie/nl-${hash.slice(0, 8)}.bin`;
  const answers: Record<string, string | Buffer> = {
    [listingPath('nl')]: JSON.stringify({ file, hash, bytes: bytes.length } satisfies CopyListing),
    [file]: bytes,
  };
  return ({ url }, response) => {
    const answer = answers[url!];
    if (answer !== undefined) response.writeHead(200).end(answer);
    return answer !== undefined;
  };
}
