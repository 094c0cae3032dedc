import { html } from '../html.ts';
import { partPath, VERSION, type Part } from './parts.ts';

/** Noon in UTC of a day, as Atom wants a moment. */
const momentOf = (date: string) => `${date}T12:00:00Z`;

/**
 * Atom feed of what changed in the parts of one language, newest first (RFC 4287).
 * @param site address of the site without closing slash
 */
export function atomFeed(
  parts: readonly Part[],
  site: string,
  words: { name: string; feed: string },
): string {
  const { language } = parts[0]!;
  const self = `${site}/deel/${VERSION}/${language}/feed.xml`;
  const entries = parts
    .filter(({ id }) => id !== 'alles')
    .flatMap((part) => part.changes.map((change, i) => ({ part, ...change, nth: part.changes.length - i })))
    .sort((a, b) => b.date.localeCompare(a.date) || a.part.id.localeCompare(b.part.id));
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${self}</id>
<title>${words.feed}</title>
<updated>${momentOf(entries[0]!.date)}</updated>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${site}/"/>
<author><name>${words.name}</name></author>
<rights>CC BY 4.0</rights>
${entries.map(
  ({ part, date, what, nth }) => html`<entry>
<id>${site}${partPath(language, part.id)}#${date}-${nth}</id>
<title>${part.title}: ${what}</title>
<updated>${momentOf(date)}</updated>
<link rel="alternate" type="text/plain" href="${site}${partPath(language, part.id, 'block.txt')}"/>
<summary>${what}</summary>
</entry>
`,
)}</feed>
`.text;
}
