import type { Block, Part, Run } from './parts.ts';

/** 32 bits of FNV-1a as eight hexadecimal digits: tells versions apart, proves nothing. http://isthe.com/chongo/tech/comp/fnv/ */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

const runText = (run: Run): string => (typeof run === 'string' ? run : 'phone' in run ? run.phone : run.text);

const blockTexts = (block: Block): string[] => {
  switch (block.type) {
    case 'paragraph':
      return [block.runs.map(runText).join('')];
    case 'list':
      return block.items.map((item) => item.map(runText).join(''));
    case 'call':
      return [block.name, block.number, block.facts ?? '', block.note ?? ''];
  }
};

/** Version of a part: eight digits that change when anything that a reader sees changes, the date not counted. */
export const versionOf = ({ title, sections }: Pick<Part, 'title' | 'sections'>): string =>
  fnv1a(
    [
      title,
      ...sections.flatMap(({ heading, blocks }) => [heading ?? '', ...blocks.flatMap(blockTexts)]),
    ].join('\n'),
  );

/** The mark in the comment above a static block: which part, of when, and its version. */
export const blockMark = (part: Part, municipality: string | null): string =>
  [
    'wegwijs',
    'v1',
    part.language,
    part.id,
    ...(municipality ? [municipality] : []),
    part.updated,
    versionOf(part),
  ].join(' ');

const MARK =
  /<!--\s*wegwijs (v\d+) ([a-z]{2,3}) ([a-z-]+)(?: (GM\d{4}))? (\d{4}-\d\d-\d\d) ([0-9a-f]{8})\s*-->/;

/** What the comment above a pasted block says; null when there is none. */
export function readMark(pasted: string): {
  contract: string;
  language: string;
  part: string;
  municipality: string | null;
  updated: string;
  version: string;
} | null {
  const [, contract, language, part, municipality, updated, version] = MARK.exec(pasted) ?? [];
  return contract
    ? {
        contract,
        language: language!,
        part: part!,
        municipality: municipality ?? null,
        updated: updated!,
        version: version!,
      }
    : null;
}
