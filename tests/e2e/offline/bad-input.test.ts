import type { Page } from '@playwright/test';
import {
  NOTHING,
  OFFLINE_PAGE,
  dutchCopy,
  expect,
  kept,
  newVersion,
  save,
  test,
  type OwnServer,
} from '../../helpers/offline.ts';

const press = async (page: Page) => page.getByRole('button', { name: 'Bewaar deze site' }).click();
const open = async (page: Page, server: OwnServer) => page.goto(server.url + OFFLINE_PAGE);

/** A sentence, the number, nothing kept, and the page still there. */
async function expectTrouble(page: Page, sentence: string) {
  const status = page.locator('ww-offline-copy [role=status]');
  await expect(status).toContainText(sentence);
  await expect(status.getByRole('link', { name: '0800 2000' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bewaar voor zonder internet');
  await expect(page.getByRole('button', { name: 'Bewaar deze site' })).toBeEnabled();
}

/** Breaks a function of the browser in all pages; the name is a path from `self`. */
const refuse = (page: Page, path: string, error: string) =>
  page.addInitScript(
    ([path, error]) => {
      const names = path!.split('.');
      const last = names.pop()!;
      const owner = names.reduce((from, name) => Reflect.get(from, name) as object, self as object);
      Object.defineProperty(owner, last, {
        configurable: true,
        value: () => Promise.reject(new DOMException('', error)),
      });
    },
    [path, error],
  );

test('no room in the middle: nothing is left', async ({ page, server }) => {
  await refuse(page, 'Cache.prototype.put', 'QuotaExceededError');
  await open(page, server);
  await press(page);
  await expectTrouble(page, 'Er is te weinig plek');
  expect(await kept(page)).toEqual(NOTHING);
});

test('no room for a new version: the copy that is there stays', async ({ page, server }) => {
  await save(page, server);
  server.instead = newVersion();
  await refuse(page, 'Cache.prototype.put', 'QuotaExceededError');
  await open(page, server);
  await page.getByRole('button', { name: 'Haal de nieuwe versie' }).click();
  await expect(page.locator('ww-offline-copy [role=status]')).toContainText('Er is te weinig plek');
  server.cut();
  await page.goto(`${server.url}/eerste-stap/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ik ben bang');
});

test('the file changes during saving: refused by its hash', async ({ page, server }) => {
  server.instead = ({ url }, response) => {
    if (!url!.endsWith('.bin')) return false;
    response.writeHead(200, { 'Content-Type': 'application/octet-stream' }).end(Buffer.alloc(600_000, 7));
    return true;
  };
  await open(page, server);
  await press(page);
  await expectTrouble(page, 'De site veranderde');
  expect(await kept(page)).toEqual(NOTHING);
});

test('another version comes and the file is gone', async ({ page, server }) => {
  server.instead = ({ url }, response) => {
    if (url!.endsWith('.bin')) response.writeHead(404).end();
    return url!.endsWith('.bin');
  };
  await open(page, server);
  await press(page);
  await expectTrouble(page, 'De site veranderde');
});

test('the server is gone half-way; a second try works', async ({ page, server }) => {
  server.instead = ({ url }, response) => {
    if (!url!.endsWith('.bin')) return false;
    response.writeHead(200, { 'Content-Length': '476000' }).write(Buffer.alloc(200_000));
    setTimeout(() => response.destroy(), 200);
    return true;
  };
  await open(page, server);
  await press(page);
  await expectTrouble(page, 'het internet viel weg');
  expect(await kept(page)).toEqual(NOTHING);
  server.instead = () => false;
  await press(page);
  await expect(page.getByText('Klaar. Je kunt nu alles lezen')).toBeVisible();
});

test('the page is closed half-way: nothing is left', async ({ page, context, server }) => {
  server.instead = ({ url }, response) => {
    if (url!.endsWith('.bin')) response.writeHead(200).write(Buffer.alloc(200_000));
    return url!.endsWith('.bin');
  };
  await open(page, server);
  await press(page);
  await expect(page.getByRole('progressbar')).toBeVisible();
  const other = await context.newPage();
  await page.close();
  await other.goto(`${server.url}/eerste-stap/`);
  expect(await kept(other)).toEqual(NOTHING);
});

test('the page is closed just before the end, when the worker has started: nothing is left', async ({
  page,
  context,
  server,
}) => {
  const { bytes } = dutchCopy();
  server.instead = ({ url }, response) => {
    if (url!.endsWith('.bin')) response.writeHead(200).write(bytes.subarray(0, 0.9 * bytes.length));
    return url!.endsWith('.bin');
  };
  await open(page, server);
  const started = context.waitForEvent('serviceworker');
  await press(page);
  await started;
  const other = await context.newPage();
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => page.isClosed()).toBe(true);
  await other.goto(`${server.url}/eerste-stap/`);
  expect(await other.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  expect(await kept(other)).toEqual(NOTHING);
});

test('two tabs save at once: one whole copy', async ({ page, context, server }) => {
  const other = await context.newPage();
  await open(page, server);
  await open(other, server);
  await Promise.all([press(page), press(other)]);
  for (const tab of [page, other]) await expect(tab.getByText('Klaar. Je kunt nu alles lezen')).toBeVisible();
  expect((await kept(page)).caches).toHaveLength(1);
  server.cut();
  await other.goto(`${server.url}/eerste-stap/`);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Ik ben bang');
});

test('update while reading: the page stays, the next one is of the new version', async ({
  page,
  context,
  server,
}) => {
  await save(page, server);
  const reader = await context.newPage();
  server.cut();
  await reader.goto(`${server.url}/eerste-stap/`);
  server.cut(false);
  server.instead = newVersion();
  await open(page, server);
  await expect(page.getByText('Er is een nieuwe versie.')).toBeVisible();
  await page.getByRole('button', { name: 'Haal de nieuwe versie' }).click();
  await expect(page.getByText('Klaar. Je kunt nu alles lezen')).toBeVisible();
  server.cut();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Ik ben bang');
  await reader.getByRole('link', { name: 'Hulp', exact: true }).click();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Nieuwe versie');
});

test('a worker of an older version makes room for the new one and leaves the copy', async ({
  page,
  server,
}) => {
  let isOld = true;
  server.instead = ({ url }, response) => {
    if (url !== '/w.js' || !isOld) return false;
    // The first version anybody had: it takes over and answers nothing.
    const text = `addEventListener('install',e=>e.waitUntil(skipWaiting()));addEventListener('activate',e=>e.waitUntil(clients.claim()));`;
    response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(text);
    return true;
  };
  await save(page, server);
  isOld = false;
  await page.goto(server.url + '/');
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting ?? null))
    .toBeNull();
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update());
  await expect
    .poll(() =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.installing?.state),
    )
    .toBeUndefined();
  server.cut();
  await page.goto(`${server.url}/eerste-stap/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ik ben bang');
});

test('a window that refuses workers: a sentence, and nothing is left', async ({ page, server }) => {
  await refuse(page, 'ServiceWorkerContainer.prototype.register', 'SecurityError');
  await open(page, server);
  await press(page);
  await expectTrouble(page, 'Je browser laat bewaren hier niet toe');
  expect(await kept(page)).toEqual(NOTHING);
});

test('storage that is disabled: a sentence', async ({ page, server }) => {
  for (const name of ['open', 'match', 'delete', 'has', 'keys'])
    await refuse(page, `CacheStorage.prototype.${name}`, 'SecurityError');
  await open(page, server);
  await press(page);
  await expectTrouble(page, 'Je browser laat bewaren hier niet toe');
});

test('a browser without workers: a sentence', async ({ page, server }) => {
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined, configurable: true }),
  );
  await open(page, server);
  await press(page);
  await expectTrouble(page, 'Deze browser kan de site niet bewaren');
});

test('a damaged copy: a sentence and the numbers without the server, a way to mend it with', async ({
  page,
  server,
}) => {
  await save(page, server);
  await page.evaluate(async () => {
    const cache = await caches.open('k');
    const [request] = await cache.keys('/k');
    const bytes = new Uint8Array(await (await cache.match(request!))!.arrayBuffer());
    bytes[5000]! ^= 1;
    await cache.put(request!, new Response(bytes));
  });
  // A worker that had it in memory is stopped, as browsers do after half a minute.
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  server.cut();
  await page.goto(`${server.url}/eerste-stap/`);
  await expect(page.getByText('De kopie op je toestel is kapot.')).toBeVisible();
  await expect(page.getByRole('link', { name: '112' })).toBeVisible();
  await expect(page.getByRole('link', { name: '0800 2000' })).toBeVisible();
  server.cut(false);
  await open(page, server);
  await expect(page.getByText('De kopie op je toestel is kapot.')).toBeVisible();
  await page.getByRole('button', { name: 'Haal de nieuwe versie' }).click();
  await expect(page.getByText('Klaar. Je kunt nu alles lezen')).toBeVisible();
  server.cut();
  await page.goto(`${server.url}/eerste-stap/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ik ben bang');
});

test('a slow network gets four seconds, and then the copy answers', async ({ page, server }) => {
  await save(page, server);
  server.instead = () => true;
  const started = Date.now();
  await page.goto(`${server.url}/eerste-stap/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ik ben bang');
  expect(Date.now() - started).toBeGreaterThan(3900);
  expect(Date.now() - started).toBeLessThan(7000);
});
