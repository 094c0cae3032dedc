import { getCollection, type CollectionEntry } from 'astro:content';
import settings from '../../site.config.json' with { type: 'json' };
import { isLocale, LOCALES, SOURCE_LOCALE, type Locale } from '../core/locales.ts';
import { mayPublish } from '../core/translation.ts';

/** Language of an entry. Errors: throws when its folder is no language of the site. */
export function languageOf({ id }: { id: string }): Locale {
  const locale = id.split('/')[0]!;
  if (isLocale(locale)) return locale;
  throw new Error(`content/${id}.mdx  "${locale}" is not a language of this site  see src/core/locales.ts`);
}

/** Pages that this build may show: a release leaves out translations that no native speaker has read. */
export const getPublishedPages = (): Promise<CollectionEntry<'pages'>[]> =>
  getCollection('pages', (entry: CollectionEntry<'pages'>) => {
    const locale = languageOf(entry);
    return (
      locale === SOURCE_LOCALE ||
      !import.meta.env.IS_RELEASE ||
      mayPublish(entry.data.translation?.status ?? 'machine', locale, settings.publishUnreviewed)
    );
  });

/** Languages in which this build has pages, source language first. */
export async function getPublishedLocales(): Promise<Locale[]> {
  const published = new Set((await getPublishedPages()).map(languageOf));
  return LOCALES.filter((locale) => published.has(locale));
}
