import { isShown } from '../../../src/core/helplines.ts';
import { findNever, type NeverRule } from '../../../src/core/never.ts';
import { findPhoneLike } from '../../../src/core/phone.ts';
import { forbiddenIn } from '../../../src/core/words.ts';
import type { Helpline } from '../../../src/schemas/helpline.ts';
import type { Problem } from '../problems.ts';
import type { DataFile, PageFile, Project } from './load.ts';
import { attribute, blocks, walk, type TreeNode } from './tree.ts';

interface Text {
  file: string;
  line: number;
  field: string;
  /** What the editor typed. */
  text: string;
  /** The same with the numbers that components print, for claims about them. */
  spoken: string;
  /** True inside DoNotRely, where an unreliable route may be named to warn against it. */
  isWarning: boolean;
}

/** The app of the emergency number; its name begins with the number. */
const APP_NAME = '112NL';

/** Attributes that hold ids, not words for readers. */
const ID_ATTRIBUTES = ['id', 'org', 'channel', 'of', 'to', 'kind'];

const strings = (file: DataFile, keys: readonly string[]): Text[] =>
  keys.flatMap((key) => {
    const value = (file.data as Record<string, unknown> | null)?.[key];
    const isList = Array.isArray(value);
    return (isList ? (value as unknown[]) : [value]).flatMap((text, i) =>
      typeof text === 'string'
        ? {
            file: file.file,
            line: file.lineOf(isList ? [key, i] : [key]),
            field: key,
            text,
            spoken: text,
            isWarning: false,
          }
        : [],
    );
  });

function bodyTexts({ file, tree }: PageFile, say: (component: TreeNode) => string): Text[] {
  const isWarning = (inside: string[]) => inside.includes('DoNotRely');
  const spoken = [...blocks(tree, say)].map(({ text }) => text);
  const typed = [...blocks(tree)].map(({ text, line, inside }, i) => ({
    file,
    line,
    field: 'text',
    text,
    spoken: spoken[i]!,
    isWarning: isWarning(inside),
  }));
  const attributes = walk(tree).flatMap(({ node, line, inside }) =>
    (node.attributes ?? [])
      .filter(({ name, value }) => typeof value === 'string' && !ID_ATTRIBUTES.includes(name))
      .map(({ name, value }) => ({
        file,
        line,
        field: name,
        text: String(value),
        spoken: String(value),
        isWarning: isWarning(inside),
      })),
  );
  return [...typed, ...attributes];
}

function readerTexts(project: Project): Text[] {
  const helplines = project.facts.get('helplines')?.data as Helpline[];
  const say = (component: TreeNode) => {
    const helpline = helplines.find(({ id }) => id === attribute(component, 'org'));
    return component.name === 'Phone' ? (helpline?.channels.find(isShown)?.value ?? '') : '';
  };
  return [
    ...project.pages.flatMap((page) => [
      ...strings(page, ['title', 'tabTitle', 'description', 'searchTerms']),
      ...bodyTexts(page, say),
    ]),
    ...[...project.ui.values()].flatMap((ui) => strings(ui, Object.keys((ui.data ?? {}) as object))),
  ];
}

const checkNumbers = (texts: Text[]): Problem[] =>
  texts.flatMap(({ text, spoken: _, isWarning, ...at }) =>
    findPhoneLike(text.replaceAll(APP_NAME, ''))
      .filter(() => !isWarning && at.field !== 'searchTerms')
      .map((phone) => ({
        ...at,
        message: `"${phone.text}" looks like a phone number typed by hand`,
        remedy: 'write <Phone org="…" />, so that the number comes from content/facts/helplines.json',
      })),
  );

function checkNever(texts: Text[], rules: NeverRule[]): Problem[] {
  return texts.flatMap(({ text: _, spoken, isWarning, ...at }) =>
    findNever(spoken, rules)
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
    ...walk(page.tree).flatMap(({ node, line }) =>
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
