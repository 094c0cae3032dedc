import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mdxToMdast, type MdastNode } from 'satteri';
import { LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../problems.ts';

type Path = readonly PropertyKey[];

/** A file with data (JSON or frontmatter) that knows on which line each value stands. */
export interface DataFile {
  file: string;
  data: unknown;
  lineOf(path: Path): number;
}

/** One page of content: frontmatter and the tree of its text. */
export interface PageFile extends DataFile {
  locale: string;
  id: string;
  tree: MdastNode;
}

/** Everything below content/, read and parsed. */
export interface Project {
  root: string;
  pages: PageFile[];
  facts: Map<string, DataFile>;
  ui: Map<string, DataFile>;
  letter: string;
  /** Files that could not be read at all. */
  problems: Problem[];
}

const FACTS = ['helplines', 'sources', 'campaigns', 'never', 'letter', 'forbidden-words', 'officialese'];

function parseData(file: string, text: string, firstLine: number, problems: Problem[]): DataFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  for (const error of document.errors) {
    problems.push({
      file,
      line: lineAt(error.pos[0]),
      field: 'syntax',
      message: error.message.split('\n')[0]!,
      remedy: 'mend the punctuation on or just above this line',
    });
  }
  return {
    file,
    data: document.errors.length > 0 ? null : document.toJS(),
    lineOf: (path) => {
      for (let length = path.length; length >= 0; length--) {
        const node = document.getIn(path.slice(0, length), true) as
          { range?: [number, number, number] } | undefined;
        if (node?.range) return lineAt(node.range[0]);
      }
      return firstLine;
    },
  };
}

function loadPage(root: string, file: string, problems: Problem[]): PageFile | null {
  const text = readFileSync(join(root, file), 'utf8');
  const [, locale = '', id = ''] = /^content\/([^/]+)\/(.+)\.mdx$/.exec(file) ?? [];
  const frontmatter = /^---\n([\s\S]*?)\n---/.exec(text);
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
    const tree = mdxToMdast(text, {
      features: { headingAttributes: true, smartPunctuation: false, frontmatter: true },
    });
    return { ...parseData(file, frontmatter[1]!, 2, problems), locale, id, tree };
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
  const data = (file: string) => parseData(file, readFileSync(join(root, file), 'utf8'), 1, problems);
  const find = (pattern: string) => globSync(pattern, { cwd: root }).sort();
  const facts = new Map<string, DataFile>();
  for (const name of FACTS) {
    const file = `content/facts/${name}.json`;
    if (existsSync(join(root, file))) facts.set(name, data(file));
    else
      problems.push({
        file,
        line: 1,
        field: 'file',
        message: 'this file is missing',
        remedy: 'put it back from version control',
      });
  }
  return {
    root,
    pages: find('content/*/**/*.mdx').flatMap((file) => loadPage(root, file, problems) ?? []),
    facts,
    ui: new Map(find('content/*/ui.json').map((file) => [file.split('/')[1]!, data(file)])),
    letter: readFileSync(join(root, 'content/facts/kamerbrief.txt'), 'utf8'),
    problems,
  };
}
