import { pagesOf } from './load.ts';
import { parseLine } from '../../../src/core/embed/line.ts';
import { isShown } from '../../../src/core/helplines.ts';
import { findNever, type NeverRule } from '../../../src/core/never.ts';
import { findPhoneLike } from '../../../src/core/phone.ts';
import { barsFor, checkBars, measure } from '../../../src/core/readability.ts';
import { findOfficialese, type Officialese } from '../../../src/core/word-choice.ts';
import { forbiddenIn } from '../../../src/core/words.ts';
import type { CalendarItem } from '../../../src/schemas/calendar.ts';
import type { Helpline } from '../../../src/schemas/helpline.ts';
import type { PartData } from '../../../src/schemas/part.ts';
import type { Problem } from '../problems.ts';
import { namesIn } from './check-language.ts';
import type { DataFile, Project } from './load.ts';

const list = <T>(project: Project, name: string) => (project.facts.get(name)?.data ?? []) as T[];
const idsOf = (items: { id: string }[]) => new Set(items.map(({ id }) => id));

/** Lines of one part with their place in the file. */
const linesOf = ({ sections }: PartData) =>
  sections.flatMap(({ blocks }, s) =>
    blocks.flatMap((block, b): { path: PropertyKey[]; line: string }[] => {
      const path = ['sections', s, 'blocks', b];
      if ('text' in block) return [{ path: [...path, 'text'], line: block.text }];
      return 'list' in block ? block.list.map((line, i) => ({ path: [...path, 'list', i], line })) : [];
    }),
  );

/** What a reader hears of a line: a number counts as one word. */
const spoken = (line: string) =>
  parseLine(line)
    .map((piece) => (typeof piece === 'string' ? piece : 'org' in piece ? '112' : piece.label))
    .join('');

/** One part of one language: what it refers to, numbers and claims, telling words, and the plain language of embeds. */
function checkPart(project: Project, file: DataFile, locale: string, id: string, part: PartData): Problem[] {
  const problem = (path: PropertyKey[], field: string, message: string, remedy: string): Problem => ({
    file: file.file,
    line: file.lineOf([id, ...path]),
    field: `${id} ${field}`,
    message,
    remedy,
  });
  const pages = pagesOf(project, locale);
  const callable = idsOf(
    list<Helpline>(project, 'helplines').filter(({ channels }) =>
      channels.some(({ show }) => show === 'number'),
    ),
  );
  const shown = (org: string) =>
    list<Helpline>(project, 'helplines')
      .find((helpline) => helpline.id === org)
      ?.channels.find(isShown)?.value ?? '';
  const sources = idsOf(list(project, 'sources'));
  const forbidden = (project.facts.get('forbidden-words')?.data as Record<string, string[]>)[locale] ?? [];
  const noPage = (path: PropertyKey[], page: string) =>
    pages.has(page) ? [] : [problem(path, 'page', `there is no page "${page}"`, 'use the id of a page')];
  const noNumber = (path: PropertyKey[], org: string) =>
    callable.has(org)
      ? []
      : [
          problem(
            path,
            'number',
            `no number of "${org}" may be shown`,
            'use an organisation with show "number"',
          ),
        ];
  const lines = linesOf(part);

  const references = [
    ...noPage(['page'], part.page),
    ...part.sources
      .filter((source) => !sources.has(source))
      .map((source) =>
        problem(['sources'], 'sources', `there is no source "${source}"`, 'use an id of sources.json'),
      ),
    ...part.sections.flatMap(({ blocks }, s) =>
      blocks.flatMap((block, b) =>
        'call' in block ? noNumber(['sections', s, 'blocks', b], block.call) : [],
      ),
    ),
    ...lines.flatMap(({ path, line }) =>
      parseLine(line).flatMap((piece) =>
        typeof piece === 'string' ? [] : 'org' in piece ? noNumber(path, piece.org) : noPage(path, piece.id),
      ),
    ),
  ];
  const words = [
    ...lines,
    { path: ['title'], line: part.title },
    { path: ['description'], line: part.description },
    ...part.changes.map(({ what }, i) => ({ path: ['changes', i], line: what })),
  ].flatMap(({ path, line }) => {
    const printed = line.replace(/\{([a-z0-9-]+)\}/g, (_, org: string) => shown(org));
    return [
      ...findPhoneLike(line.replace(/\{[a-z0-9-]+\}/g, '')).map(({ text }) =>
        problem(path, 'text', `"${text}" looks like a phone number typed by hand`, 'write {organisation}'),
      ),
      ...findNever(printed, list<NeverRule>(project, 'never')).map(({ rule, text }) =>
        problem(path, 'text', `"${text}" must never be printed (${rule.id})`, 'take it out'),
      ),
      ...findOfficialese(line, list<Officialese>(project, 'officialese')).map(({ word, instead }) =>
        problem(path, 'officialese', `"${word}" is officialese`, `write "${instead}"`),
      ),
    ];
  });
  const telling = forbiddenIn(part.tabTitle, forbidden).map((word) =>
    problem(['tabTitle'], 'tabTitle', `"${word}" would give the subject away`, 'choose neutral words'),
  );
  const measurement = measure(
    lines.map(({ line }) => spoken(line)),
    { ignoreNames: namesIn(project) },
  );
  const plain =
    locale === 'nl' && lines.length > 0
      ? checkBars(measurement, barsFor('reader', 'danger')).map(({ bar, value, limit, hint }) =>
          problem(
            [],
            `text ${bar}`,
            `is ${value}, the bar is ${limit}; longest: ${measurement.worst
              .slice(0, 3)
              .map(({ sentence }) => `"${sentence}"`)
              .join(' ')}`,
            hint,
          ),
        )
      : [];
  return [...references, ...words, ...telling, ...plain];
}

/** Parts that others may embed, and the calendar that goes with them. */
export function checkParts(project: Project): Problem[] {
  const sources = idsOf(list(project, 'sources'));
  const calendar = project.facts.get('calendar');
  return [
    ...[...project.parts].flatMap(([locale, file]) =>
      Object.entries(file.data as Record<string, PartData>).flatMap(([id, part]) =>
        checkPart(project, file, locale, id, part),
      ),
    ),
    ...list<CalendarItem>(project, 'calendar').flatMap((item, i) =>
      item.sources
        .filter((id) => !sources.has(id))
        .map((id) => ({
          file: calendar!.file,
          line: calendar!.lineOf([i, 'sources']),
          field: 'sources',
          message: `there is no source "${id}"`,
          remedy: 'use an id of content/facts/sources.json',
        })),
    ),
  ];
}
