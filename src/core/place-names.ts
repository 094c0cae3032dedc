/** Articles that people leave out or add: "Hogeland" and "Het Hogeland", "Bosch" and "Den Bosch". */
const ARTICLES = new Set(['de', 'den', 'der', 'het', 's', 'd']);

/**
 * The words of a place name, in the form in which names are compared: lower case, no accents or signs, ij as y, and
 * one spelling for "st." and "sint", "'t" and "het", "a/d" and "aan den", "1e" and "eerste". Markup, emoji and invisible
 * marks are dropped.
 */
export function placeWords(text: string): string[] {
  const words = text
    .replace(/<[^>]*>/g, ' ')
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/ij/g, 'y')
    .replace(/ & /g, ' en ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  // A last word may be half typed ("st" of Staphorst), so short forms count only when a word follows.
  return words
    .replace(/ (?:(?:a d|ad|a)(?= .)|aan)(?: (?:den?|der|d|het?|h|t)(?= |$))?(?= |$)/, ' aan')
    .replace(/\bst(?= )/g, 'sint')
    .replace(/\bt(?= )/g, 'het')
    .replace(/^eerste(?= )/, '1e')
    .replace(/^tweede(?= )/, '2e')
    .split(' ')
    .filter((word, _, all) => word && (all.length === 1 || !/^gem(eente)?$/.test(word)));
}

/** A place name as one word, in the form in which names are compared; empty when there is no letter or digit in it. */
export const normalisePlace = (text: string): string => placeWords(text).join('');

/** The words without the articles in front; at least one word stays. */
export function withoutArticle(words: readonly string[]): readonly string[] {
  const [first, ...rest] = words;
  return first !== undefined && rest.length > 0 && ARTICLES.has(first) ? withoutArticle(rest) : words;
}

/** Keys that say a province without being the beginning or the end of its name, with a beginning of the name. */
const PROVINCES = new Map([
  ['friesland', 'fr'],
  ['gld', 'ge'],
  ['gn', 'gr'],
  ['lb', 'li'],
  ['nb', 'noordb'],
  ['nh', 'noordh'],
  ['zh', 'zuidh'],
  ['zl', 'ze'],
]);

/** Whether somebody who says "limburg", "nh", "gr" or "brabant" may mean this province; `said` is a key. */
export function isProvince(province: string, said: string): boolean {
  const key = normalisePlace(province);
  return key.startsWith(PROVINCES.get(said) ?? said) || (said.length > 3 && key.endsWith(said));
}
