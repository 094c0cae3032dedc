import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isLocale, type Locale } from '../../src/core/locales.ts';
import type { SearchData } from '../../src/core/search-data.ts';
import { searchDataOf, type PageSource } from '../../src/core/search-pages.ts';
import { pageUrl } from '../../src/core/urls.ts';
import type { PageData } from '../../src/schemas/page.ts';

/** Pages that the search can find, read from the content folder without a build. */
export function searchablePages(root: string, locale: Locale): PageSource[] {
  return globSync(`content/${locale}/**/*.mdx`, { cwd: root })
    .sort()
    .flatMap((file) => {
      const [, head = ''] = /^---\n([\s\S]*?)\n---\n/.exec(readFileSync(join(root, file), 'utf8')) ?? [];
      const {
        title,
        path,
        description,
        parent,
        template,
        searchTerms = [],
      } = parse(head) as Partial<PageData>;
      if (parent === null || template === 'not-found') return [];
      const id = file.slice(`content/${locale}/`.length, -'.mdx'.length);
      return {
        id,
        parent: parent ?? null,
        url: pageUrl(locale, path!),
        title: title!,
        description: description!,
        searchTerms,
      };
    });
}

/** What the finder is told about a language: the same as the build sends, which a test compares. */
export function loadSearchData(root: string, locale: string): SearchData {
  if (!isLocale(locale))
    throw new Error(`"${locale}" is not a language of this site: see src/core/locales.ts`);
  const json = (name: string) =>
    JSON.parse(readFileSync(join(root, `content/${locale}/${name}.json`), 'utf8'));
  return searchDataOf(locale, searchablePages(root, locale), json('synonyms'), json('intents'));
}
