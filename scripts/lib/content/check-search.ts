import { shownChannel } from '../../../src/core/helplines.ts';
import { foldedWords } from '../../../src/core/search-text.ts';
import type { Helpline } from '../../../src/schemas/helpline.ts';
import type { IntentFact, Synonyms } from '../../../src/schemas/search.ts';
import type { Problem } from '../problems.ts';
import type { DataFile, Project } from './load.ts';

const problem = (
  { file, lineOf }: DataFile,
  path: readonly PropertyKey[],
  message: string,
  remedy: string,
): Problem => ({ file, line: lineOf(path), field: path.join('.'), message, remedy });

/** Each need leads to numbers that may be shown and a page that exists, with words for readers and of readers. */
function checkIntents(project: Project): Problem[] {
  const file = project.facts.get('intents')!;
  const intents = file.data as IntentFact[];
  const helplines = new Map(
    (project.facts.get('helplines')!.data as Helpline[]).map((helpline) => [helpline.id, helpline]),
  );
  const hasNumber = (id: string) => {
    try {
      shownChannel(helplines.get(id), id);
      return true;
    } catch {
      return false;
    }
  };
  const inFacts = intents.flatMap(({ helplines: ids, page }, i) => [
    ...ids.flatMap((id, n) =>
      hasNumber(id)
        ? []
        : problem(
            file,
            [i, 'helplines', n],
            `"${id}" has no number that may be shown`,
            'name an organisation of helplines.json with a channel whose show is "number"',
          ),
    ),
    ...(project.pages.some(({ id }) => id === page)
      ? []
      : [
          problem(
            file,
            [i, 'page'],
            `there is no page "${page}"`,
            'write the path of its file, without .mdx',
          ),
        ]),
  ]);

  const inLanguages = [...project.ui].flatMap(([locale, ui]) => {
    const keys = ui.data as Record<string, string>;
    const needed = [
      ...intents.map(({ id }) => `search.intent.${id}`),
      ...new Set(intents.flatMap(({ helplines: ids }) => ids.map((id) => `search.call.${id}`))),
    ];
    const missing = needed
      .filter((key) => !(key in keys))
      .map((key) => ({ ...problem(ui, [], 'this interface string is missing', `add "${key}"`), field: key }));
    const words = project.intentWords.get(locale);
    const said = (words?.data ?? []) as { id: string }[];
    if (!words) return missing;
    return [
      ...missing,
      ...said.flatMap(({ id }, i) =>
        intents.some((intent) => intent.id === id)
          ? []
          : problem(
              words,
              [i, 'id'],
              `there is no intent "${id}"`,
              'use an id of content/facts/intents.json',
            ),
      ),
      ...intents
        .filter(({ id }) => !said.some((one) => one.id === id))
        .map(({ id }) => ({
          ...problem(words, [], `nobody can say "${id}"`, 'add it with patterns in this language'),
          field: id,
        })),
    ];
  });
  return [...inFacts, ...inLanguages];
}

/** Rings lead to pages that exist, and hold no word twice and none that the search ignores. */
function checkSynonyms(project: Project, locale: string, file: DataFile): Problem[] {
  const { ignore, rings } = file.data as Synonyms;
  const ignored = new Set(ignore.flatMap(foldedWords));
  const pages = new Set(project.pages.filter((page) => page.locale === locale).map(({ id }) => id));
  return rings.flatMap(({ words, page }, i) => [
    ...(page === undefined || pages.has(page)
      ? []
      : [
          problem(
            file,
            ['rings', i, 'page'],
            `there is no page "${page}"`,
            'write the path of its file, without .mdx',
          ),
        ]),
    ...words.flatMap((word, n) => {
      const path = ['rings', i, 'words', n];
      if (words.indexOf(word) < n)
        return problem(file, path, `"${word}" stands twice in this ring`, 'take one out');
      const isIgnored = foldedWords(word).every((one) => ignored.has(one));
      return isIgnored
        ? problem(file, path, `the search ignores "${word}"`, 'take it out here, or under ignore')
        : [];
    }),
  ]);
}

/** Everything the search is told besides the pages: intents and synonyms. */
export function checkSearch(project: Project): Problem[] {
  const rings = [...project.synonyms].flatMap(([locale, file]) => checkSynonyms(project, locale, file));
  return [...checkIntents(project), ...rings];
}
