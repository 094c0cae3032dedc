import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FRAMED_DEFAULT, type HashesByRow, type InlineHashes } from '../../src/core/headers.ts';

const sha256 = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** Inline styles and scripts of an HTML page, in order; script files (src) are not inline scripts. */
export function inlineParts(html: string): { scripts: string[]; styles: string[] } {
  const parts = (tag: string) =>
    [...html.matchAll(new RegExp(`<${tag}(?![^>]*\\bsrc=)[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))].map(
      ([, text]) => text!,
    );
  return { scripts: parts('script'), styles: parts('style') };
}

/** Hashes of one built page. Errors: throws when it has not exactly one inline script and one inline stylesheet. */
function hashesOf(file: string): InlineHashes {
  const { scripts, styles } = inlineParts(readFileSync(file, 'utf8'));
  if (scripts.length !== 1 || styles.length !== 1) {
    throw new Error(
      `${file}  inline parts  found ${scripts.length} scripts and ${styles.length} styles, expected one of each  see docs/decisions/0002`,
    );
  }
  return { script: sha256(scripts[0]!), style: sha256(styles[0]!) };
}

/** The hashes that serve the whole site and all framed parts, read from the first page of each in a build. */
export const readInlineHashes = (dist: string): HashesByRow => ({
  site: hashesOf(join(dist, 'index.html')),
  framed: hashesOf(join(dist, FRAMED_DEFAULT, 'index.html')),
});
