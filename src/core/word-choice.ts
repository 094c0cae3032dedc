import { wholeWords } from './words.ts';

/** A word of officialese and what to write instead. */
export interface Officialese {
  word: string;
  instead: string;
}

/** Lists, each made ready once: by word in lower case, and one pattern for all. */
const prepared = new WeakMap<object, { known: ReadonlyMap<string, Officialese>; any: RegExp }>();

function prepare(words: readonly Officialese[]) {
  const known = new Map(words.map((entry) => [entry.word.toLowerCase(), entry]));
  const list = { known, any: wholeWords([...known.keys()], 'giu') };
  prepared.set(words, list);
  return list;
}

/** Words and phrases of the list that occur in the text, whole and in any case, with their position in it. */
export function findOfficialese(
  text: string,
  words: readonly Officialese[],
): (Officialese & { index: number })[] {
  const { known, any } = prepared.get(words) ?? prepare(words);
  return [...text.matchAll(any)].flatMap((match) => {
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
