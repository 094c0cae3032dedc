/** What a journey left behind, in figures. Pure. */
import type { HistoryRow } from './history.ts';
import type { Marker, MarkerKind } from './markers.ts';
import type { BrowserName } from './driver.ts';
import type { Hit, Scan } from './scan.ts';
import type { Kept } from './visit.ts';
import { SITE_HOST, START_HOST } from './site.ts';

export interface Figures {
  journey: string;
  browser: BrowserName;
  /** Rows of the site in the history database, in the order in which they were made. */
  rows: HistoryRow[];
  /** Rows of the site that chrome://history showed on a copy of the profile; null where nobody asked. */
  shown: number | null;
  /** Is the page before the site in the history? In a private window it may not be. */
  hasStart: boolean;
  /** Addresses of the pages that were read. */
  pages: string[];
  /** Titles of these pages that stand in any file. */
  titles: string[];
  /** How many files hold a marker of each kind. */
  filesWith: Record<MarkerKind, number>;
  /** Different (place, marker) pairs; a place is a database or a folder of numbered files. */
  traces: { place: string; marker: Marker }[];
  hits: Hit[];
  /** Workers and caches of the site at the end, where the journey looked. */
  kept: Kept | null;
  /** Texts of pages in files that the browser takes away at its next start; null where nobody started it again. */
  untilRestart: string[] | null;
  filesSearched: number;
  unread: string[];
}

export interface Measured {
  journey: string;
  browser: BrowserName;
  pages: string[];
  history: HistoryRow[];
  listed: string[] | null;
  scan: Scan;
  kept?: Kept | null;
  untilRestart?: string[] | null;
}

const KINDS: MarkerKind[] = ['host', 'title', 'heading', 'description', 'sentence', 'typed'];
const isOf = (host: string) => (url: string) => URL.parse(url)?.hostname === host;

export function figuresOf({
  journey,
  browser,
  pages,
  history,
  listed,
  scan,
  kept = null,
  untilRestart = null,
}: Measured): Figures {
  const { hits, files, unread } = scan;
  const filesWith = (kind: MarkerKind) =>
    new Set(hits.filter(({ marker }) => marker.kind === kind).map(({ file }) => file)).size;
  const pairs = new Map(
    hits.map(({ place, marker }) => [`${place}\n${marker.kind}\n${marker.text}`, { place, marker }]),
  );
  const ofSite = isOf(SITE_HOST);
  return {
    journey,
    browser,
    pages,
    rows: history.filter(({ url }) => ofSite(url)),
    shown: listed && new Set(listed.filter(ofSite)).size,
    hasStart: history.some(({ url }) => isOf(START_HOST)(url)),
    titles: [
      ...new Set(hits.filter(({ marker }) => marker.kind === 'title').map(({ marker }) => marker.text)),
    ],
    filesWith: Object.fromEntries(KINDS.map((kind) => [kind, filesWith(kind)])) as Figures['filesWith'],
    traces: [...pairs.values()],
    hits,
    kept,
    untilRestart,
    filesSearched: files,
    unread,
  };
}

export const listedRows = ({ rows }: Figures): number => rows.filter(({ isListed }) => isListed).length;

/** Traces by place: which kinds of marker stand where. */
export function byPlace({ traces }: Figures): Record<string, string[]> {
  const places: Record<string, string[]> = {};
  for (const { place, marker } of traces) {
    const name = marker.kind === 'title' ? `title "${marker.text}"` : marker.kind;
    const kinds = (places[place] ??= []);
    if (!kinds.includes(name)) kinds.push(name);
  }
  return places;
}
