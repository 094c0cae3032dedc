import { wholeWords } from './words.ts';

/** A word of officialese and what to write instead. */
export interface Officialese {
  word: string;
  instead: string;
}

/** Words and phrases of the list that occur in the text, whole and in any case, with their position in it. */
export function findOfficialese(
  text: string,
  words: readonly Officialese[],
): (Officialese & { index: number })[] {
  const known = new Map(words.map((entry) => [entry.word.toLowerCase(), entry]));
  return [...text.matchAll(wholeWords([...known.keys()], 'giu'))].flatMap((match) => {
    const entry = known.get(match[0].toLowerCase().replace(/\s+/g, ' '));
    return entry === undefined ? [] : [{ ...entry, index: match.index }];
  });
}

const FORMAL =
  /(?<![\p{L}\p{N}/_-]|\d\s|\p{L}['’])(?:uzelf|uwe?|u(?!(?<=["“‘']u)["”’']))(?![\p{L}\p{N}/_-])/iu;
const INFORMAL = /(?<![\p{L}\p{N}/_-]|\p{L}['’])(?:je|jij|jouw?|jezelf)(?![\p{L}\p{N}/_-])/iu;

/** True when u/uw and je/jij/jou(w) both address the reader; the letter u in names, addresses, "9 u" is left out. */
export function mixesFormalAndInformal(text: string): boolean {
  const prose = text.replace(/\S+@\S+|https?:\S+|\S*\p{L}\.\p{L}{2,}\S*|(?<!\p{L})U\.(?=\s?\p{Lu})/gu, ' ');
  return FORMAL.test(prose) && INFORMAL.test(prose);
}
