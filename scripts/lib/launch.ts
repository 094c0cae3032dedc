import type { Campaign } from '../../src/schemas/campaign.ts';
import type { Helpline } from '../../src/schemas/helpline.ts';
import type { Source } from '../../src/schemas/source.ts';
import { EXIT_CONFIRMED, EXIT_URL } from '../../src/core/exit-destination.ts';
import type { Project } from './content/load.ts';
import { loadRegions } from './region-data.ts';

/** Something a person must confirm before a release. */
export interface LaunchItem {
  /** 1 = wrong can hurt somebody; a release waits for it. */
  risk: 1 | 2 | 3;
  subject: string;
  /** What to confirm. */
  confirm: string;
  /** Where to look. */
  where: string;
  isConfirmed: boolean;
}

const REVIEWS: Record<string, { risk: LaunchItem['risk']; by: string }> = {
  medical: { risk: 1, by: 'a forensic doctor or general practitioner' },
  legal: { risk: 1, by: 'a lawyer, with wetten.overheid.nl open' },
  phone: {
    risk: 2,
    by: 'Veilig Thuis or another helpline: does the page say what happens when somebody calls?',
  },
  device: {
    risk: 1,
    by: 'somebody with an iPhone, an Android phone, a Samsung, a Mac and a Windows computer: do the steps work as written?',
  },
  campaign: { risk: 2, by: 'the owner of each campaign' },
};

function* helplineItems(helplines: Helpline[], sources: Map<string, Source>): Generator<LaunchItem> {
  const places = (ids: string[]) =>
    ids.map((id) => sources.get(id)?.url ?? sources.get(id)?.title ?? id).join(' ');
  for (const { name, site, channels } of helplines) {
    for (const channel of channels) {
      if (channel.show === 'hidden' || channel.withdrawn) continue;
      const known = [
        `${channel.type} ${channel.value ?? ''}`.trim(),
        `hours ${channel.hours === null ? 'not known' : JSON.stringify(channel.hours)}`,
        `cost ${channel.cost ?? 'not known'}`,
        `anonymous ${channel.anonymous ?? 'not known'}`,
      ];
      yield {
        risk: channel.risk,
        subject: `${name}: ${channel.type}`,
        confirm: `${known.join('; ')}${channel.note ? `. ${channel.note}` : ''}`,
        where: [site?.url, places(channel.sources)].filter(Boolean).join(' '),
        isConfirmed: channel.confirmedLive !== null,
      };
    }
  }
}

function* campaignItems(campaigns: Campaign[]): Generator<LaunchItem> {
  for (const { name, owner, unknown, confirmedLive, note } of campaigns) {
    yield {
      risk: 2,
      subject: `Campaign ${name}`,
      confirm: `still runs; not found: ${unknown.join(', ') || 'nothing'}${note ? `. ${note}` : ''}`,
      where: owner,
      isConfirmed: confirmedLive !== null,
    };
  }
}

interface PageReviews {
  title: string;
  reviewTopics?: string[];
  reviews?: object;
}

function* pageItems(project: Project): Generator<LaunchItem> {
  for (const page of project.pages) {
    const { title, reviewTopics = [], reviews = {} } = page.data as PageReviews;
    for (const topic of reviewTopics) {
      const { risk, by } = REVIEWS[topic]!;
      yield {
        risk,
        subject: `Page "${title}"`,
        confirm: `${topic} content read and approved`,
        where: `${page.file}, by ${by}`,
        isConfirmed: topic in reviews,
      };
    }
  }
}

/** Websites of the regional organisations, found in stored pages, some of them years old. */
function* regionItems(root: string): Generator<LaunchItem> {
  for (const { name, website, confirmedLive, websiteNote } of loadRegions(root).organisations) {
    if (!website) continue;
    yield {
      risk: 2,
      subject: `${name}: website`,
      confirm: `is theirs and opens${websiteNote ? `. ${websiteNote}` : ''}`,
      where: website,
      isConfirmed: confirmedLive !== null,
    };
  }
}

const list = <T>(project: Project, name: string) => project.facts.get(name)!.data as T[];

/** Everything a person must confirm, most dangerous first. Content must have passed its checks. */
export function launchItems(project: Project): LaunchItem[] {
  const sources = new Map(list<Source>(project, 'sources').map((source) => [source.id, source]));
  const exit: LaunchItem = {
    risk: 1,
    subject: 'Where "Snel weg" goes',
    confirm: `${EXIT_URL}: answers 200 without a redirect, has no login, no list of recent searches, no app that opens instead, no cookie wall, loads within a second on a slow line, and its owner agrees`,
    where: 'open the address on a phone with and without the app of its owner',
    isConfirmed: EXIT_CONFIRMED !== null,
  };
  const items = [
    exit,
    ...helplineItems(list<Helpline>(project, 'helplines'), sources),
    ...campaignItems(list<Campaign>(project, 'campaigns')),
    ...regionItems(project.root),
    ...pageItems(project),
  ];
  return items.sort((a, b) => a.risk - b.risk || a.subject.localeCompare(b.subject));
}

const RISKS = {
  1: 'Risk 1: wrong can hurt somebody',
  2: 'Risk 2: wrong sends somebody to the wrong place',
  3: 'Risk 3: wrong is a nuisance',
};

/** docs/before-launch.md, made from the data. */
export function launchDocument(items: LaunchItem[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();
  const table = (risk: LaunchItem['risk']) => {
    const rows = items.filter((item) => item.risk === risk);
    const lines = rows.map(
      ({ subject, confirm, where, isConfirmed }) =>
        `| ${isConfirmed ? 'yes' : 'no'} | ${cell(subject)} | ${cell(confirm)} | ${cell(where)} |`,
    );
    return [
      `## ${RISKS[risk]}`,
      '',
      '| confirmed | what | what to confirm | where to look |',
      '| --- | --- | --- | --- |',
      ...lines,
      '',
    ].join('\n');
  };
  const open = items.filter(({ isConfirmed }) => !isConfirmed).length;
  return [
    '# Before launch',
    '',
    'Made from the data by `npm run before-launch`: do not edit by hand. A release waits for everything of risk 1',
    '(`npm run release`). To confirm a number, call it or open it, then fill in `confirmedLive` in',
    '`content/facts/helplines.json`.',
    '',
    `Open: ${open} of ${items.length}.`,
    '',
    ...([1, 2, 3] as const).map(table),
  ].join('\n');
}
