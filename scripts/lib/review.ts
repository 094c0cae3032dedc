import { shownChannel } from '../../src/core/helplines.ts';
import { pageSchema, type PageData } from '../../src/schemas/page.ts';
import type { Helpline } from '../../src/schemas/helpline.ts';
import type { Source } from '../../src/schemas/source.ts';
import type { PageFile, Project } from './content/load.ts';
import { attribute, blocks, walk } from './content/tree.ts';

/** Who has to read a page before it is published, by the topic in its frontmatter; `reader` is asked on every page for readers. */
const REVIEWERS: Record<string, { who: string; asks: string[] }> = {
  survivor: {
    who: 'Somebody who lived through it',
    asks: [
      'Does the first screen say what I would need first?',
      'Is there a sentence that blames, frightens or promises too much?',
      'Could following this page have made it more dangerous for me?',
    ],
  },
  literacy: {
    who: 'A reader with low literacy',
    asks: [
      'Read it aloud: where do you stop?',
      'Tell in your own words what you would do now.',
      'Which words do you not know?',
    ],
  },
  phone: {
    who: 'Veilig Thuis or the helpline that is named',
    asks: [
      'Does it say rightly what happens when somebody calls?',
      'Is the advice what you would give on the phone?',
    ],
  },
  medical: {
    who: 'A forensic doctor or general practitioner',
    asks: [
      'Are the symptoms that mean 112 complete and right?',
      'Is what is left to the same day safe to leave?',
    ],
  },
  legal: {
    who: 'A lawyer, with wetten.overheid.nl open',
    asks: ['Does this law hold today?', 'Is a plan told as a plan, with its date?'],
  },
  device: {
    who: 'Somebody with an iPhone, an Android phone, a Samsung, a Mac and a Windows computer',
    asks: ['Do the steps work as written?'],
  },
  campaign: { who: 'The owner of each campaign', asks: ['Is this what the campaign is, and still runs?'] },
};

/** Frontmatter with what it leaves out filled in. */
const frontmatter = (page: PageFile): PageData => pageSchema().parse(page.data);

const tickBox = (text: string) => `- [ ] ${text}`;
const section = (title: string, lines: string[]) =>
  lines.length === 0 ? [] : [`## ${title}`, '', ...lines, ''];
const fileOf = (id: string) => `${id.replaceAll('/', '--')}.md`;

const reviewersOf = ({ profile, reviewTopics }: PageData): string[] => [
  ...(profile === 'reader' ? ['survivor', 'literacy'] : []),
  ...reviewTopics,
];

function reviewOf(page: PageFile, helplines: Map<string, Helpline>, sources: Map<string, Source>): string {
  const data = frontmatter(page);
  const say = (component: { name?: string | null }) =>
    component.name === 'Phone' ? '[number]' : component.name === 'Site' ? '[site]' : '';
  const texts = [...blocks(page.tree, say)];
  const claims = texts.flatMap(({ node, text }) => {
    const ids = walk(node as never).flatMap(({ node: { name }, node: inner }) =>
      name === 'Src' ? (attribute(inner, 'of') ?? '').split(' ') : [],
    );
    const from = [...new Set(ids)].map((id) => {
      const source = sources.get(id);
      return `${source?.publisher ?? id}${source?.date ? ` (${source.date})` : ''}`;
    });
    return from.length === 0 ? [] : [tickBox(`${text} — ${from.join('; ')}`)];
  });
  const numbers = walk(page.tree).flatMap(({ node }) => {
    if (!['Phone', 'CallCard', 'ContactCard'].includes(node.name ?? '')) return [];
    const org = attribute(node, 'org') ?? '';
    const channel = shownChannel(helplines.get(org), org, attribute(node, 'channel'));
    return channel
      ? [
          `${helplines.get(org)!.name}: ${channel.value}, ${channel.confirmedLive ? `confirmed ${channel.confirmedLive.date}` : 'not confirmed'}`,
        ]
      : [];
  });
  return [
    `# ${data.title}`,
    '',
    `\`${page.file}\` · /${data.path}/ · ${data.profile} · sources up to ${String(data.sourceDate)}`,
    '',
    ...section(
      'Who has to read it',
      reviewersOf(data).flatMap((topic) => {
        const { who, asks } = REVIEWERS[topic]!;
        const review = (data.reviews as Record<string, { date: string; by: string } | undefined>)[topic];
        return [
          `- [${review ? 'x' : ' '}] **${who}**${review ? `: ${review.by}, ${review.date}` : ''}`,
          ...asks.map((ask) => `  - ${ask}`),
        ];
      }),
    ),
    ...section(
      'Sentences for danger',
      texts.filter(({ inside, text }) => inside.includes('Danger') && text).map(({ text }) => tickBox(text)),
    ),
    ...section('Numbers', [...new Set(numbers)].map(tickBox)),
    ...section('What rests on a source', claims),
  ].join('\n');
}

/** Files of docs/review/, made from pages and data: name and text. Content must have passed its checks. */
export function reviewFiles(project: Project): Map<string, string> {
  const list = <T extends { id: string }>(name: string) =>
    new Map((project.facts.get(name)!.data as T[]).map((item) => [item.id, item]));
  const [helplines, sources] = [list<Helpline>('helplines'), list<Source>('sources')];
  const pages = project.pages.filter(({ locale }) => locale === 'nl');
  const files = pages.map((page): [string, string] => [fileOf(page.id), reviewOf(page, helplines, sources)]);
  const rows = pages.map((page) => {
    const data = frontmatter(page);
    const done = Object.keys(data.reviews).length;
    return `| [${data.title}](${fileOf(page.id)}) | ${reviewersOf(data).join(', ') || '–'} | ${done} |`;
  });
  const index = [
    '# Review',
    '',
    'Made from the pages and the data by `npm run review`: do not edit by hand. A page lists who has to read it and what',
    'each should look at. Who has read a page fills in `reviews` in its frontmatter. No review has happened that does not',
    'stand there.',
    '',
    '| page | who has to read it | topics approved |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
  return new Map([['README.md', index], ...files]);
}
