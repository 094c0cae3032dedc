import type { Problem } from '../problems.ts';
import { SOURCE_LOCALE } from '../../../src/core/locales.ts';
import { parsePageLink } from '../../../src/core/urls.ts';
import type { DataFile, PageFile, Project } from './load.ts';
import { attribute, walk } from './tree.ts';

type Item = Record<string, unknown> & { id: string };
const items = (file: DataFile | undefined) => (Array.isArray(file?.data) ? (file.data as Item[]) : []);
const idsOf = (file: DataFile | undefined) => new Set(items(file).map(({ id }) => id));
const frontmatter = (page: PageFile) => (page.data ?? {}) as Record<string, unknown>;

/** Ids of the headings of each page, by language and page id. */
export function headingIds(project: Project): Map<string, Set<string>> {
  return new Map(
    project.pages.map((page) => [
      `${page.locale}/${page.id}`,
      new Set(
        walk(page.tree).flatMap(({ node }) =>
          node.type === 'heading' ? (node.data?.hProperties?.id ?? []) : [],
        ),
      ),
    ]),
  );
}

function checkSourceIds(project: Project): Problem[] {
  const known = idsOf(project.facts.get('sources'));
  const missing = (file: DataFile, path: PropertyKey[], id: unknown): Problem[] =>
    known.has(String(id))
      ? []
      : [
          {
            file: file.file,
            line: file.lineOf(path),
            field: path.join('.'),
            message: `there is no source "${String(id)}"`,
            remedy: 'use an id of content/facts/sources.json or add the source there',
          },
        ];
  const inList = (file: DataFile, path: PropertyKey[], ids: unknown) =>
    (Array.isArray(ids) ? ids : []).flatMap((id, i) => missing(file, [...path, i], id));

  const problems = project.pages.flatMap((page) => inList(page, ['sources'], frontmatter(page)['sources']));
  for (const [name, key] of [
    ['campaigns', 'known'],
    ['never', 'sources'],
  ] as const) {
    const file = project.facts.get(name);
    items(file).forEach((item, i) => problems.push(...inList(file!, [i, key], item[key])));
  }
  const helplines = project.facts.get('helplines');
  items(helplines).forEach((item, i) => {
    (Array.isArray(item['channels']) ? (item['channels'] as Item[]) : []).forEach((channel, c) =>
      problems.push(...inList(helplines!, [i, 'channels', c, 'sources'], channel['sources'])),
    );
  });
  return problems;
}

/** Sources listed but not used, or used but not listed, on each page. */
function checkSourceUse(page: PageFile): Problem[] {
  const { sources } = frontmatter(page);
  if (!Array.isArray(sources ?? [])) return [];
  const listed = (sources ?? []) as string[];
  const used = new Map<string, number>();
  for (const { node, line } of walk(page.tree)) {
    if (node.name === 'Src')
      for (const id of (attribute(node, 'of') ?? '').split(' ')) used.set(id, used.get(id) ?? line);
  }
  return [
    ...[...used]
      .filter(([id]) => !listed.includes(id))
      .map(([id, line]) => ({
        file: page.file,
        line,
        field: 'Src',
        message: `source "${id}" is not in the frontmatter`,
        remedy: 'add it under sources',
      })),
    ...listed.flatMap((id, i) =>
      used.has(id)
        ? []
        : {
            file: page.file,
            line: page.lineOf(['sources', i]),
            field: 'sources',
            message: `source "${id}" is listed but no sentence uses it`,
            remedy: 'put <Src of="…" /> behind the sentence that rests on it, or take it out',
          },
    ),
  ];
}

