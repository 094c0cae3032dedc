import { forbiddenIn } from '../../../src/core/words.ts';
import type { Problem } from '../problems.ts';
import { lineOf, type BuiltPage } from './pages.ts';

const problem = (file: string, line: number, field: string, text: string, word: string): Problem => ({
  file,
  line,
  field,
  message: `"${word}" in "${text}" would give the subject away in the browser history`,
  remedy: 'choose neutral words (content/facts/forbidden-words.json has the list)',
});

/** Words that give the subject away, in what a browser stores of a page: tab title, ids that links jump to, og tags. */
export function checkNeutralPage(page: BuiltPage, forbidden: readonly string[]): Problem[] {
  const { $ } = page;
  const texts = [
    ['tab title', $('title').text()],
    ...$('meta[property^="og:"],meta[name^="twitter:"]')
      .map((_, meta) => [['og tag', $(meta).attr('content') ?? '']])
      .get(),
    ...$('[id]')
      .map((_, element) => [['id', $(element).attr('id')!]])
      .get(),
  ] as [string, string][];
  return texts.flatMap(([field, text]) =>
    forbiddenIn(text, forbidden).map((word) => problem(page.file, lineOf(page, text), field, text, word)),
  );
}

/** Hashes in names of files: words in them can only be chance. */
const HASH = /(?<=^\/_a\/)[\w-]{8}(?=\.)|[-_][0-9a-f]{7,}(?=\.)/;

/** Words that give the subject away, in the names of files and folders. */
export const checkNeutralFiles = (files: Iterable<string>, forbidden: readonly string[]): Problem[] =>
  [...files].flatMap((file) =>
    forbiddenIn(file.replace(HASH, ''), forbidden).map((word) => problem(file, 1, 'file name', file, word)),
  );
