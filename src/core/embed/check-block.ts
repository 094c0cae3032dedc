/** What is said of a block that somebody pasted. */
export type BlockState =
  /** The same words as the current version. */
  | 'current'
  /** Made from the current version, but somebody changed words. */
  | 'changed'
  /** Made from an older version. */
  | 'outdated'
  /** Not one of our blocks, or without its mark and not like any of them. */
  | 'unknown';

/** Text for comparing: one space between words, nothing that cannot be seen. */
export const plainText = (text: string): string =>
  text
    .replace(/[\u200b-\u200f\u2060-\u2069\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Compares a pasted block with the current one.
 * @param pasted its text without tags, and the version in its mark when it still has one
 * @param current text and version of what the same part gives now, with the same municipality
 */
export function judgeBlock(
  pasted: { text: string; version: string | null },
  current: { text: string; version: string },
): BlockState {
  if (plainText(pasted.text) === plainText(current.text)) return 'current';
  if (pasted.version === null) return 'unknown';
  return pasted.version === current.version ? 'changed' : 'outdated';
}
