import type { Problem } from '../problems.ts';
import type { PageFile } from './load.ts';
import { blocks, walk } from './tree.ts';

/** What stands between quotes or brackets. */
const QUOTED = /[«„“"‘(]([^«»„“”"()]{6,140})[»”"’)]/g;

const words = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
const isSentence = (text: string) =>
  words(text).trim().split(' ').length >= 3 && (text.match(/\b[a-z]{2,}\b/g) ?? []).length >= 2;

/**
 * Sentences to say in Dutch that stand in a translation without <Dutch>: a screen reader would read them in the wrong
 * language, and in a text from right to left their full stop would stand on the wrong side (WCAG 3.1.2).
 */
export function unmarkedDutch(page: PageFile, dutch: PageFile): Problem[] {
  const original = words([...blocks(dutch.tree)].map(({ text }) => text).join(' '));
  return walk(page.tree).flatMap(({ node, inside, line }) =>
    node.type === 'text' && !inside.includes('Dutch')
      ? [...(node.value ?? '').matchAll(QUOTED)]
          .map(([, text]) => text!)
          .filter((text) => isSentence(text) && original.includes(words(text)))
          .map((text) => ({
            file: page.file,
            line,
            field: 'language',
            message: `"${text}" is Dutch`,
            remedy: `write <Dutch>${text}</Dutch>`,
          }))
      : [],
  );
}
