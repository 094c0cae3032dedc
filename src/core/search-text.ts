/** Characters of a query that are looked at; longer than any sentence a reader types in one go. */
const MOST_CHARACTERS = 200;
/** Words of a query that are looked for. */
export const MOST_WORDS = 16;

/** Letters that keep their mark when accents are taken off, with the plain letter people type instead. */
const SAME: Record<string, string> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ک: 'ك',
  ی: 'ي',
  ґ: 'г',
};
const SAME_LETTERS = new RegExp(`[${Object.keys(SAME).join('')}]`, 'gu');

/**
 * A text in the form in which words are compared, in every language: lower case, without accents, vowel signs, markup
 * and invisible marks. Turkish ı and İ become i, Polish ł becomes l, and Arabic letters that people mix become one.
 */
export function fold(text: string): string {
  return (
    text
      .replace(/<[^>]*>/g, ' ')
      .normalize('NFKD')
      // Accents, Arabic vowel signs and hamza; marks of direction and joining; the stretching line of Arabic.
      .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
      .toLowerCase()
      // Lower case of İ brings a dot of its own.
      .replace(/\u0307/g, '')
      .replace(SAME_LETTERS, (letter) => SAME[letter]!)
      .replace(/['’‘ʼ`]/g, '')
  );
}

/** The words of a text, folded, in order; empty when it has no letter or digit. */
export const foldedWords = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a query: as foldedWords, without repeats, of the first part of whatever was typed. */
export const queryWords = (query: string): string[] =>
  [...new Set(foldedWords(query.slice(0, MOST_CHARACTERS)))].slice(0, MOST_WORDS);
