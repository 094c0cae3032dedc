/**
 * Keys by which different forms of a word find each other. A word has several: two words belong together when they share
 * one. So a rule that is wrong for a word adds a key and never takes the word itself away ("geweld" stays "geweld").
 */

/** Endings that may be taken off a folded word, per language, and the fewest letters that have to stay. */
const ENDINGS: Record<string, RegExp> = {
  nl: /(?:eringen|ering|ingen|heden|heid|eren|elijk|sters|ster|jes|tje|ers|ing|ten|den|en|er|te|de|je|st|e|s|t|d|n)$/,
  en: /(?:ings|ing|ers|ed|es|er|ly|s|e|d)$/,
};
const LETTERS_THAT_STAY = 3;
/** "ge…t", "ge…d", "ge…en": with fewer letters inside, it is often no participle ("geweld"). */
const PARTICIPLE = /^(.{0,4})ge(.{4,}?)(?:t|d|en)$/;
/** Languages with long endings: the first letters do as a stem (Can et al., JASIST 59 (2008), for Turkish). */
const TRUNCATED = new Set(['tr', 'pl', 'uk']);
const TRUNCATED_LETTERS = 5;
const ARABIC_AFFIXES = /^(?:و|ف|ب|ل|ك)?(?:ال)?(.{3,}?)(?:ها|هم|ني|نا|ات|ين|ون|ه|ي|ت)?$/;

/** One spelling for what changes at the end of a Dutch word: manˑnen, huizen, boven. */
const even = (stem: string) => stem.replace(/(.)\1/g, '$1').replace(/z$/, 's').replace(/v$/, 'f');

/** Every ending taken off, longest first and then each shorter one. */
function withoutEndings(word: string, endings: RegExp): string[] {
  const stems: string[] = [];
  for (let from = LETTERS_THAT_STAY; from < word.length; from++) {
    const end = word.slice(from);
    if (endings.exec(end)?.[0] === end) stems.push(even(word.slice(0, from)));
  }
  return stems;
}

/** Keys of a folded word; the word itself, evened, is the first. */
export function stemKeys(word: string, locale: string): string[] {
  if (locale === 'ar') return [word, ARABIC_AFFIXES.exec(word)?.[1] ?? word];
  if (TRUNCATED.has(locale)) return [word, word.slice(0, TRUNCATED_LETTERS)];
  const endings = ENDINGS[locale];
  if (!endings) return [word];
  const keys = [even(word), ...withoutEndings(word, endings)];
  const participle = locale === 'nl' && PARTICIPLE.exec(word);
  if (participle) keys.push(even(participle[1]! + participle[2]!));
  return [...new Set(keys)];
}

/** What sounds alike in Dutch, in this order. */
const SOUNDS: [RegExp, string][] = [
  [/(?:sch|sj)/g, 'sg'],
  [/ch/g, 'g'],
  [/ph|v|w/g, 'f'],
  [/th|dt?/g, 't'],
  [/qu?|c/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/ij|ei|ey/g, 'y'],
  [/ou/g, 'au'],
  [/ie/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/** How a folded word sounds, roughly: "kontaktverbot" and "contactverbod" are the same. */
export const soundKey = (word: string, locale: string): string =>
  locale === 'nl'
    ? SOUNDS.reduce((key, [from, to]) => key.replace(from, to), word)
    : word.replace(/(.)\1+/g, '$1');
