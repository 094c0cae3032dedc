import { LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../problems.ts';

/** A file with data (JSON or frontmatter) that knows on which line each value stands. */
export interface DataFile {
  file: string;
  /** What the file says; null when it could not be read. */
  data: unknown;
  lineOf(path: readonly PropertyKey[]): number;
}

/** YAML, and so JSON too, with positions; `mistake` is the first thing that is wrong, with its line. */
function parse(text: string, firstLine: number) {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const [error] = document.errors;
  return {
    document,
    mistake: error && { line: lineAt(error.pos[0]), message: error.message },
    lineOf: (path: readonly PropertyKey[]) => {
      for (let length = path.length; length >= 0; length--) {
        const node = document.getIn(path.slice(0, length), true) as
          { range?: [number, number, number] } | undefined;
        if (node?.range) return lineAt(node.range[0]);
      }
      return firstLine;
    },
  };
}

const syntaxProblem = (file: string, { line, message }: { line: number; message: string }): Problem => ({
  file,
  line,
  field: 'syntax',
  message,
  remedy: 'mend the punctuation on or just above this line',
});

/** Frontmatter; an empty block is an empty record. */
export function parseYaml(file: string, text: string, firstLine: number, problems: Problem[]): DataFile {
  const { document, mistake, lineOf } = parse(text, firstLine);
  if (mistake) problems.push(syntaxProblem(file, mistake));
  return { file, data: mistake ? null : ((document.toJS() as unknown) ?? {}), lineOf };
}

/** A JSON file, strictly: what the build would refuse is refused here, with its line. */
export function parseJson(file: string, text: string, problems: Problem[]): DataFile {
  let parsed: ReturnType<typeof parse> | undefined;
  // Positions are only asked for when there is a problem, and take long.
  const positions = () => (parsed ??= parse(text, 1));
  const lineOf: DataFile['lineOf'] = (path) => positions().lineOf(path);
  try {
    return { file, data: JSON.parse(text) as unknown, lineOf };
  } catch (error) {
    const message = (error as Error).message;
    const line = positions().mistake?.line ?? Number(/line (\d+)/.exec(message)?.[1] ?? 1);
    problems.push(syntaxProblem(file, { line, message: message.split('\n')[0]! }));
    return { file, data: null, lineOf };
  }
}
