import type { Problem } from '../problems.ts';
import { lineOf, type BuiltPage } from './pages.ts';

const ORIGIN = 'https://site.invalid';

/** Addresses of a page that load something by themselves. */
const RESOURCE =
  'script[src],link[href],img[src],iframe[src],source[src],video[src],audio[src],object[data],embed[src]';

/** Links that lead nowhere, and resources from another host. */
export function checkLinks(
  page: BuiltPage,
  pages: Map<string, BuiltPage>,
  files: ReadonlySet<string>,
): Problem[] {
  const { $ } = page;
  const problem = (href: string, message: string, remedy: string): Problem => ({
    file: page.file,
    line: lineOf(page, href),
    field: href,
    message,
    remedy,
  });
  const links = $('a[href]')
    .get()
    .flatMap((link): Problem[] => {
      const href = $(link).attr('href')!;
      if (/^(?:tel|sms|mailto):/.test(href)) return [];
      const url = new URL(href, ORIGIN + page.url);
      if (url.origin !== ORIGIN) {
        const rel = $(link).attr('rel') ?? '';
        return url.protocol !== 'https:' && url.protocol !== 'http:'
          ? [problem(href, 'this kind of address is not allowed', 'use an https address')]
          : /noreferrer/.test(rel)
            ? []
            : [
                problem(
                  href,
                  'the link would tell the other site where the reader comes from',
                  'add rel="noopener noreferrer"',
                ),
              ];
      }
      const target = pages.get(url.pathname);
      // A file to take along, such as a calendar.
      if (!target && files.has(url.pathname)) return [];
      if (!target) return [problem(href, 'there is no such page', 'link to a page that exists')];
      const id = decodeURIComponent(url.hash.slice(1));
      return !id || target.$(`[id="${id}"]`).length > 0
        ? []
        : [problem(href, `the page has no place "${id}"`, 'link to a heading that exists')];
    });
  const resources = $(RESOURCE)
    .get()
    .flatMap((element): Problem[] => {
      const href = $(element).attr('src') ?? $(element).attr('href') ?? $(element).attr('data')!;
      if (href.startsWith('data:') || $(element).is('link[rel=canonical],link[rel=alternate]')) return [];
      const url = new URL(href, ORIGIN + page.url);
      if (url.origin !== ORIGIN)
        return [problem(href, 'the page would load this from another host', 'host it here or take it out')];
      return files.has(url.pathname)
        ? []
        : [problem(href, 'this file does not exist', 'correct the address')];
    });
  return [...links, ...resources];
}
