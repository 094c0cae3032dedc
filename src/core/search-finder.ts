import { formsOf, tellingWords, type KnownWord, type Phrase, type SearchIndex } from './search-index.ts';
import { queryWords } from './search-text.ts';
import { typingErrors } from './typing-errors.ts';

/** How much a word of the pages is taken for a word of the query, from 0 to 1, by how they are alike. */
const LIKENESS = { same: 1, stem: 0.92, sound: 0.8, ring: 0.65, oneError: 0.65, part: 0.5, twoErrors: 0.45 };
/** Letters from which a word may be the beginning or a part of another, and from which errors are forgiven. */
const LETTERS_FOR_BEGINNING = 3;
const LETTERS_FOR_PART = 4;
const LETTERS_FOR_ONE_ERROR = 4;
const LETTERS_FOR_TWO_ERRORS = 8;
/** Share of the best score below which a page is left out. */
const LEAST_SHARE = 0.28;
/** What is added when a phrase is the query, word by word. */
const WHOLE = 0.3;
/** How much the likeness of whole phrases counts beside that of single words. */
const PHRASE_WEIGHT = 1.2;
/** What a word that says nothing by itself counts in a phrase; other words count from 0.7 to 4.4. */
const SMALL_WEIGHT = 0.8;

/** A word of the query with the words of the pages that it may stand for. */
interface Sought {
  likeness: ReadonlyMap<string, number>;
  /** How telling it is: high for a word that stands on few pages. */
  weight: number;
}

export interface Found {
  /** Numbers of pages in the index, the best first. */
  pages: { page: number; score: number }[];
  /** Share of what was asked that the best pages explain, from 0 to 1. */
  explained: number;
}

const errorsAllowed = (word: string) =>
  word.length < LETTERS_FOR_ONE_ERROR ? 0 : word.length < LETTERS_FOR_TWO_ERRORS ? 1 : 2;

type Forms = Pick<KnownWord, 'text' | 'stems' | 'sounds'>;

function likenessOfForms(word: Forms, known: Forms): number {
  if (word.text === known.text) return LIKENESS.same;
  if (word.stems.some((stem) => known.stems.includes(stem))) return LIKENESS.stem;
  return word.sounds.some((sound) => known.sounds.includes(sound)) ? LIKENESS.sound : 0;
}

/** A word that goes on, or a part of a compound: "kind" in "kindermishandeling", "mishandeling" in it too. */
function likenessOfParts(word: string, known: string): number {
  const [short, long] = word.length < known.length ? [word, known] : [known, word];
  const share = short.length / long.length;
  if (known === long && short.length >= LETTERS_FOR_BEGINNING && long.startsWith(short))
    return 0.35 + 0.4 * share;
  if (short.length < LETTERS_FOR_PART) return 0;
  return long.endsWith(short) || long.startsWith(short) ? LIKENESS.part * (0.6 + 0.4 * share) : 0;
}

function seek(index: SearchIndex, word: string): Sought {
  const { locale, words, rings, pages } = index;
  const forms = { text: word, ...formsOf(word, locale) };
  const likeness = new Map<string, number>();
  const ringsOf = ({ sounds }: Pick<Forms, 'sounds'>) =>
    sounds.flatMap((sound) => [...(rings.get(sound) ?? [])]);
  const own = new Set(ringsOf(forms));
  const isInRing = (known: KnownWord) => ringsOf(known).some((ring) => own.has(ring));
  let isKnown = own.size > 0;
  for (const known of words.values()) {
    const form = likenessOfForms(forms, known);
    if (form > 0) isKnown = true;
    const alike = Math.max(
      form,
      own.size > 0 && form === 0 && isInRing(known) ? LIKENESS.ring : 0,
      form > 0 ? 0 : likenessOfParts(word, known.text),
    );
    if (alike > 0) likeness.set(known.text, alike);
  }
  const most = isKnown ? 0 : errorsAllowed(word);
  if (most > 0)
    for (const known of words.values()) {
      const errors = Math.min(
        typingErrors(word, known.text, most),
        typingErrors(forms.sounds[0]!, known.sounds[0]!, 1) + 0.5,
      );
      if (known.text.length < LETTERS_FOR_ONE_ERROR || errors > most) continue;
      const alike = errors <= 1.5 ? LIKENESS.oneError : LIKENESS.twoErrors;
      likeness.set(known.text, Math.max(alike, likeness.get(known.text) ?? 0));
    }
  const on = new Set<number>();
  const best = Math.max(0, ...likeness.values());
  for (const [text, alike] of likeness)
    if (alike >= best - 0.1) for (const page of words.get(text)!.pages.keys()) on.add(page);
  return { likeness, weight: Math.log(1 + pages.length / Math.max(1, on.size)) };
}

/** How alike a phrase and the query are, from 0 to 1: the words they share against all words of both. */
function likenessOfPhrase(
  index: SearchIndex,
  { words, small }: Phrase,
  sought: readonly Sought[],
  others: readonly string[],
  total: number,
): number {
  let shared = 0;
  const left = new Set(words);
  for (const { likeness, weight } of sought) {
    let best = '';
    let most = 0;
    for (const word of left) {
      const alike = likeness.get(word) ?? 0;
      if (alike > most) [best, most] = [word, alike];
    }
    if (most > 0) left.delete(best);
    shared += most * weight;
  }
  if (shared === 0) return 0;
  shared += SMALL_WEIGHT * others.filter((word) => small.includes(word)).length;
  let rest = SMALL_WEIGHT * small.filter((word) => !others.includes(word)).length;
  for (const word of left) rest += Math.log(1 + index.pages.length / index.words.get(word)!.pages.size);
  return (2 * shared) / (total + SMALL_WEIGHT * others.length + shared + rest);
}

/**
 * Finds the pages that answer a question in everyday words. Never throws, whatever is typed.
 * @returns no pages when nothing is like it; numbers refer to `index.pages`
 */
export function findPages(index: SearchIndex, query: string): Found {
  const all = queryWords(query);
  const words = tellingWords(all, index.ignored);
  const others = all.filter((word) => !words.includes(word));
  const sought = words.map((word) => seek(index, word));
  const total = sought.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return { pages: [], explained: 0 };

  const scores = new Float64Array(index.pages.length);
  for (const { likeness, weight } of sought) {
    const best = new Map<number, number>();
    for (const [text, alike] of likeness)
      for (const [page, place] of index.words.get(text)!.pages)
        best.set(page, Math.max(alike * place, best.get(page) ?? 0));
    for (const [page, score] of best) scores[page]! += (score * weight) / total;
  }
  const explained = Math.min(1, Math.max(0, ...scores));
  const whole = all.join(' ');
  const phrases = new Float64Array(index.pages.length);
  for (const phrase of index.phrases) {
    if (scores[phrase.page] === 0) continue;
    const alike =
      likenessOfPhrase(index, phrase, sought, others, total) + (phrase.text === whole ? WHOLE : 0);
    phrases[phrase.page] = Math.max(alike, phrases[phrase.page]!);
  }
  const pages = index.pages
    .map((_, page) => ({ page, score: scores[page]! + PHRASE_WEIGHT * phrases[page]! }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.page - b.page);
  const least = (pages[0]?.score ?? 0) * LEAST_SHARE;
  return { pages: pages.filter(({ score }) => score >= least), explained };
}
