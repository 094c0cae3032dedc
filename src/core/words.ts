/** Lower case, without accents, everything that is no letter or digit as one hyphen: the form in which words are compared. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
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
