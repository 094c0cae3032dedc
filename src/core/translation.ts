/** How a text came to be in its language. Nobody but a native speaker who read it makes it `human`. */
export const TRANSLATION_STATUSES = ['human', 'machine-checked', 'machine'] as const;
export type TranslationStatus = (typeof TRANSLATION_STATUSES)[number];

/**
 * Fingerprint of the Dutch text that a translation was made from, so that a later change of it shows. FNV-1a, 32 bits
 * (http://www.isthe.com/chongo/tech/comp/fnv/): it finds changes, it protects against nobody.
 * @param title heading of the Dutch page
 * @param body  its text, without frontmatter
 * @returns eight hexadecimal digits
 */
export function fingerprint(title: string, body: string): string {
  let hash = 0x811c9dc5;
  for (const char of `${title}\n${body.replace(/\s+/g, ' ').trim()}`) {
    hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/**
 * True when a translation may be published. What no native speaker wrote or read through stays out of a release, unless
 * the owner of the site names the language in site.config.json (`publishUnreviewed`).
 */
export const mayPublish = (
  status: TranslationStatus,
  locale: string,
  unreviewed: readonly string[],
): boolean => status === 'human' || unreviewed.includes(locale);
