/** Rows of the two history databases, with what each browser's own list of visited pages would show. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { rowsOf, withCopy } from './database.ts';

export interface HistoryRow {
  url: string;
  title: string;
  /** Text that the browser keeps with the address: in Firefox the meta description of the page. */
  description: string;
  /** Is it in the list that the browser shows? */
  isListed: boolean;
}

/**
 * Chromium shows a visit when it ends a chain of redirects (0x20000000) and is neither in a frame (3, 4) nor a search
 * made from a keyword (10): the rule of GetVisibleVisitsInRange behind chrome://history.
 */
const CHROMIUM = `
  SELECT u.url, coalesce(u.title, '') AS title, '' AS description,
    max((v.transition & 0x20000000) != 0 AND (v.transition & 0xff) NOT IN (3, 4, 10)) AS listed
  FROM urls u LEFT JOIN visits v ON v.url = u.id
  GROUP BY u.id ORDER BY u.id`;

/** Firefox shows pages that are not hidden and have a visit that is not embedded (4) or in a frame (8). */
const FIREFOX = `
  SELECT p.url, coalesce(p.title, '') AS title, coalesce(p.description, '') AS description,
    max(p.hidden = 0 AND v.visit_type NOT IN (4, 8)) AS listed
  FROM moz_places p LEFT JOIN moz_historyvisits v ON v.place_id = p.id
  GROUP BY p.id ORDER BY p.id`;

const read = (file: string, sql: string): HistoryRow[] =>
  existsSync(file)
    ? withCopy(file, (database) =>
        rowsOf(database, sql).map(({ url, title, description, listed }) => ({
          url: String(url),
          title: String(title),
          description: String(description),
          isListed: Number(listed ?? 0) === 1,
        })),
      )
    : [];

/** Every row of Chromium's history. Errors: SQLite's, when the file has another shape. */
export const chromiumHistory = (profile: string): HistoryRow[] =>
  read(join(profile, 'Default/History'), CHROMIUM);

/** Every row of Firefox's history and bookmarks. Errors: SQLite's, when the file has another shape. */
export const firefoxHistory = (profile: string): HistoryRow[] =>
  read(join(profile, 'places.sqlite'), FIREFOX);
