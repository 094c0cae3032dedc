/** Something an editor must mend: where, what is wrong, how to fix it. */
export interface Problem {
  /** Path below the project folder. */
  file: string;
  line: number;
  /** Key, component or word the problem is about. */
  field: string;
  message: string;
  remedy: string;
}

/** `path:line  field  what is wrong  how to fix` */
export const formatProblem = ({ file, line, field, message, remedy }: Problem): string =>
  `${file}:${line}  ${field}  ${message}  ${remedy}`;

/** By file, then by line. */
export const byPlace = (a: Problem, b: Problem): number => a.file.localeCompare(b.file) || a.line - b.line;