function checkLinks(page: PageFile, headings: Map<string, Set<string>>): Problem[] {
  return walk(page.tree).flatMap(({ node, line }) => {
    const href = node.type === 'link' ? node.url : node.name === 'Door' ? attribute(node, 'to') : undefined;
    if (href === undefined) return [];
    const problem = (message: string, remedy: string) => ({
      file: page.file,
      line,
      field: `link ${href}`,
      message,
      remedy,
    });
    const link = parsePageLink(href);
    if (!link)
      return problem(
        'this is no link to a page of the site',
        'write id:page-id (see the file names below content/nl), or use <Site org="…" /> for another site',
      );
    // A page that a language lacks is shown in Dutch.
    const sections = headings.get(`${page.locale}/${link.id}`) ?? headings.get(`${SOURCE_LOCALE}/${link.id}`);
    if (!sections)
      return problem(
        `there is no page "${link.id}"`,
        'write the path of the file below content/nl, without .mdx',
      );
    if (link.section && !sections.has(link.section))
      return problem(
        `page "${link.id}" has no heading with id "${link.section}"`,
        `use one of: ${[...sections].join(', ')}`,
      );
    return [];
  });
}

/** A parent exists, and the way up ends at the home page. */
function checkParent(page: PageFile, pages: Map<string, PageFile>): Problem[] {
  const parentOf = (at: PageFile | undefined) => (at ? frontmatter(at)['parent'] : undefined);
  const parent = parentOf(page);
  const problem = (message: string, remedy: string) => [
    { file: page.file, line: page.lineOf(['parent']), field: 'parent', message, remedy },
  ];
  if (parent === null && page.id !== 'home')
    return problem('only the home page has no parent', 'name the page above this one');
  if (typeof parent !== 'string') return [];
  const find = (id: string) => pages.get(`${page.locale}/${id}`) ?? pages.get(`${SOURCE_LOCALE}/${id}`);
  if (!find(parent))
    return problem(
      `there is no page "${parent}"`,
      'write the path of the file below content/nl, without .mdx',
    );
  const seen = new Set([page.id]);
  for (let id: unknown = parent; typeof id === 'string'; id = parentOf(find(id))) {
    if (seen.has(id))
      return problem(`the way up goes round in a circle at "${id}"`, 'name a page nearer to home');
    seen.add(id);
  }
  return [];
}

/** Ids of channels stand once over all organisations. */
function checkChannelIds(file: DataFile | undefined): Problem[] {
  const seen = new Set<string>();
  return items(file).flatMap((item, i) =>
    (item['channels'] as Item[]).flatMap(({ id }, c) => {
      const isNew = !seen.has(id);
      seen.add(id);
      return isNew
        ? []
        : {
            file: file!.file,
            line: file!.lineOf([i, 'channels', c, 'id']),
            field: 'id',
            message: `another channel is called "${id}" too`,
            remedy: 'give every channel an id of its own',
          };
    }),
  );
}

/** Address, tab title and heading stand for one page only, in each language. */
function checkUnique(project: Project): Problem[] {
  return ['path', 'tabTitle', 'title'].flatMap((field) => {
    const seen = new Map<string, PageFile>();
    return project.pages.flatMap((page) => {
      const value = frontmatter(page)[field];
      if (typeof value !== 'string') return [];
      const key = `${page.locale} ${value.toLowerCase()}`;
      const first = seen.get(key);
      seen.set(key, first ?? page);
      return first
        ? {
            file: page.file,
            line: page.lineOf([field]),
            field,
            message: `"${value}" is also the ${field} of ${first.file}`,
            remedy: 'choose another one',
          }
        : [];
    });
  });
}

/** Everything that points to something else points to something that exists. */
export function checkReferences(project: Project): Problem[] {
  const headings = headingIds(project);
  const pages = new Map(project.pages.map((page) => [`${page.locale}/${page.id}`, page]));
  return [
    ...checkSourceIds(project),
    ...checkChannelIds(project.facts.get('helplines')),
    ...checkUnique(project),
    ...project.pages.flatMap((page) => [
      ...checkSourceUse(page),
      ...checkLinks(page, headings),
      ...checkParent(page, pages),
    ]),
  ];
}
