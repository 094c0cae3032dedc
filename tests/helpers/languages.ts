/** Pages and interface words of every language, for tests that run in each. */
import { loadProject } from '../../scripts/lib/content/load.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import { LOCALES, SOURCE_LOCALE, type Locale } from '../../src/core/locales.ts';
import { pageUrl } from '../../src/core/urls.ts';
import type { PageData } from '../../src/schemas/page.ts';
import type { UiKey } from '../../src/i18n/translate.ts';

const { pages, ui } = loadProject(ROOT);

/** Every language but the one that the others are translated from. */
export const TRANSLATIONS = LOCALES.filter((locale) => locale !== SOURCE_LOCALE);

/** Address and frontmatter of a page in a language. Errors: throws when there is none. */
export function pageIn(locale: Locale, id: string): { url: string; data: PageData } {
  const page = pages.find((one) => one.locale === locale && one.id === id);
  if (!page) throw new Error(`content/${locale}/${id}.mdx  there is no such page`);
  const data = page.data as PageData;
  return { url: pageUrl(locale, data.path), data };
}

/** Ids of the pages that stand in this language. */
export const idsIn = (locale: Locale): string[] =>
  pages.filter((page) => page.locale === locale).map(({ id }) => id);

/** Words of the interface, without values. */
export const wordsOf =
  (locale: Locale) =>
  (key: UiKey): string =>
    (ui.get(locale)!.data as Record<UiKey, string>)[key];
