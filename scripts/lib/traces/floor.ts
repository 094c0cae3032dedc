/**
 * The floor: the least that a site with care leaves in a profile. Four tiny pages at neutral addresses, one neutral title,
 * everything inline and nothing loaded; with the headers, the gestures and the way of leaving of ours, but none of our code.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FRAMED_DEFAULT } from '../../../src/core/headers.ts';
import type { PageTexts } from './page-texts.ts';

/** Addresses of the floor, in the order of the visit. */
export const FLOOR_PATHS = ['/a/', '/b/', '/c/', '/d/'] as const;

const textsOf = (path: string): PageTexts => ({
  title: 'Halverwege',
  heading: `Halteplaats ${path}`,
  description: `Beschrijving van een kleine bladzijde ${path}`,
  sentence: `Een zin die nergens anders staat dan op bladzijde ${path.replaceAll('/', '')}.`,
});

/** Texts of its pages, by address. */
export const FLOOR_TEXTS: ReadonlyMap<string, PageTexts> = new Map(
  FLOOR_PATHS.map((path) => [path, textsOf(path)]),
);

/** The same bytes on every page: links replace, the exit renames and replaces, a search answers without being sent. */
const script = `
  addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (!link) return;
    event.preventDefault();
    if ('exit' in link.dataset) document.title = 'Weer';
    location.replace(link.href);
  });
  addEventListener('submit', (event) => {
    event.preventDefault();
    document.querySelector('ol').innerHTML = '<li><a href="/a/">een</a></li>';
  });`;

const htmlOf = ({ title, heading, description, sentence }: PageTexts, exit: string) => `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>${title}</title><meta name="Description" content="${description}">
<link rel="icon" href="data:,"><style>a { padding: 1em }</style><script>${script}</script></head>
<body><h1>${heading}</h1><p>${sentence}</p><a href="${exit}" data-exit rel="noreferrer">weg</a>
${FLOOR_PATHS.map((path) => `<a href="${path}">${path}</a>`).join(' ')}
<ww-search><form action="/search"><input type="search" autocomplete="off"></form><ol></ol></ww-search></body></html>`;

/**
 * Writes the floor as a built site.
 * @param exit address of the stand-in for the destination of "Snel weg"
 */
export function writeFloor(folder: string, exit: string): void {
  const write = (file: string, texts: PageTexts) => {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), htmlOf(texts, exit));
  };
  for (const [path, texts] of FLOOR_TEXTS) write(`${path}index.html`, texts);
  // What the server wants of every build.
  for (const file of ['index.html', '404.html', `${FRAMED_DEFAULT}index.html`]) write(file, textsOf('/'));
}
