import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mdxToMdast, type MdastNode } from 'satteri';
import { LOCALES, SOURCE_LOCALE } from '../../../src/core/locales.ts';
import type { Problem } from '../problems.ts';
import { parseJson, parseYaml, type DataFile } from './parse-data.ts';

export type { DataFile } from './parse-data.ts';

/** One page of content: frontmatter and the tree of its text. */
export interface PageFile extends DataFile {
  locale: string;
  id: string;
  tree: MdastNode;
  /** Everything after the frontmatter. */
  body: string;
}

/** docs/translation/<language>.md: sentences for danger, each translated back for a reviewer; empty when there is none. */
export function translationLog(root: string, locale: string): string {
  const path = join(root, 'docs/translation', `${locale}.md`);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** Everything below content/, read and parsed. */
export interface Project {
  root: string;
  pages: PageFile[];
  facts: Map<string, DataFile>;
  ui: Map<string, DataFile>;
  /** Words about organisations, by language. */
  contacts: Map<string, DataFile>;
  /** What the search takes for the same, by language. */
  synonyms: Map<string, DataFile>;
  /** How people say what needs a number at once, by language. */
  intentWords: Map<string, DataFile>;
  /** Parts that others may embed, by language. */
  parts: Map<string, DataFile>;
  letter: string;
  /** Files that could not be read at all. */
  problems: Problem[];
}

const FACTS = [
  'helplines',
  'sources',
  'campaigns',
  'calendar',
  'never',
  'letter',
  'forbidden-words',
  'officialese',
  'promises',
  'traces',
  'routes',
  'intents',
];
const LETTER = 'content/facts/kamerbrief.txt';
const FRONTMATTER = /^---\n(?:([\s\S]*?)\n)?---(?:\n|$)/;

function loadPage(file: string, text: string, problems: Problem[]): PageFile | null {
  const [, locale = '', id = ''] = /^content\/([^/]+)\/(.+)\.mdx$/.exec(file) ?? [];
  const frontmatter = FRONTMATTER.exec(text);
  if (!frontmatter) {
    problems.push({
      file,
      line: 1,
      field: 'frontmatter',
      message: 'the file does not begin with a block between two lines of ---',
      remedy: 'copy the block of another page and change it',
    });
    return null;
  }
  try {
    const features = { headingAttributes: true, smartPunctuation: false, frontmatter: true };
    const tree = mdxToMdast(text, { features });
    const body = text.slice(frontmatter[0].length);
    return { ...parseYaml(file, frontmatter[1] ?? '', 2, problems), locale, id, tree, body };
  } catch (error) {
    const message = String((error as Error).message);
    problems.push({
      file,
      line: Number(/(\d+):\d+/.exec(message)?.[1] ?? 1),
      field: 'mdx',
      message: message.split('\n')[0]!,
      remedy: 'close every tag and brace that you open',
    });
    return null;
  }
}

/** Reads and parses all content of a project folder. Never throws on bad content: see `problems`. */
export function loadProject(root: string): Project {
  const problems: Problem[] = [];
  /** Text of a file without a byte order mark and with plain line ends; a missing file is a problem. */
  const read = (file: string): string | null => {
    const path = join(root, file);
    if (existsSync(path))
      return readFileSync(path, 'utf8')
        .replace(/^\ufeff/, '')
        .replaceAll('\r\n', '\n');
    problems.push({
      file,
      line: 1,
      field: 'file',
      message: 'this file is missing',
      remedy: 'put it back from version control',
    });
    return null;
  };
  const json = (names: readonly string[], fileOf: (name: string) => string) =>
    new Map(
      names.flatMap((name): [string, DataFile][] => {
        const text = read(fileOf(name));
        return text === null ? [] : [[name, parseJson(fileOf(name), text, problems)]];
      }),
    );
  return {
    root,
    pages: globSync('content/*/**/*.mdx', { cwd: root })
      .sort()
      .flatMap((file) => loadPage(file, read(file) ?? '', problems) ?? []),
    facts: json(FACTS, (name) => `content/facts/${name}.json`),
    ui: json(LOCALES, (locale) => `content/${locale}/ui.json`),
    contacts: json(LOCALES, (locale) => `content/${locale}/contacts.json`),
    synonyms: json(LOCALES, (locale) => `content/${locale}/synonyms.json`),
    intentWords: json(LOCALES, (locale) => `content/${locale}/intents.json`),
    parts: json(LOCALES, (locale) => `content/${locale}/parts.json`),
    letter: read(LETTER) ?? '',
    problems,
  };
}

/** Ids of the pages that exist in a language; where it has none of its own, the Dutch page stands. */
export const pagesOf = ({ pages }: Project, locale: string): Set<string> =>
  new Set(
    pages.filter((page) => page.locale === locale || page.locale === SOURCE_LOCALE).map(({ id }) => id),
  );
