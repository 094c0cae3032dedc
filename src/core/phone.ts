/**
 * Phone numbers as people in the Netherlands write them: one canonical form, one link, one display form,
 * and a search that finds anything in running text that could be taken for a number to call.
 */

/** A stretch of text that looks like a phone number. */
export interface PhoneLike {
  /** Exactly as it stands in the text. */
  text: string;
  /** Position of the first character, in UTF-16 code units. */
  index: number;
  /** Canonical digits, see digitsOf. */
  digits: string;
}

const NBSP = '\u00a0';
/** Decimal digits that NFKC leaves alone: the zeros of Arabic-Indic, Persian and Devanagari. */
const FOREIGN_ZEROS = [0x660, 0x6f0, 0x966];
/** Raised and lowered digits are footnote marks, never part of a number. */
const FOOTNOTE = /[\u00b2\u00b3\u00b9\u2070-\u209f]/;

/** Soft hyphen, zero-width characters, direction marks: they may stand inside a number without anybody seeing it. */
const INVISIBLE = /\u00ad|[\u200b-\u200f]|\u2060|[\u202a-\u202e]|\u20e3|[\u2066-\u2069]|\ufe0f|\ufeff/;

/** A character in its plain form, one code unit long; empty when nobody can see it. */
function plainCharacter(char: string): string {
  if (INVISIBLE.test(char)) return '';
  if (FOOTNOTE.test(char)) return char;
  const code = char.codePointAt(0) ?? 0;
  const zero = FOREIGN_ZEROS.find((start) => code >= start && code <= start + 9);
  const plain = zero === undefined ? char.normalize('NFKC') : String(code - zero);
  return plain.length === 1 ? plain : char.slice(0, 1);
}

/** The letter O where a zero was meant: "08OO-2000", "O800". Keeps the length. */
function zerosForLetters(text: string): string {
  return text
    .replace(/(?<![\p{L}\d])[\dOo]{3,}(?![\p{L}\d])/gu, (run) =>
      /\d/.test(run) ? run.replace(/o/gi, '0') : run,
    )
    .replace(/(?<=\d)[Oo]+(?=\d)/g, (letters) => '0'.repeat(letters.length));
}

/** Plain digits, plain spaces, zeros for letters O; without invisible characters. */
function plainForm(value: string): string {
  return zerosForLetters([...value].map(plainCharacter).join(''));
}

/** For each character of plainForm(text) where it stands in the text, in UTF-16 code units. */
function places(text: string): { from: number; to: number }[] {
  let to = 0;
  return [...text].flatMap((char) => {
    const from = to;
    to += char.length;
    return plainCharacter(char) === '' ? [] : [{ from, to }];
  });
}

/** Digits and a leading plus sign only. */
function compact(value: string): string {
  return plainForm(value)
    .replace(/[^\d+]/g, '')
    .replace(/(?!^)\+/g, '');
}

/**
 * Canonical digits of a number, for comparing: NFKC, +31 and 0031 become a leading 0, separators and letters are
 * dropped, a letter O typed for a zero is a zero. Other countries keep their code without plus: "+599 717 6181"
 * gives "5997176181". Never throws; text without digits gives "".
 */
export function digitsOf(value: string): string {
  return compact(value)
    .replace(/^(?:\+|00)310?/, '0')
    .replace(/^(?:\+|00)/, '');
}

const SHORT_CODE = '11\\d|144|911|918';
const CALLABLE = new RegExp(
  `^(?:0[89]0\\d(?:\\d{4}|\\d{7})|0[1-9]\\d{8}|${SHORT_CODE}|116\\d{3}|140[1-9]\\d{1,2})$`,
);

/**
 * Link for a number that is complete: "tel:08002000"; "+599 717 6181" keeps its plus; short codes stay as they are.
 * @throws Error when the value is no number that can be called from a Dutch phone (letters, too short, too long).
 */
export function phoneHref(value: string): string {
  const raw = compact(value);
  const digits = digitsOf(value);
  const isAbroad = /^(?:\+|00)(?!31)/.test(raw);
  const isComplete = isAbroad ? /^[1-9]\d{7,14}$/.test(digits) : CALLABLE.test(digits);
  if (!isComplete || /\p{L}/u.test(plainForm(value)))
    throw new Error(
      `"${value}" is not a phone number that can be called: write it like "0800-2000", "112" or "+599 717 6181"`,
    );
  return `tel:${isAbroad ? '+' : ''}${digits}`;
}

/**
 * Display form: the owner's groups, with no-break spaces between them and nothing else: "0800-2000" gives "0800 2000".
 * A number without groups is cut after its prefix when that prefix is certain (080x, 090x, 06, 084, 085, 087, 088).
 * @throws Error as phoneHref does.
 */
