/** Letters whose mark is part of the letter itself, and what people type instead; the line that stretches an Arabic word. */
const WHOLE_LETTERS: Record<string, string> = { ł: 'l', ı: 'i', ґ: 'г', ـ: '' };

/**
 * Lower case, without accents and vowel signs, everything that is no letter or digit as one hyphen: the form in which
 * words of any script are compared.
 */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łıґـ]/gu, (letter) => WHOLE_LETTERS[letter]!)
    .replace(/[^\p{L}\p{N}]+/gu, '-');

/** Words from the list that occur in an address, tab title, heading id or file name. */
export const forbiddenIn = (text: string, forbidden: readonly string[]): string[] => {
  const form = plain(text);
  return forbidden.filter((word) => form.includes(word));
};

/** Words of a text that is only a list of words. */
export const wordList = (words: string): string[] => words.trim().split(/\s+/);

/** Finds any of the words or phrases, longest first, not as part of a longer word. */
export function wholeWords(words: readonly string[], flags: string): RegExp {
  const sources = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+'));
  const longestFirst = sources.sort((a, b) => b.length - a.length).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst || '(?!)'})(?![\\p{L}\\p{N}])`, flags);
}
