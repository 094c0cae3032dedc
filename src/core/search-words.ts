/** Words that say nothing about the subject of a question; kept out of the search. */
const STOP_WORDS = new Set(
  'aan als ben bij dat de den der die dit door doe een en er geen had heb heeft het hij hoe hun ik in is je kan maar me met mij mijn moet na naar niet nog nu of om onder ons ook op over te tot uit van veel voor want was wat we wel wie wij wil ze zich zij zijn zo zou'.split(
    ' ',
  ),
);

/** The words of a query that are worth looking for: lower case, each once, no more than eight. */
export function searchWords(query: string): string[] {
  const words =
    query
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
  const telling = words.filter((word) => !STOP_WORDS.has(word));
  return [...new Set(telling.length > 0 ? telling : words)].slice(0, 8);
}

/** Joins several result lists into one: the best sum of scores first; a page found by more words rises. */
export function rankBySum<T extends { id: string; score: number }>(lists: readonly (readonly T[])[]): T[] {
  const sums = new Map<string, { result: T; sum: number }>();
  for (const result of lists.flat()) {
    const entry = sums.get(result.id) ?? { result, sum: 0 };
    entry.sum += result.score;
    sums.set(result.id, entry);
  }
  return [...sums.values()].sort((a, b) => b.sum - a.sum).map(({ result }) => result);
}
