import type { IntentWords } from './search-data.ts';
import { soundKey, stemKeys } from './search-keys.ts';
import { foldedWords } from './search-text.ts';
import { typingErrors } from './typing-errors.ts';

/** One way to say something: of each group at least one word, in any order, and none of the others. */
interface Pattern {
  groups: readonly (readonly PatternWord[])[];
  without: readonly PatternWord[];
}
interface PatternWord {
  text: string;
  stems: readonly string[];
  sound: string;
  /** True when the word may go on. */
  isBeginning: boolean;
  /** True when only this very word counts. */
  isExact: boolean;
}

export interface Intent {
  id: string;
  locale: string;
  patterns: readonly Pattern[];
}

/** Letters from which a typing error in a word is forgiven, and two. */
const LETTERS_FOR_ONE_ERROR = 6;
const LETTERS_FOR_TWO_ERRORS = 10;

function patternWord(written: string, locale: string): PatternWord {
  const text = foldedWords(written).join('');
  return {
    text,
    stems: stemKeys(text, locale),
    sound: soundKey(text, locale),
    isBeginning: written.endsWith('*'),
    isExact: written.startsWith('='),
  };
}

/**
 * Reads patterns such as "keel|nek + knijp*|dicht + !kou": groups of words joined by "+", of each of which one has to
 * occur; "*" lets a word go on, "=" allows no other form of it, and after "!" stand words that may not occur.
 */
export function parseIntents(intents: readonly IntentWords[], locale: string): Intent[] {
  const group = (text: string) => text.split('|').map((word) => patternWord(word.trim(), locale));
  return intents.map(({ id, patterns }) => ({
    id,
    locale,
    patterns: patterns.map((pattern) => {
      const parts = pattern.split('+').map((part) => part.trim());
      return {
        groups: parts.filter((part) => !part.startsWith('!')).map(group),
        without: parts.filter((part) => part.startsWith('!')).flatMap((part) => group(part.slice(1))),
      };
    }),
  }));
}

/** Whether a word of a query is this word, another form of it, or it with a slip of the fingers. */
function isWord(typed: PatternWord, wanted: PatternWord): boolean {
  const { text } = typed;
  if (text === wanted.text) return true;
  if (wanted.isExact) return false;
  if (wanted.isBeginning && (text.startsWith(wanted.text) || typed.sound.startsWith(wanted.sound)))
    return true;
  if (typed.sound === wanted.sound || typed.stems.some((stem) => wanted.stems.includes(stem))) return true;
  const length = Math.min(text.length, wanted.text.length);
  if (length < LETTERS_FOR_ONE_ERROR) return false;
  const most = length < LETTERS_FOR_TWO_ERRORS ? 1 : 2;
  return typingErrors(text, wanted.text, most) <= most;
}

/** Ids of the intents that the words of a query have, in the order of the data; the most urgent stands first there. */
export function intentsOf(words: readonly string[], intents: readonly Intent[]): string[] {
  const typed = new Map<string, PatternWord[]>();
  const inLanguage = (locale: string) => {
    const known = typed.get(locale) ?? words.map((word) => patternWord(word, locale));
    typed.set(locale, known);
    return known;
  };
  const found = intents.filter(({ locale, patterns }) => {
    const has = (wanted: PatternWord) => inLanguage(locale).some((word) => isWord(word, wanted));
    return patterns.some(
      ({ groups, without }) => groups.every((group) => group.some(has)) && !without.some(has),
    );
  });
  return [...new Set(found.map(({ id }) => id))];
}
