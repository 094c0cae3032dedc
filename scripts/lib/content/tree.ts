import type { MdastNode } from 'satteri';

/** A node of the text tree, as far as the checks need it. */
export interface TreeNode {
  type: string;
  children?: TreeNode[];
  value?: string;
  alt?: string | null;
  url?: string;
  depth?: number;
  name?: string | null;
  attributes?: { name: string; value: unknown }[];
  data?: { hProperties?: { id?: string } };
  position?: { start: { line: number } };
}

/** A node with the components it stands in, outermost first. */
export interface Visit {
  node: TreeNode;
  inside: string[];
  line: number;
}

/** What was walked before: many checks look at each tree, and a tree does not change once it is read. */
const walked = new WeakMap<object, readonly Visit[]>();

/** All nodes of a tree, top to bottom. */
export function walk(root: MdastNode | TreeNode): readonly Visit[] {
  const known = walked.get(root);
  if (known) return known;
  const visits: Visit[] = [];
  const visit = (node: TreeNode, inside: string[]) => {
    visits.push({ node, inside, line: node.position?.start.line ?? 1 });
    const within = node.name ? [...inside, node.name] : inside;
    for (const child of node.children ?? []) visit(child, within);
  };
  visit(root as TreeNode, []);
  walked.set(root, visits);
  return visits;
}

/** Value of a component's attribute, if it is plain text. */
export const attribute = (node: TreeNode, name: string): string | undefined => {
  const value = node.attributes?.find((a) => a.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
};

/** Readable text of a node; `say` gives the words a component stands for. */
export function textOf(node: TreeNode, say: (component: TreeNode) => string = () => ''): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value ?? '';
  if (node.type === 'image') return node.alt ?? '';
  if (node.type === 'break') return ' ';
  const inner = (node.children ?? []).map((child) => textOf(child, say)).join('');
  return node.name ? say(node) + inner : inner;
}

/** What a reader takes in one breath. */
const BLOCKS = ['paragraph', 'heading', 'tableCell', 'code'];

/** Paragraphs, headings and the like with their text, also what a component says in an attribute; `say` gives the words a component stands for. */
export function* blocks(
  root: MdastNode,
  say?: (component: TreeNode) => string,
): Generator<Visit & { text: string }> {
  for (const visit of walk(root)) {
    const says = attribute(visit.node, 'says');
    if (says) yield { ...visit, node: { type: 'paragraph' }, text: says };
    if (!BLOCKS.includes(visit.node.type)) continue;
    yield { ...visit, text: textOf(visit.node, say).replace(/\s+/g, ' ').trim() };
  }
}
