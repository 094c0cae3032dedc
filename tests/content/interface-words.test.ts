/** Words for readers stand in content/, so that they can be translated: none may be left in a component or a layout. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import plugin from 'eslint-plugin-astro';
import { ROOT } from '../../scripts/lib/paths.ts';

interface Node {
  type: string;
  value?: unknown;
  name?: { name?: string };
  [key: string]: unknown;
}

/** The parser that ESLint reads components with. */
const { parseForESLint } = plugin.configs.recommended
  .map(({ languageOptions }) => languageOptions?.parser)
  .find((parser) => parser !== undefined) as {
  parseForESLint: (source: string, options: object) => { ast: unknown };
};

/** Attributes that somebody sees or hears. */
const SPOKEN = ['alt', 'aria-description', 'aria-label', 'label', 'placeholder', 'title'];
/** Elements whose text is no text for readers. */
const SILENT = ['script', 'style'];

function* nodesOf(node: Node): Generator<Node> {
  yield node;
  const name = ((node['openingElement'] as Node | undefined)?.name?.name ?? '').toLowerCase();
  if (node.type === 'JSXElement' && SILENT.includes(name)) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'parent' || key === 'tokens' || key === 'comments') continue;
    for (const child of Array.isArray(value) ? value : [value])
      if (child && typeof (child as Node).type === 'string') yield* nodesOf(child as Node);
  }
}

/** Words that stand in the markup itself. */
const wordsIn = (source: string): string[] =>
  [...nodesOf(parseForESLint(source, { parser: '@typescript-eslint/parser' }).ast as Node)].flatMap(
    (node) => {
      const isText = node.type === 'JSXText';
      const isSpoken = node.type === 'JSXAttribute' && SPOKEN.includes(String(node.name?.name));
      const text = isText ? node.value : isSpoken ? (node.value as Node | null)?.value : '';
      return typeof text === 'string' && /\p{L}{2}/u.test(text) ? [text.trim()] : [];
    },
  );

describe('words of the interface', () => {
  for (const [source, words] of [
    ['<p>Bel nu</p>', ['Bel nu']],
    ['---\nconst a = 1;\n---\n{a && (<p>Bel nu</p>)}', ['Bel nu']],
    ['<nav aria-label="Menu" class="menu"></nav>', ['Menu']],
    ['<p>{t("calls.label")} ({number}) · /</p><style>p { color: red }</style>', []],
  ] as const)
    it(`are found: ${JSON.stringify(source)}`, () => assert.deepEqual(wordsIn(source), words));

  const files = globSync('src/{components,layouts,pages}/**/*.astro', { cwd: ROOT });
  it('are looked for in every component', () => assert.ok(files.length > 40));
  for (const file of files)
    it(`do not stand in ${file}`, () =>
      assert.deepEqual(wordsIn(readFileSync(join(ROOT, file), 'utf8')), []));
});
