/**
 * Measures how hard a Dutch text is to read and compares it with the bars of the writing guide. The caller passes
 * plain text in blocks (a paragraph, a list item, a heading), without markup. Formula: Flesch-Douma (Douma, 1960).
 */
import { isPassive } from './dutch-passive.ts';
import { splitSentences } from './dutch-sentences.ts';
import { countSyllables } from './dutch-syllables.ts';
import { findPhoneLike } from './phone.ts';
import { wholeWords } from './words.ts';

export type BarName =
  'meanWords' | 'p90Words' | 'maxWords' | 'fleschDouma' | 'longWordShare' | 'passiveShare' | 'maxBlockWords';
/**
 * meanWords, p90Words (nearest rank), maxWords: words per sentence. fleschDouma: higher is easier.
 * longWordShare: words of four or more syllables; passiveShare: sentences; both from 0 to 1.
 * maxBlockWords: words in the longest block. worst: the five longest sentences, longest first.
 */
export interface Measurement extends Record<BarName, number> {
  words: number;
  sentences: number;
  worst: { sentence: string; words: number }[];
}
/** A limit per bar: the lowest value allowed for fleschDouma, the highest for all others. */
export type Bars = Readonly<Partial<Record<BarName, number>>>;
export interface Breach {
  bar: BarName;
  value: number;
  limit: number;
  hint: string;
}

const NAME = /\ue000(\d+)\ue001/g;
const ADDRESS = /@|^https?:|\p{L}\.\p{L}{2,}(?:\/|\P{L}*$)/u;

/** One line in which a phone number is one word and a name is one mark. */
function tidy(text: string, names: readonly string[], anyName: RegExp): string {
  const joined = findPhoneLike(text).reduceRight(
    (all, { index, text: hit }) =>
      all.slice(0, index) + hit.replace(/\s+/g, '\u00a0') + all.slice(index + hit.length),
    text,
  );
  const line = joined.replace(/(?<![\d)])\s+|\s+(?![\d(])|[ \t\r\n]+/g, ' ');
  return line.replace(anyName, (name) => `\ue000${names.indexOf(name)}\ue001`);
}

/** A name, a web address and a number in digits count as one syllable. */
function syllablesOf(word: string): number {
  return ADDRESS.test(word) ? 1 : (word.match(NAME)?.length ?? 0) + countSyllables(word.replace(NAME, ' '));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

/** A sentence, names as marks, with its words. */
interface Sentence {
  sentence: string;
  words: string[];
}

/** The sentences of each block, without those that have no word. */
function sentencesOf(blocks: readonly string[], names: readonly string[]): Sentence[][] {
  const anyName = wholeWords(names, 'gu');
  const words = (sentence: string) => sentence.split(' ').filter((word) => /[\p{L}\p{N}\ue000]/u.test(word));
  return blocks.map((block) =>
    splitSentences(tidy(block, names, anyName))
      .map((sentence) => ({ sentence, words: words(sentence) }))
      .filter((sentence) => sentence.words.length > 0),
  );
}

/** Words per sentence on average, in any language that puts spaces between words; 0 without words. */
export function meanWordsOf(blocks: readonly string[]): number {
  const sentences = sentencesOf(blocks, []).flat();
  return share(sum(sentences.map(({ words }) => words.length)), sentences.length);
}

/**
 * Measures blocks of text; a sentence never runs over the end of a block. A name in ignoreNames ("Veilig Thuis",
 * exactly as spelled) is one word of one syllable. Without words every figure is 0, and Flesch-Douma 206.84.
 */
export function measure(blocks: readonly string[], options: { ignoreNames: readonly string[] }): Measurement {
  const names = options.ignoreNames;
  const perBlock = sentencesOf(blocks, names);
  const sentences = perBlock.flat();
  const lengths = sentences.map(({ words }) => words.length).sort((a, b) => b - a);
  const syllables = sentences.flatMap(({ words }) => words).map(syllablesOf);
  const meanWords = share(syllables.length, sentences.length);
  const longest = sentences.map(({ sentence, words }) => ({
    sentence: sentence.replace(NAME, (_, index: string) => names[Number(index)] ?? ''),
    words: words.length,
  }));
  return {
    words: syllables.length,
    sentences: sentences.length,
    meanWords,
    p90Words: lengths[lengths.length - Math.ceil(lengths.length * 0.9)] ?? 0,
    maxWords: lengths[0] ?? 0,
    fleschDouma: 206.84 - 0.77 * share(100 * sum(syllables), syllables.length) - 0.93 * meanWords,
    longWordShare: share(syllables.filter((count) => count >= 4).length, syllables.length),
    passiveShare: share(sentences.filter(({ sentence }) => isPassive(sentence)).length, sentences.length),
    maxBlockWords: Math.max(0, ...perBlock.map((block) => sum(block.map(({ words }) => words.length)))),
    worst: longest.sort((a, b) => b.words - a.words).slice(0, 5),
  };
}

const DANGER: Bars = {
  meanWords: 7,
  p90Words: 10,
  maxWords: 12,
  fleschDouma: 90,
  longWordShare: 0.03,
  passiveShare: 0,
  maxBlockWords: 30,
};
const PAGE = {
  reader: {
    meanWords: 9,
    p90Words: 13,
    maxWords: 15,
    fleschDouma: 75,
    longWordShare: 0.06,
    passiveShare: 0.04,
    maxBlockWords: 60,
  },
  professional: { meanWords: 13, fleschDouma: 60 },
  statutory: {},
} satisfies Record<string, Bars>;
const HINTS: Record<BarName, string> = {
  meanWords: 'one thought per sentence',
  p90Words: 'too many long sentences: start with those in "worst"',
  maxWords: 'cut the longest sentence in two',
  fleschDouma: 'use shorter, everyday words and shorter sentences',
  longWordShare: 'replace words of four or more syllables by everyday words',
  passiveShare: 'say who does it: "hij slaat je" instead of "je wordt geslagen"',
  maxBlockWords: 'split the paragraph or make it a list',
};

/** Bars of the writing guide. Danger blocks and embeds have their own, whatever the profile of the page around them. */
export function barsFor(profile: 'reader' | 'professional' | 'statutory', kind: 'page' | 'danger'): Bars {
  return kind === 'danger' ? DANGER : PAGE[profile];
}

/** The bars that a text does not meet, in the order of the bars; a value equal to its limit is good. */
export function checkBars(measurement: Measurement, bars: Bars): Breach[] {
  return (Object.keys(bars) as BarName[]).flatMap((bar) => {
    const value = measurement[bar];
    const limit = bars[bar] ?? value;
    const isMet = bar === 'fleschDouma' ? value >= limit - 1e-9 : value <= limit + 1e-9;
    return isMet ? [] : [{ bar, value, limit, hint: HINTS[bar] }];
  });
}
