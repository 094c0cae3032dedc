/** A period as content/facts/calendar.json has it, with its words. */
export interface CalendarEntry {
  id: string;
  /** Month and day, MM-DD; the last day is part of it. */
  from: string;
  to: string;
  years: 'every' | number[];
  checkedOn: string;
  name: string;
  text: string;
}

const compact = (date: string) => date.replaceAll('-', '');

/** The day after, YYYYMMDD: an end in a calendar is the first day that does not belong to it. */
function dayAfter(date: string): string {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return compact(next.toISOString().slice(0, 10));
}

const escapeText = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');

/** Lines of at most 75 bytes in UTF-8, as RFC 5545 (3.1) asks. */
function fold(line: string): string {
  const size = (char: string) => new TextEncoder().encode(char).length;
  let length = 0;
  return [...line]
    .map((char) => {
      length += size(char);
      if (length <= 75) return char;
      length = 1 + size(char);
      return `\r\n ${char}`;
    })
    .join('');
}

/**
 * A calendar file with all days (RFC 5545).
 * @param host makes the ids of events ours; @param url page with the sources
 */
export function icsFile(
  entries: readonly CalendarEntry[],
  { name, language, host, url }: { name: string; language: string; host: string; url: string },
): string {
  const events = entries.flatMap(({ id, from, to, years, checkedOn, name, text }) =>
    (years === 'every' ? [Number(checkedOn.slice(0, 4))] : years).flatMap((year) => [
      'BEGIN:VEVENT',
      `UID:${id}-${year}@${host}`,
      `DTSTAMP:${compact(checkedOn)}T120000Z`,
      `DTSTART;VALUE=DATE:${compact(`${year}-${from}`)}`,
      `DTEND;VALUE=DATE:${dayAfter(`${year}-${to}`)}`,
      ...(years === 'every' ? ['RRULE:FREQ=YEARLY'] : []),
      `SUMMARY;LANGUAGE=${language}:${escapeText(name)}`,
      `DESCRIPTION;LANGUAGE=${language}:${escapeText(text)}`,
      `URL:${url}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
  );
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Wegwijs//${language.toUpperCase()}`,
    `NAME:${escapeText(name)}`,
    ...events,
    'END:VCALENDAR',
    '',
  ]
    .map(fold)
    .join('\r\n');
}
