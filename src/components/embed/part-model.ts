import { dateInWords } from '../../core/dates.ts';
import { parseLine } from '../../core/embed/line.ts';
import type { Block, Part, PartId, Run, Section } from '../../core/embed/parts.ts';
import { shownChannel } from '../../core/helplines.ts';
import { DIRECTION } from '../../core/locales.ts';
import { groupForReading, phoneHref } from '../../core/phone.ts';
import { useTranslations } from '../../i18n/translate.ts';
import { channelFacts } from '../call-card/channel-facts.ts';

type View = App.Locals['view'];
/** As src/schemas/part.ts has it; components may not import schemas. */
type Written = { text: string } | { list: string[] } | { call: string };
interface PartData {
  title: string;
  tabTitle: string;
  description: string;
  page: string;
  include?: PartId[] | undefined;
  sections: { kind: Section['kind']; heading?: string | undefined; blocks: Written[] }[];
  sources: string[];
  changes: { date: string; what: string }[];
}
/** Everything that is known of the parts of one language. */
export interface Parts {
  view: View;
  data: Record<PartId, PartData>;
}

/** Turns what editors wrote about one part into the data that every level of embedding is made from. */
class PartBuilder {
  private readonly parts: Parts;
  private readonly id: PartId;
  private readonly t;

  constructor(parts: Parts, id: PartId) {
    this.parts = parts;
    this.id = id;
    this.t = useTranslations(parts.view.locale);
  }

  private url(id: string): string {
    const { locale, pages } = this.parts.view;
    const page = pages.get(id);
    if (!page)
      throw new Error(
        `content/${locale}/parts.json  ${this.id}  there is no page "${id}"  use an existing id`,
      );
    return page.url;
  }

  private runs(line: string): Run[] {
    const { helplines } = this.parts.view;
    return parseLine(line).map((piece): Run => {
      if (typeof piece === 'string') return piece;
      if ('label' in piece)
        return { text: piece.label, page: this.url(piece.id) + (piece.section ? `#${piece.section}` : '') };
      const helpline = helplines.get(piece.org);
      const channel = shownChannel(helpline, piece.org);
      // A number that was withdrawn leaves the name of its organisation.
      return channel
        ? { phone: groupForReading(channel.value), href: phoneHref(channel.value), name: helpline!.name }
        : helpline!.name;
    });
  }

  private block(written: Written): Block[] {
    if ('text' in written) return [{ type: 'paragraph', runs: this.runs(written.text) }];
    if ('list' in written) return [{ type: 'list', items: written.list.map((line) => this.runs(line)) }];
    const { helplines, locale } = this.parts.view;
    const helpline = helplines.get(written.call);
    const channel = shownChannel(helpline, written.call);
    if (!channel) return [];
    const { sourceDate } = channel;
    const source = sourceDate
      ? this.t('call.source', { date: dateInWords(sourceDate, locale) })
      : this.t('call.source-undated');
    return [
      {
        type: 'call',
        name: helpline!.name,
        number: groupForReading(channel.value),
        href: phoneHref(channel.value),
        facts: channelFacts(channel, this.t).join(' · ') || null,
        note: channel.confirmedLive ? null : `${source} ${this.t('call.unconfirmed')}`,
      },
    ];
  }

  private sectionsOf(data: PartData, level: Section['level'] = 1): Section[] {
    return data.sections.map(({ kind, heading, blocks }) => ({
      kind,
      heading: heading ?? null,
      level,
      blocks: blocks.flatMap((block) => this.block(block)),
    }));
  }

  /** Own sections, or those of the parts it is made of, each under the title of its part and without repeats. */
  private sections(): Section[] {
    const { data } = this.parts;
    const { include } = data[this.id];
    if (!include) return this.sectionsOf(data[this.id]);
    const seen = new Set<string>();
    const isNew = (value: unknown) => {
      const key = JSON.stringify(value);
      return !seen.has(key) && seen.add(key);
    };
    return include.flatMap((id) => {
      const [first, ...others] = this.sectionsOf(data[id], 2)
        .filter(({ kind, blocks }) => kind === 'plain' || isNew(blocks))
        .map((section) => ({
          ...section,
          blocks: section.blocks.filter((block) => block.type !== 'call' || isNew(block)),
        }))
        .filter(({ blocks }) => blocks.length > 0)
        // Danger goes before everything, also before the title of the part it came from.
        .sort((a, b) => Number(b.kind === 'danger') - Number(a.kind === 'danger'));
      if (!first) return [];
      const title: Section = { kind: 'plain', heading: data[id].title, level: 1, blocks: [] };
      return first.kind === 'danger' ? [first, title, ...others] : [title, first, ...others];
    });
  }

  /** The day of the last change: of the words, of a number that was withdrawn, or of one that somebody called. */
  private changes(): Part['changes'] {
    const { data, view } = this.parts;
    const all = [this.id, ...(data[this.id].include ?? [])].flatMap((id) => data[id].changes);
    const numbers = [...view.helplines.values()].flatMap(({ name, channels }) =>
      channels.flatMap(({ withdrawn }) =>
        withdrawn ? [{ date: withdrawn.date, what: this.t('embed.withdrawn', { name }) }] : [],
      ),
    );
    const unique = new Map([...all, ...numbers].map((change) => [change.date + change.what, change]));
    return [...unique.values()].sort((a, b) => b.date.localeCompare(a.date));
  }

  private sources(): string | null {
    const { data, view } = this.parts;
    const ids = [this.id, ...(data[this.id].include ?? [])].flatMap((id) => data[id].sources);
    const names = [...new Set(ids)].map((id) => {
      const { publisher, title } = view.allSources.get(id)!;
      return `${publisher}, ${title}`;
    });
    return names.length > 0 ? this.t('contact.sources', { sources: names.join('; ') }) : null;
  }

  build(): Part {
    const { t } = this;
    const { locale, isTrial } = this.parts.view;
    const { title, tabTitle, description, page } = this.parts.data[this.id];
    const changes = this.changes();
    return {
      id: this.id,
      language: locale,
      direction: DIRECTION[locale],
      title,
      tabTitle,
      description,
      updated: changes[0]!.date,
      page: this.url(page),
      sections: this.sections(),
      words: {
        call: t('call.verb'),
        region: t('embed.region', { municipality: '%municipality', organisation: '%organisation' }),
        regionDoubt: t('embed.region-doubt', {
          municipality: '%municipality',
          organisation: '%organisation',
        }),
        date: t('embed.date', { date: dateInWords(changes[0]!.date, locale) }),
        current: t('embed.current'),
        licence: t('embed.licence'),
        trial: isTrial ? t('site.trial') : null,
        sources: this.sources(),
      },
      changes,
    };
  }
}

/** One part in one language, complete. Errors: throws with file and part when it refers to what does not exist. */
export const buildPart = (parts: Parts, id: PartId): Part => new PartBuilder(parts, id).build();
