import { isRequired } from '../../../src/core/core-pages.ts';
import { LOCALES, SOURCE_LOCALE } from '../../../src/core/locales.ts';
import { meanWordsOf } from '../../../src/core/readability.ts';
import { fingerprint } from '../../../src/core/translation.ts';
import type { PageData } from '../../../src/schemas/page.ts';
import { unmarkedDutch } from './dutch-phrases.ts';
import { translationLog } from './load.ts';
import type { Problem } from '../problems.ts';
import type { DataFile, PageFile, Project } from './load.ts';
import { attribute, blocks, walk } from './tree.ts';

/** A sentence of a translation may be this much longer than the Dutch one, on average over a page. */
const LONGEST = 1.3;

/** Frontmatter that says nothing in words, and so is the same in every language. */
const SAME = ['parent', 'template', 'profile', 'sourceDate', 'sources', 'printCover', 'doNotRely'] as const;

const dataOf = (page: PageFile) => page.data as PageData;

/** What a translation has to have in common with the Dutch page, each as a list of words that can be compared. */
const SHAPE: Record<string, (page: PageFile) => string[]> = {
  'heading outline': ({ tree }) =>
    walk(tree).flatMap(({ node }) =>
      node.type === 'heading' ? `${'#'.repeat(node.depth ?? 2)} ${node.data?.hProperties?.id}` : [],
    ),
  numbers: ({ tree }) =>
    walk(tree)
      .filter(({ node }) => ['Phone', 'CallCard', 'ContactCard', 'Site'].includes(node.name ?? ''))
      .map(({ node }) => `${node.name} ${attribute(node, 'org')} ${attribute(node, 'channel') ?? ''}`.trim())
      .sort(),
  links: ({ tree }) =>
    walk(tree)
      .flatMap(({ node }) => (node.type === 'link' ? (node.url ?? '') : (attribute(node, 'to') ?? [])))
      .sort(),
  'source markers': ({ tree }) =>
    walk(tree)
      .flatMap(({ node }) => (node.name === 'Src' ? (attribute(node, 'of') ?? '') : []))
      .sort(),
  components: ({ tree }) =>
    walk(tree).flatMap(({ node }) =>
      node.name && !['Dutch', 'Phone', 'Site', 'Src'].includes(node.name)
        ? `${node.name} ${['id', 'level', 'kind', 'about'].map((name) => attribute(node, name) ?? '').join(' ')}`.trim()
        : [],
    ),
};

