import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shownChannel } from '../../../src/core/helplines.ts';
import type { Helpline } from '../../../src/schemas/helpline.ts';
import type { Problem } from '../problems.ts';
import type { PageFile, Project } from './load.ts';
import { attribute, blocks, walk, type TreeNode } from './tree.ts';

/** Figures that need a source: years of figures, percentages, amounts of people. A lone small number does not. */
const FIGURE =
  /\d+\s?%|\d{1,3}(?:\.\d{3})+|\b\d+\s(?:vrouwen|mannen|mensen|op de|van de)\b|\bhelft\b|miljoen/iu;
const YEAR = /\b(?:19|20)\d\d\b/u;

const problem = (page: PageFile, line: number, field: string, message: string, remedy: string): Problem => ({
  file: page.file,
  line,
  field,
  message,
  remedy,
});

function checkHeadings(page: PageFile): Problem[] {
  const seen = new Set<string>();
  let depth = 1;
  return walk(page.tree).flatMap(({ node, line }) => {
    if (node.type !== 'heading') return [];
    const id = node.data?.hProperties?.id;
    const before = depth;
    depth = node.depth ?? 2;
    if (!id)
      return problem(
        page,
        line,
        'heading',
        'this heading has no id',
        'add a neutral one at the end of the line, for example {#wat-je-ziet}',
      );
    if (seen.has(id))
      return problem(page, line, 'heading id', `"${id}" stands twice on this page`, 'choose another one');
    seen.add(id);
    if (depth === 1 || depth > before + 1)
      return problem(
        page,
        line,
        'heading',
        `a heading of level ${depth} may not follow one of level ${before}`,
        'begin with ## and never skip a level',
      );
    return [];
  });
}

const sourced = (node: TreeNode): boolean => node.name === 'Src' || (node.children ?? []).some(sourced);

const checkFigures = (page: PageFile): Problem[] =>
  (page.data as { profile?: string } | null)?.profile === 'statutory'
    ? []
    : [...blocks(page.tree)].flatMap(({ node, text, line }) => {
        const figure = node.type === 'paragraph' && FIGURE.exec(text)?.[0];
        if (!figure) return [];
        if (!sourced(node))
          return problem(page, line, 'figure', `"${figure}" has no source`, 'put <Src of="…" /> behind it');
        return YEAR.test(text)
          ? []
          : problem(page, line, 'figure', `"${figure}" has no year`, 'say who counted, and in which year');
      });

/** Code in a page could print whatever the building machine knows; words are all a page needs. */
const checkNoCode = (page: PageFile): Problem[] =>
  walk(page.tree).flatMap(({ node, line }) =>
    /^mdx(?:jsEsm|FlowExpression|TextExpression)$/.test(node.type) &&
    !/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value ?? '')
      ? problem(
          page,
          line,
          'code',
          'a page may hold no import, export or { expression }',
          'use a component of src/components/mdx.ts, or plain words',
        )
      : [],
  );

/** Components that exist, with organisations whose number or site may be shown. */
function checkComponents(
  page: PageFile,
  components: ReadonlySet<string>,
  helplines: Map<string, Helpline>,
): Problem[] {
  return walk(page.tree).flatMap(({ node, line }) => {
    const { name } = node;
    if (!name) return [];
    if (!components.has(name))
      return problem(
        page,
        line,
        name,
        'there is no such component',
        `use one of: ${[...components].sort().join(', ')}`,
      );
    const org = attribute(node, 'org');
    if (name === 'Phone' || name === 'CallCard') {
      try {
        shownChannel(helplines.get(org ?? ''), org ?? '', attribute(node, 'channel'));
      } catch {
        return problem(
          page,
          line,
          name,
          `no number of "${org ?? ''}" may be shown`,
          'use the id of an organisation in content/facts/helplines.json that has a channel with show "number"',
        );
      }
    }
    if (name === 'Site' && helplines.get(org ?? '')?.site?.show !== 'site') {
      return problem(
        page,
        line,
        name,
        `the site of "${org ?? ''}" may not be shown`,
        'use an organisation in content/facts/helplines.json whose site has show "site"',
      );
    }
    if (name === 'DoNotRely' && (page.data as { doNotRely?: boolean } | null)?.doNotRely !== true) {
      return problem(
        page,
        line,
        name,
        'this page may not name unreliable routes',
        'set doNotRely: true in the frontmatter, after review',
      );
    }
    return [];
  });
}

/** Names of the components that editors may use: what src/components/mdx.ts imports. */
const editorComponents = (root: string): Set<string> =>
  new Set(
    [...readFileSync(join(root, 'src/components/mdx.ts'), 'utf8').matchAll(/^import (\w+) from/gm)].map(
      ([, name]) => name!,
    ),
  );

/** Headings, figures and components of every page. */
export function checkStructure(project: Project): Problem[] {
  const data = project.facts.get('helplines')?.data;
  const helplines = new Map(
    (Array.isArray(data) ? (data as Helpline[]) : []).map((helpline) => [helpline.id, helpline]),
  );
  const components = editorComponents(project.root);
  return project.pages.flatMap((page) => [
    ...checkHeadings(page),
    ...checkNoCode(page),
    ...checkFigures(page),
    ...checkComponents(page, components, helplines),
  ]);
}
