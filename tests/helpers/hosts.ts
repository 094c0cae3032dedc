/**
 * Twelve pages of a municipality on a second origin, each hostile to embedded parts in its own way, and the same page
 * without hostility. The snippets are those that the site gives out.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base, type Frame, type Page } from '@playwright/test';
import { integrity } from '../../scripts/lib/inline-script.ts';
import { DIST, ROOT } from '../../scripts/lib/paths.ts';
import { listen } from './test.ts';
import type { ParameterName } from '../../src/core/embed/parameters.ts';
import type { Part, PartId } from '../../src/core/embed/parts.ts';
import { staticBlock } from '../../src/core/embed/render.ts';
import { elementSnippet, frameAddress, frameSnippet, hostSnippet } from '../../src/core/embed/snippets.ts';

export const site = () => process.env['SITE_URL']!;

/** A part as the build wrote it. */
export const partOf = (id: PartId, language = 'nl'): Part =>
  JSON.parse(readFileSync(join(ROOT, DIST, `deel/v1/${language}/${id}/data.json`), 'utf8')) as Part;

interface HostPage {
  body: string;
  headers?: Record<string, string>;
  html?: string;
}
type Values = Partial<Record<ParameterName, string>>;

const below = 'Bij gevaar: bel het alarmnummer.';
const options = (id: PartId, values: Values = {}) => ({ part: partOf(id), site: site(), values, below });
const frame = (id: PartId, values?: Values) => frameSnippet(options(id, values));
const element = (id: PartId, hash = integrity().element) =>
  elementSnippet({ ...options(id), integrity: hash, block: staticBlock(partOf(id), { site: site() }) });
/** An iframe with these attributes and no others, as a CMS leaves it. */
const bare = (id: PartId, attributes: string, suffix = '') =>
  `<iframe src="${frameAddress(options(id))}${suffix}" title="Hulp" ${attributes}></iframe>`;

/** What WordPress's own wp-embed.js does with a frame of a provider it does not know: secret, height, link. */
const WORDPRESS = `<script>
addEventListener('message', (event) => {
  const frame = document.querySelector('iframe');
  const { message, value, secret } = event.data ?? {};
  if (secret !== 'abcdefghij' || event.source !== frame.contentWindow) return;
  document.querySelector('blockquote').style.display = 'none';
  frame.removeAttribute('style');
  if (message === 'height') frame.height = Math.max(200, Math.min(1000, value));
  if (message === 'link' && new URL(value).host === new URL(frame.src).host) top.location.href = value;
});
</script>`;

/** Hosts by name. Those of the issue first, in its order. */
export const HOSTS: Record<string, (id: PartId) => HostPage> = {
  plain: (id) => ({ body: frame(id) }),
  'strict policy': (id) => ({
    body: frame(id),
    headers: { 'Content-Security-Policy': `default-src 'none'; img-src data:; frame-src ${site()}` },
  }),
  'COEP require-corp': (id) => ({
    body: frame(id),
    headers: {
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
  }),
  'CMS that strips': (id) => ({ body: bare(id, 'width="100%" height="600" frameborder="0"') }),
  'WordPress sandbox': (id) => ({
    body: `<blockquote><p>${below}</p></blockquote>${bare(
      id,
      'sandbox="allow-scripts" security="restricted" style="position: absolute; visibility: hidden" width="100%" height="338" frameborder="0"',
      '#?secret=abcdefghij',
    )}${WORDPRESS}`,
  }),
  'script blocked': (id) => ({
    body: element(id),
    headers: { 'Content-Security-Policy': `script-src 'none'` },
  }),
  'frame blocked': (id) => ({
    body: element(id),
    headers: { 'Content-Security-Policy': `frame-src 'none'` },
  }),
  'wrong SRI': (id) => ({ body: element(id, `sha384-${'A'.repeat(64)}`) }),
  '320 px': (id) => ({ body: frame(id) }),
  'right to left': (id) => ({ body: frame(id), html: 'lang="ar" dir="rtl"' }),
  'old browser': (id) => ({ body: frame(id).replace('frame-sizing', 'frame-sizing-unknown') }),
  print: (id) => ({ body: frame(id) }),
  element: (id) => ({ body: element(id) }),
  'sandbox with our script': (id) => ({
    body:
      bare(id, 'sandbox="allow-scripts" width="100%" height="900" frameborder="0"') +
      hostSnippet({ site: site(), integrity: integrity().host }),
  }),
  'sandbox, same origin': (id) => ({
    body: bare(id, 'sandbox="allow-scripts allow-same-origin" width="100%" height="900" frameborder="0"'),
  }),
  'sandbox, by activation': (id) => ({
    body: bare(
      id,
      'sandbox="allow-scripts allow-same-origin allow-top-navigation-by-user-activation" width="100%" height="900" frameborder="0"',
    ),
  }),
};

interface HostFixtures {
  /** Opens a host with a part; answers with the frame when there is one. */
  open: (name: string, id: PartId, query?: string) => Promise<void>;
  /** Console errors, page errors and requests to anybody but the host and the site. */
  complaints: string[];
}

/** Every host on one server of its own, at gemeente.localhost: another site than localhost. */
async function hostServer() {
  const server = createServer((request, response) => {
    const [, name = '', id = ''] = decodeURIComponent(request.url!.split('?')[0]!).split('/');
    const host = HOSTS[name];
    if (!host) {
      response.writeHead(404).end();
      return;
    }
    const { body, headers = {}, html = 'lang="nl"' } = host(id as PartId);
    response
      .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers })
      .end(
        `<!doctype html><html ${html}><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>Gemeente</title><body style="margin:0"><header><a href="/">Gemeente</a></header><nav aria-label="Menu"><a href="/">Begin</a></nav><main><h1>Gemeente</h1>\n${body}</main><footer>Gemeente</footer>`,
      );
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const origin = `http://gemeente.localhost:${(server.address() as AddressInfo).port}`;
  return { origin, stop: () => (server.close(), server.closeAllConnections()) };
}

export const test = base.extend<HostFixtures, { hostOrigin: string }>({
  hostOrigin: [
    // Playwright wants an object pattern, and reads which fixtures it names.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const { origin, stop } = await hostServer();
      await use(origin);
      stop();
    },
    { scope: 'worker' },
  ],
  complaints: [
    async ({ context, hostOrigin }, use) => {
      const complaints = await listen(context, () => [hostOrigin, site()]);
      await use(complaints);
    },
    { auto: true },
  ],
  open: async ({ page, hostOrigin }, use) => {
    await use(async (name, id) => void (await page.goto(`${hostOrigin}/${encodeURIComponent(name)}/${id}`)));
  },
});

/** The frame of a page with one part, when it has come. Errors: throws when there is none. */
export async function partFrame(page: Page): Promise<Frame> {
  const handle = await page.locator('iframe').elementHandle();
  const inside = (await handle!.contentFrame())!;
  await inside.waitForSelector('main');
  return inside;
}

export { expect };
