/**
 * Syllables of Dutch words, counted by their vowels as spelled. Dutch spelling keeps vowels of different syllables
 * apart with a trema or a hyphen ("geïsoleerd", "auto-ongeluk"), so a table of vowel groups goes a long way. What it
 * would get wrong (a silent e in English loans, Latin endings) is respelled first.
 */

/** Vowel groups that are one syllable, longest first. "ij" is "ĳ" by then; every other vowel counts by itself. */
const NUCLEUS =
  /aai|ooi|oei|oeu|eeu|eau|(?<=mil|ad)ieu|ieu(?=w)|aa|ee|oo|uu|ie|oe|eu|ui|ei|au|ou|ai|oi|[aeo]y|[aeiouyĳ]/g;

/** Parts of words, in small letters without accents, that are not spoken as they are spelled; "|" parts two vowels. */
const RESPELLINGS: readonly (readonly [spelled: RegExp, spoken: string])[] = [
  [/(muse|lyce|jubile|petrole|mausole)um/g, '$1|um'],
  [/^geau/, 'ge|au'],
  [/qu(?=[aeiouy])/g, 'kw'],
  [/^y(?=[aeiou])/, 'j'],
  [/coach/g, 'kootsj'],
  [/team/g, 'tiem'],
  [/stream/g, 'striem'],
  [/(?<!i)deal/g, 'diel'],
  [/(?<=down|up)load/g, 'lood'],
  [/(?<=dash|key|on)board/g, 'bord'],
  [/(?<=soft|hard|spy|stalker|mal)ware/g, 'waar'],
  [/(?<=on|off|dead|time|hot|help)line/g, 'lain'],
  [/(?<=smart|i)phone/g, 'foon'],
  [/face(?=book|time)/g, 'fees'],
  [/time(?=$|r|lain)/g, 'taim'],
  [/(?<=web)site|^site(?=s?$)/g, 'sait'],
  [/(?<=up)date|^date(?=s?$)/g, 'deet'],
  [/(?<=^|deep)fake/g, 'feek'],
  [/^safe/, 'seef'],
  [/^(cak|car|hat|liv|rac)e$/, '$1'],
  [/service/g, 'servis'],
  [/voice/g, 'vois'],
];

/** A trema, or an accent after another vowel ("variété"), starts a syllable; all other accents only show stress. */
function withoutAccents(word: string): string {
  return word
    .normalize('NFD')
    .replace(/([aeiou])(?=[aeiou]\u0308)/g, '$1|')
    .replace(/([aiou])(?=e[\u0300-\u0302])/g, '$1|')
    .replace(/\p{M}/gu, '');
}

/** "GGZ", "CBS": spoken letter by letter. Longer ones only when they cannot be spoken as a word. */
function isSpelledOut(part: string): boolean {
  return /^(?:\p{Lu}{2,3}|[B-DF-HJ-NP-TV-XZ]{2,})$/u.test(part);
}

function countPart(part: string): number {
  if (/\p{N}/u.test(part)) return 1;
  if (isSpelledOut(part)) return part.length;
  const plain = withoutAccents(part.toLowerCase()).replace(/['’]/g, '').replaceAll('ij', 'ĳ');
  const spoken = RESPELLINGS.reduce((word, [from, to]) => word.replace(from, to), plain);
  return Math.max(1, spoken.match(NUCLEUS)?.length ?? 0);
}

/**
 * Number of syllables of a Dutch word. Parts joined by hyphens or slashes are added up; a number ("870.000",
 * "24/7") is one syllable; letters without a vowel are one; capitals without vowels and capitals up to three letters are spelled
 * out. 0 only for text without letters and digits.
 */
export function countSyllables(word: string): number {
  const known = counted.get(word) ?? countAnew(word);
  counted.set(word, known);
  return known;
}

/** Words that were counted before: a text uses the same ones over and over. */
const counted = new Map<string, number>();

function countAnew(word: string): number {
  const oneNumber = word.normalize('NFKC').replace(/(?<=\p{N})[^\p{L}\p{N}]+(?=\p{N})/gu, '');
  const parts = oneNumber.match(/[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’]*[\p{L}\p{N}\p{M}])?/gu) ?? [];
  return parts.reduce((sum, part) => sum + countPart(part), 0);
}
