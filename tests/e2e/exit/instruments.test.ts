/** The instruments of these tests see what they look for: a planted page does everything that ours may not do. */
import { EXIT_URL, TRIGGERS, expect, site, test } from '../../helpers/exit.ts';
import { placeOf } from '../../helpers/exit-ends.ts';
import { leftBehind } from '../../helpers/exit-watch.ts';

const plant = (script: string) => `<!doctype html><title>Fout</title><link rel="icon" href="/i.png">
  <h1>Kop</h1><a data-exit href="${EXIT_URL}">Weg</a><script>${script}</script>`;

test('instruments › text that comes back, calls that leave something behind, and what was stored are seen', async ({
  page,
  context,
  exit,
  complaints,
}) => {
  await context.route('**/geplant', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: plant(`
        localStorage.setItem('a', 1); sessionStorage.setItem('b', 1); document.cookie = 'c=1';
        indexedDB.open('d'); caches.open('e'); history.replaceState(null, '', '/'); navigator.sendBeacon('/');
        setTimeout(() => { document.documentElement.hidden = true; }, 100);
        setTimeout(() => { document.documentElement.hidden = false; }, 200);`),
    }),
  );
  await page.goto('/geplant');
  await expect.poll(() => exit.notes.map(({ kind }) => kind)).toContain('again');
  expect(exit.notes.find(({ kind }) => kind === 'left')).toMatchObject({
    title: 'Fout',
    icons: [`${site()}/i.png`],
    isVisible: false,
  });
  expect(exit.notes.filter(({ kind }) => kind === 'call').map(({ name }) => name)).toEqual([
    'setItem',
    'setItem',
    'open',
    'open',
    'replaceState',
    'sendBeacon',
  ]);
  await page.evaluate(() => window.open('about:blank'));
  expect(exit.notes.at(-1)).toMatchObject({ kind: 'call', name: 'open' });
  expect((await leftBehind(page, site())).map((text) => text.split(' ').at(-1))).toEqual([
    'a',
    'b',
    'd',
    'e',
    'c',
  ]);
  complaints.length = 0;
});

test('instruments › a Referer, a page that stays and text that is in sight while leaving are seen', async ({
  page,
  context,
  exit,
  complaints,
}) => {
  await context.route('**/geplant', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: plant(
        `addEventListener('click', () => document.documentElement.setAttribute('hidden', ''))`,
      ).replace('<h1>', '<style>[hidden]{display:block}</style><h1>'),
    }),
  );
  await page.goto('/geplant');
  exit.destination = '204';
  await TRIGGERS.click(page);
  await expect.poll(() => exit.referrers).toEqual([`${site()}/`]);
  expect(exit.notes.find(({ kind }) => kind === 'left')?.isVisible).toBe(true);
  expect(await placeOf(page)).toBe(`${site()}/geplant`);
  complaints.length = 0;
});
