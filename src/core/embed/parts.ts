/** What can be embedded. The ids stand in addresses and never change their meaning within a version. */
export const VERSION = 'v1';
export const PARTS = ['hulp', 'signalen', 'herken-je-dit', 'bel', 'campagnes', 'alles'] as const;
export type PartId = (typeof PARTS)[number];
export const DEFAULT_PART: PartId = 'hulp';

/** A stretch of text, a number to call or a link. */
export type Run = string | { phone: string; href: string; name: string } | { text: string; page: string };

/** One block of a part, as data: it becomes HTML, JSON and the text that versions are compared by. */
export type Block =
  | { type: 'paragraph'; runs: Run[] }
  | { type: 'list'; items: Run[][] }
  | { type: 'call'; name: string; number: string; href: string; facts: string | null; note: string | null };

export interface Section {
  kind: 'plain' | 'danger';
  heading: string | null;
  /** How far the heading stands below the title: 1, or 2 within a part that stands in another. */
  level: 1 | 2;
  blocks: Block[];
}

/** Words around the content, in the language of the part. */
export interface PartWords {
  /** "Bel" on the button of a number. */
  call: string;
  /** One municipality, with %municipality and %organisation. */
  region: string;
  /** A municipality about which sources disagree, with %municipality and %organisation. */
  regionDoubt: string;
  /** What the date stands for, as a sentence that ends before the link. */
  date: string;
  /** Text of the link to the current version. */
  current: string;
  licence: string;
  /** Sentence that nobody has called the numbers yet; null when somebody has. */
  trial: string | null;
  /** "Bronnen: …". */
  sources: string | null;
}

/** A part in one language, complete. */
export interface Part {
  id: PartId;
  language: string;
  direction: 'ltr' | 'rtl';
  title: string;
  /** Neutral title of the frame. */
  tabTitle: string;
  description: string;
  /** Day of the last change, YYYY-MM-DD. */
  updated: string;
  /** Address within the site of the full page. */
  page: string;
  sections: Section[];
  words: PartWords;
  /** What changed and when, newest first. */
  changes: { date: string; what: string }[];
}

/** A municipality and the organisations of Veilig Thuis that work for it; two when sources disagree. */
export interface PartMunicipality {
  code: string;
  name: string;
  organisations: string[];
}

/** Address within the site of a file of a part; the framed page itself ends with a slash. */
export const partPath = (language: string, part: string, file = ''): string =>
  `/deel/${VERSION}/${language}/${part}/${file}`;

/** The sentence about one municipality. */
export function regionLine(
  words: Pick<PartWords, 'region' | 'regionDoubt'>,
  place: PartMunicipality,
): string {
  const template = place.organisations.length > 1 ? words.regionDoubt : words.region;
  // A function, since a name may hold a dollar sign.
  return template
    .replace('%municipality', () => place.name)
    .replace('%organisation', () => place.organisations.join(' / '));
}

/** The part that stands for a page of the site when somebody pastes the address of that page into a CMS. */
export function partForPage(pageId: string): PartId {
  if (pageId.startsWith('signals/')) return 'signalen';
  if (pageId.startsWith('checks/')) return 'herken-je-dit';
  return pageId.startsWith('campaigns') ? 'campagnes' : DEFAULT_PART;
}
