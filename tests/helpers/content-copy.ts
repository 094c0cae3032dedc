/** A copy of all content that a test may spoil. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent } from '../../scripts/lib/content/check.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import { formatProblem, type Problem } from '../../scripts/lib/problems.ts';

/** A page that is in order, added to every copy: cases change it without depending on what editors write. */
export const SAMPLE = 'content/nl/sample.mdx';

export interface ContentCopy {
  root: string;
  read(file: string): string;
  write(file: string, text: string): void;
  remove(file: string): void;
  /** Replaces the first occurrence and returns its line. Errors: throws when the text is not there. */
  replace(file: string, from: string, to: string): number;
  /** Changes a data file and returns its new text. */
  edit<T>(file: string, change: (data: T) => void): string;
}

/** What a problem must be about; `says` must stand in its message. */
export type Expected = Pick<Problem, 'file' | 'line' | 'field'> & { says?: string };

/** Line on which a part of a text stands for the first time after another. Errors: throws when it is not there. */
export function lineOf(text: string, part: string, after = ''): number {
  const at = text.indexOf(part, text.indexOf(after));
  if (at < 0) throw new Error(`"${part}" is not in the file; adapt the test to the content`);
  return text.slice(0, at).split('\n').length;
}

function makeCopy(): ContentCopy {
  const root = mkdtempSync(join(tmpdir(), 'wegwijs-content-'));
  for (const folder of ['content', 'docs', 'src'])
    cpSync(join(ROOT, folder), join(root, folder), { recursive: true });
  cpSync(join(ROOT, 'tests/helpers/sample-page.mdx'), join(root, SAMPLE));
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const write = (file: string, text: string) => writeFileSync(join(root, file), text);
  return {
    root,
    read,
    write,
    remove: (file) => rmSync(join(root, file)),
    replace: (file, from, to) => {
      const text = read(file);
      const line = lineOf(text, from);
      write(
        file,
        text.replace(from, () => to),
      );
      return line;
    },
    edit: (file, change) => {
      const data = JSON.parse(read(file));
      change(data);
      const text = JSON.stringify(data, null, 2);
      write(file, text);
      return text;
    },
  };
}

function problemsOf<T>(change: (copy: ContentCopy) => T): { problems: Problem[]; result: T } {
  const copy = makeCopy();
  try {
    const result = change(copy);
    return { result, problems: checkContent(copy.root) };
  } finally {
    rmSync(copy.root, { recursive: true, force: true });
  }
}

const key = ({ file, field, message }: Problem) => `${file} ${field} ${message}`;
let before: Set<string> | undefined;

/**
 * Spoils a copy and expects exactly the problems that the change returns, in any order, each with a message and a
 * remedy in words. Problems that the content had already are the business of content.test.ts.
 */
export function expectProblems(change: (copy: ContentCopy) => Expected[]): void {
  before ??= new Set(problemsOf(() => {}).problems.map(key));
  const { problems, result: expected } = problemsOf(change);
  const found = problems.filter((problem) => !before!.has(key(problem)));
  const place = ({ file, line, field }: Expected | Problem) => `${file}:${line}  ${field}`;
  const list = found.slice(0, 10).map(formatProblem).join('\n');
  assert.deepEqual(found.map(place).sort(), expected.map(place).sort(), `the check said:\n${list}`);
  for (const { message, remedy } of found) {
    assert.match(message, /\p{L}+ .*\p{L}{2}/u);
    assert.match(remedy, /\p{L}+ .*\p{L}{2}/u);
  }
  for (const one of expected) {
    const messages = found.filter((problem) => place(problem) === place(one)).map(({ message }) => message);
    const { says = '' } = one;
    assert.ok(
      messages.some((message) => message.includes(says)),
      `no message says "${says}":\n${list}`,
    );
  }
}
