import { parsePageLink } from '../urls.ts';

/** A piece of a line as editors write it: text, a number by organisation, or a link to a page. */
export type Piece = string | { org: string } | { label: string; id: string; section: string | null };

const MARKUP = /\{([a-z0-9-]+)\}|\[([^\]]+)\]\((id:[^)]+)\)/g;

/** Splits "Bel {112} of [lees meer](id:afraid#nu)." into its pieces, in order. */
export function parseLine(line: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of line.matchAll(MARKUP)) {
    const [all, org, label, href] = match;
    if (match.index > end) pieces.push(line.slice(end, match.index));
    end = match.index + all.length;
    if (org) pieces.push({ org });
    else pieces.push({ label: label!, ...parsePageLink(href!)! });
  }
  return end < line.length ? [...pieces, line.slice(end)] : pieces;
}
