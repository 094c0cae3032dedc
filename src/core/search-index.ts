import type { SearchData, SearchPage } from './search-data.ts';
import { parseIntents, type Intent } from './search-intents.ts';
import { soundKey, stemKeys } from './search-keys.ts';
import { foldedWords } from './search-text.ts';

/** How much a word counts by where it stands, and how much it counts to stand in more than one place. */
const WEIGHTS = { title: 1.2, phrase: 1, lead: 0.4, again: 0.08 };

/** A word of the pages, with the keys by which other forms of it are known. */
export interface KnownWord {
  text: string;
  stems: readonly string[];
  /** How it and its stems sound. */
  sounds: readonly string[];
  /** Pages in which it stands, with its weight there. */
  pages: Map<number, number>;
}

/** A title or phrase of a page, as the words that count. */
export interface Phrase {
  page: number;
  words: readonly string[];
  /** The other words: they say who does what to whom ("ik mag niet", "ze", "haar"), so they count a little. */
  small: readonly string[];
  /** All words, in order. */
  text: string;
}

/** All that the finder knows of one language, ready to be searched. */
export interface SearchIndex {
  locale: string;
  dir: 'ltr' | 'rtl';
  pages: readonly SearchPage[];
  words: ReadonlyMap<string, KnownWord>;
  phrases: readonly Phrase[];
  ignored: ReadonlySet<string>;
  /** Rings by how the stems of their words sound. */
  rings: ReadonlyMap<string, ReadonlySet<number>>;
  intents: readonly Intent[];
}

/** Keys of a word: of its forms, and of how these sound. */
export function formsOf(word: string, locale: string): Pick<KnownWord, 'stems' | 'sounds'> {
  const stems = stemKeys(word, locale);
  return { stems, sounds: [...new Set(stems.map((stem) => soundKey(stem, locale)))] };
}

/** The words that say something; all of them when none does. */
export function tellingWords(words: readonly string[], ignored: ReadonlySet<string>): string[] {
  const telling = words.filter((word) => !ignored.has(word));
  return telling.length > 0 ? telling : [...words];
}

/** Makes the index of one language; some milliseconds for a hundred pages. */
export function makeSearchIndex({ locale, dir, pages, ignore, rings, intents }: SearchData): SearchIndex {
  const ignored = new Set(ignore.flatMap(foldedWords));
  const words = new Map<string, KnownWord>();
  const phrases: Phrase[] = [];
  const weightAgain = (before: number, weight: number) =>
    Math.max(before, weight) + WEIGHTS.again * Math.min(1, before, weight);

  const add = (text: string, page: number, weight: number): string[] => {
    const all = foldedWords(text);
    for (const word of all) {
      let known = words.get(word);
      if (!known) {
        known = { text: word, ...formsOf(word, locale), pages: new Map() };
        words.set(word, known);
      }
      const before = known.pages.get(page);
      known.pages.set(page, before === undefined ? weight : weightAgain(before, weight));
    }
    return all;
  };
  pages.forEach(({ title, lead, phrases: terms }, page) => {
    for (const [texts, weight] of [
      [[title], WEIGHTS.title],
      [terms, WEIGHTS.phrase],
    ] as const)
      for (const text of texts) {
        const all = add(text, page, weight);
        const telling = tellingWords(all, ignored);
        const small = all.filter((word) => !telling.includes(word));
        phrases.push({ page, words: telling, small, text: all.join(' ') });
      }
    add(lead, page, WEIGHTS.lead);
  });

  const ringsBySound = new Map<string, Set<number>>();
  rings.forEach((ring, number) => {
    for (const word of ring.flatMap(foldedWords)) {
      const [sound] = formsOf(word, locale).sounds;
      ringsBySound.set(sound!, (ringsBySound.get(sound!) ?? new Set()).add(number));
    }
  });
  return {
    locale,
    dir,
    pages,
    words,
    phrases,
    ignored,
    rings: ringsBySound,
    intents: parseIntents(intents, locale),
  };
}
