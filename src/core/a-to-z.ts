/** One line of the A–Z list: a phrase and the page it leads to. */
export interface Phrase {
  phrase: string;
  url: string;
  title: string;
}

/** First letter under which a phrase stands: without accents, digits under "0-9". */
export function letterOf(phrase: string): string {
  const first = phrase
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .charAt(0)
    .toUpperCase();
  return /\p{N}/u.test(first) ? '0-9' : first;
}

/** Phrases by letter, both in the order of the language; a phrase that leads to the same page twice stands once. */
export function groupByLetter<T extends Phrase>(
  phrases: readonly T[],
  locale: string,
): { letter: string; phrases: T[] }[] {
  const collator = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  const unique = new Map(phrases.map((entry) => [`${entry.phrase.toLowerCase()} ${entry.url}`, entry]));
  const sorted = [...unique.values()].sort(
    (a, b) =>
      collator.compare(letterOf(a.phrase), letterOf(b.phrase)) || collator.compare(a.phrase, b.phrase),
  );
  const groups = new Map<string, T[]>();
  for (const entry of sorted) {
    const letter = letterOf(entry.phrase);
    groups.set(letter, [...(groups.get(letter) ?? []), entry]);
  }
  return [...groups].map(([letter, list]) => ({ letter, phrases: list }));
}