export function groupForReading(value: string): string {
  phoneHref(value);
  const plain = plainForm(value);
  const groups = plain.replace(/\(0\)/, ' ').match(/\d+/g) ?? [];
  const [only = ''] = groups;
  const shown =
    groups.length > 1 ? groups.join(NBSP) : only.replace(/^(0[89]0\d|06|08[4578])(\d{4,})$/, `$1${NBSP}$2`);
  return `${/^[^\d]*\+/.test(plain) ? '+' : ''}${shown}`;
}

// What may stand between two digits of one number: spaces, dashes, dots, slashes, brackets.
const GAP = '[\\s\\-\\u2010-\\u2015\\u2212./\\u2044\\u2215()\\[\\]_·•]';
const GAPS = `${GAP}{0,3}`;
const more = (count: number | string) => `(?:${GAPS}\\d){${count}}`;
const ABROAD = `(?:\\+|00)${GAPS}`;
/** Own brackets of an area or country code, "(020)", but not the bracket of a remark around the whole number. */
const BRACKET = '(?:\\((?=\\+?\\d{1,5}\\)))?';
const NOT_AMOUNT = '(?![.,:]\\d)(?!\\s000)(?!\\s?(?:%|procent|euro|miljoen))';

// First match wins, so the exact lengths stand before the loose ones: "0800-2000 112" is two numbers.
const SHAPES = [
  `${BRACKET}${ABROAD}31${GAPS}(?:0${GAPS})?[89]0\\d${more(4)}`,
  `${BRACKET}${ABROAD}31(?:${GAPS}0)?${GAPS}[1-9]${more(8)}`,
  `${BRACKET}${ABROAD}599${more('7,8')}`,
  `${BRACKET}\\+${more('8,15')}`,
  `${BRACKET}00[1-9]${more('7,12')}`,
  `${BRACKET}0[89]0\\d${more(4)}`,
  `${BRACKET}0[1-9]${more(8)}`,
  `${BRACKET}0[89]0\\d${more(7)}`,
  `0${GAP}{1,3}[1-9](?:${GAP}{1,3}\\d){6,9}`,
  `${BRACKET}0[1-9]${more('6,9')}`,
  '\\d{7,}',
  `14[\\s-]?0[1-9]\\d{1,2}${NOT_AMOUNT}`,
  `116[\\s-]?\\d{3}${NOT_AMOUNT}`,
  '116\\.(?:006|111|117|123)',
  '(?<!\\d[\\s.,-])(?:1[\\s-]1[\\s-][23]|9[\\s-]1[\\s-]1)(?![\\s.,:-]?\\d)',
  `(?<!€\\s?)(?:${SHORT_CODE})${NOT_AMOUNT}`,
];
const PHONE_LIKE = new RegExp(`(?<!\\d)(?<!\\d[.,:])(?:${SHAPES.join('|')})(?!\\d)`, 'gu');

const CLOCK = '(?:[01]?\\d|2[0-4])[.:][0-5]\\d';
const DASH = '[-\\u2010-\\u2015/]';
/** Opening hours "09.00–17.00", dates "01-04-2025" and "2025-04-01", months "2025-04": digits that are no number. */
const TIME_OR_DATE = new RegExp(
  [
    `(?<!\\d[.:-]?)${CLOCK}(?:\\s*uur)?\\s*${DASH}\\s*${CLOCK}(?![.:-]?\\d)`,
    '(?<!\\d)(?:0?[1-9]|[12]\\d|3[01])([-./])(?:0?[1-9]|1[0-2])\\1(?:19|20)\\d\\d(?![-./]?\\d)',
    '(?<!\\d)(?:19|20)\\d\\d([-/])(?:0[1-9]|1[0-2])(?:\\2(?:0[1-9]|[12]\\d|3[01]))?(?!\\d)',
  ].join('|'),
  'gu',
);

/**
 * Every string in running text that looks like a phone number, in any spelling, in order of appearance.
 * It would rather find too much than too little: a count such as "112 meldingen" is reported as well.
 */
export function findPhoneLike(text: string): PhoneLike[] {
  // Without a digit of any kind there is no number, and most texts have none.
  if (!/\p{N}/u.test(text)) return [];
  const scanned = plainForm(text).replace(TIME_OR_DATE, (match) => '#'.repeat(match.length));
  const at = places(text);
  return [...scanned.matchAll(PHONE_LIKE)].map((match) => {
    const index = at[match.index]?.from ?? 0;
    const found = text.slice(index, at[match.index + match[0].length - 1]?.to);
    return { text: found, index, digits: digitsOf(found) };
  });
}