const missingFrom = (some: string[], others: string[]) => {
  const left = [...others];
  return some.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

function checkShape(page: PageFile, dutch: PageFile): Problem[] {
  const at = { file: page.file, line: 1 };
  const remedy = `make it as in ${dutch.file}`;
  const frontmatter = SAME.flatMap((field) => {
    const [here, there] = [page, dutch].map((one) =>
      JSON.stringify((one.data as Record<string, unknown>)[field]),
    );
    return here === there
      ? []
      : [
          {
            file: page.file,
            line: page.lineOf([field]),
            field,
            message: `is ${here}, in Dutch ${there}`,
            remedy,
          },
        ];
  });
  const shape = Object.entries(SHAPE).flatMap(([field, of]) => {
    const [here, there] = [of(page), of(dutch)];
    if (here.join('\n') === there.join('\n')) return [];
    const [gone, extra] = [missingFrom(there, here), missingFrom(here, there)];
    const message = [
      gone.length > 0 ? `missing: ${gone.join(', ')}` : '',
      extra.length > 0 ? `not in Dutch: ${extra.join(', ')}` : '',
      gone.length + extra.length === 0 ? 'another order than in Dutch' : '',
    ]
      .filter(Boolean)
      .join('; ');
    return [{ ...at, field, message, remedy }];
  });
  const meanWords = (one: PageFile) =>
    meanWordsOf(
      [...blocks(one.tree)]
        .filter(({ node, text }) => node.type === 'paragraph' && text)
        .map(({ text }) => text),
    );
  const [mean, dutchMean] = [meanWords(page), meanWords(dutch)];
  const long =
    mean > LONGEST * dutchMean
      ? [
          {
            ...at,
            field: 'sentence length',
            message: `${mean.toFixed(1)} words on average, in Dutch ${dutchMean.toFixed(1)}`,
            remedy: `at most ${LONGEST} times as long: one thought per sentence`,
          },
        ]
      : [];
  return [...frontmatter, ...shape, ...long];
}

/** Sentences in danger blocks stand in docs/translation/<language>.md, each with a translation back into Dutch. */
function checkBackTranslation(project: Project, page: PageFile): Problem[] {
  const log = translationLog(project.root, page.locale).replace(/\s+/g, ' ');
  return [...blocks(page.tree)].flatMap(({ node, inside, text, line }) =>
    node.type === 'paragraph' && inside.includes('Danger') && text && !log.includes(text)
      ? [
          {
            file: page.file,
            line,
            field: 'danger block',
            message: `"${text}" has no translation back into Dutch`,
            remedy: `put it into docs/translation/${page.locale}.md, with what it says in Dutch`,
          },
        ]
      : [],
  );
}

/** A form for one or a few, which may say the number in words, or nothing of it. */
const FEW = /_(?:zero|one|two|few|many)$/;

/** Interface strings and words about organisations: the same {{values}}. */
function checkStrings(file: DataFile, dutch: DataFile): Problem[] {
  const values = (text: unknown) =>
    [...String(text).matchAll(/\{\{(\w+)\}\}/g)]
      .map(([, name]) => name)
      .sort()
      .join(', ');
  const [here, there] = [file.data, dutch.data] as Record<string, string>[];
  return Object.keys(there!).flatMap((key) =>
    key in here! && !FEW.test(key) && values(here![key]) !== values(there![key])
      ? [
          {
            file: file.file,
            line: file.lineOf([key]),
            field: key,
            message: `has {{${values(here![key])}}}, in Dutch {{${values(there![key])}}}`,
            remedy: 'keep the names between {{ and }} as they are',
          },
        ]
      : [],
  );
}

/** True when the Dutch page has changed since this translation was made. */
export const isStale = (page: PageFile, dutch: PageFile): boolean =>
  dataOf(page).translation?.of !== fingerprint(dataOf(dutch).title, dutch.body);

/** Every language against Dutch: pages, interface, words about organisations, and what a reviewer needs. */
export function checkTranslations(project: Project): Problem[] {
  const dutch = new Map(
    project.pages.filter(({ locale }) => locale === SOURCE_LOCALE).map((page) => [page.id, page]),
  );
  const own = project.pages.filter(({ data }) => data !== null);
  const pages = own.flatMap((page): Problem[] => {
    const problem = (field: string, message: string, remedy: string) => [
      { file: page.file, line: page.lineOf([field]), field, message, remedy },
    ];
    const { translation } = dataOf(page);
    if (page.locale === SOURCE_LOCALE)
      return translation ? problem('translation', 'this is the original', 'take the field out') : [];
    const twin = dutch.get(page.id);
    if (!twin)
      return problem('file', 'there is no Dutch page with this id', `name it as in content/${SOURCE_LOCALE}`);
    if (!translation)
      return problem(
        'translation',
        'is missing',
        'say how the text came to be: status, date, of (npm run translations)',
      );
    // An urgent correction in Dutch must not wait for five translations: what is older carries a notice instead.
    const shape = isStale(page, twin) ? [] : checkShape(page, twin);
    return [...shape, ...checkBackTranslation(project, page), ...unmarkedDutch(page, twin)];
  });
  const missing = LOCALES.filter((locale) => locale !== SOURCE_LOCALE).flatMap((locale) =>
    [...dutch.values()]
      .filter(({ id, data }) => isRequired(locale, id) && (data as PageData).template !== 'not-found')
      .filter(({ id }) => !own.some((page) => page.locale === locale && page.id === id))
      .map(({ id, file }) => ({
        file: `content/${locale}/${id}.mdx`,
        line: 1,
        field: 'file',
        message: 'this page does not exist in this language yet',
        remedy: `translate ${file}`,
      })),
  );
  const source = project.ui.get(SOURCE_LOCALE);
  // A file that is missing or cannot be read is a problem of its own.
  const strings = [...project.ui.values()].flatMap((file) =>
    source?.data && file.data && file !== source ? checkStrings(file, source) : [],
  );
  return [...pages, ...missing, ...strings];
}
