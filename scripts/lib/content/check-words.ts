import { findNever, type NeverRule } from '../../../src/core/never.ts';
import { findPhoneLike } from '../../../src/core/phone.ts';
import { forbiddenIn } from '../../../src/core/words.ts';
import type { Problem } from '../problems.ts';
import type { DataFile, PageFile, Project } from './load.ts';
import { blocks, walk } from './tree.ts';

interface Text {
  file: string;
  line: number;
  field: string;
  text: string;
  /** True inside DoNotRely, where an unreliable route may be named to warn against it. */
  isWarning: boolean;
}

/** The app of the emergency number; its name begins with the number. */
const APP_NAME = '112NL';

const strings = (file: DataFile, keys: readonly string[]): Text[] =>
  keys.flatMap((key) => {
    const value = (file.data as Record<string, unknown> | null)?.[key];
    const texts = Array.isArray(value) ? value : [value];
    return texts.flatMap((text, i) =>
      typeof text === 'string'
        ? {
            file: file.file,
            line: file.lineOf(Array.isArray(value) ? [key, i] : [key]),
            field: key,
            text,
            isWarning: false,
          }
        : [],
    );
  });

function readerTexts(project: Project): Text[] {
  const body = (page: PageFile) =>
    [...blocks(page.tree)].map(({ text, line, inside }) => ({
      file: page.file,
      line,
      field: 'text',
      text,
      isWarning: inside.includes('DoNotRely'),
    }));
  return [
    ...project.pages.flatMap((page) => [
      ...strings(page, ['title', 'tabTitle', 'description', 'searchTerms']),
      ...body(page),
    ]),
    ...[...project.ui.values()].flatMap((ui) => strings(ui, Object.keys((ui.data ?? {}) as object))),
  ];
}

const checkNumbers = (texts: Text[]): Problem[] =>
  texts.flatMap(({ text, isWarning, ...at }) =>
    findPhoneLike(text.replaceAll(APP_NAME, ''))
      .filter(() => !isWarning && at.field !== 'searchTerms')
      .map((phone) => ({
        ...at,
        message: `"${phone.text}" looks like a phone number typed by hand`,
        remedy: 'write <Phone org="…" />, so that the number comes from content/facts/helplines.json',
      })),
  );

function checkNever(texts: Text[], rules: NeverRule[]): Problem[] {
  return texts.flatMap(({ text, isWarning, ...at }) =>
    findNever(text, rules)
      .filter(({ rule }) => at.field !== 'searchTerms' && !(isWarning && rule.mayBeNamedInWarning))
      .map(({ rule, text: hit }) => ({
        ...at,
        message: `"${hit}" must never be printed (${rule.id}: ${rule.why})`,
        remedy: rule.mayBeNamedInWarning
          ? 'take it out, or warn against it inside <DoNotRely>'
          : 'take it out',
      })),
  );
}

/** Words that would give the subject away in the history, the tab or a cache. */
function checkForbidden(page: PageFile, forbidden: readonly string[]): Problem[] {
  const { path, tabTitle } = (page.data ?? {}) as Record<string, unknown>;
  const named = [
    { field: 'path', text: path, line: page.lineOf(['path']) },
    { field: 'tabTitle', text: tabTitle, line: page.lineOf(['tabTitle']) },
    ...[...walk(page.tree)].flatMap(({ node, line }) =>
      node.type === 'heading' ? { field: 'heading id', text: node.data?.hProperties?.id, line } : [],
    ),
  ];
  return named.flatMap(({ field, text, line }) =>
    (typeof text === 'string' ? forbiddenIn(text, forbidden) : []).map((word) => ({
      file: page.file,
      line,
      field,
      message: `"${word}" in "${String(text)}" would give the subject away in the browser history`,
      remedy: 'choose neutral words (content/facts/forbidden-words.json has the list)',
    })),
  );
}

/** Words that may not stand where they stand: numbers by hand, claims that can hurt, words that give the subject away. */
export function checkWords(project: Project): Problem[] {
  const never = project.facts.get('never')?.data;
  const forbidden = (project.facts.get('forbidden-words')?.data ?? {}) as Record<string, string[]>;
  const texts = readerTexts(project);
  return [
    ...checkNumbers(texts),
    ...checkNever(texts, Array.isArray(never) ? (never as NeverRule[]) : []),
    ...project.pages.flatMap((page) => checkForbidden(page, forbidden[page.locale] ?? [])),
  ];
}
