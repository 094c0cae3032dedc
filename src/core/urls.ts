import { SOURCE_LOCALE, type Locale } from './locales.ts';

/** The scheme editors use for a link to a page of the site: `id:help/veilig-thuis#bellen`. */
export const PAGE_SCHEME = 'id:';

/**
 * Address of a page within the site: always with a closing slash, Dutch without a prefix.
 * @param path the `path` of the page's frontmatter; empty for the home page
 */
export function pageUrl(locale: Locale, path: string): string {
  return (
    ['', locale === SOURCE_LOCALE ? '' : locale, path].filter((part, i) => i === 0 || part).join('/') + '/'
  );
}

/** Splits an editor's link (`id:page#section`) into its parts; null when it is no link to a page. */
export function parsePageLink(href: string): { id: string; section: string | null } | null {
  if (!href.startsWith(PAGE_SCHEME)) return null;
  const [id = '', section] = href.slice(PAGE_SCHEME.length).split('#');
  return { id, section: section || null };
}
