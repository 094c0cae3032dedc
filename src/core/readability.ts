/**
 * Measures how hard a Dutch text is to read and compares it with the bars of the writing guide. The caller passes
 * plain text in blocks (a paragraph, a list item, a heading), without markup. Formula: Flesch-Douma (Douma, 1960).
 */
import { countSyllables } from './dutch-syllables.ts';
import { findPhoneLike } from './phone.ts';

export type BarName =
  'meanWords' | 'p90Words' | 'maxWords' | 'fleschDouma' | 'longWordShare' | 'passiveShare' | 'maxBlockWords';
/**
 * meanWords, p90Words (nearest rank), maxWords: words per sentence. fleschDouma: higher is easier.
 * longWordShare: words of four or more syllables; passiveShare: sentences; both from 0 to 1.
 * maxBlockWords: words in the longest block. worst: the five longest sentences, longest first.
 */
export interface Measurement extends Record<BarName, number> {
  words: number;
  sentences: number;
  worst: { sentence: string; words: number }[];
}
/** A limit per bar: the lowest value allowed for fleschDouma, the highest for all others. */
export type Bars = Readonly<Partial<Record<BarName, number>>>;
export interface Breach {
  bar: BarName;
  value: number;
  limit: number;
  hint: string;
}
export interface Officialese {
  word: string;
  instead: string;
}

const list = (words: string) => words.trim().split(/\s+/);
/** Any of the words or phrases, longest first, not as part of a longer word. */
const wholeWords = (words: readonly string[], flags: string) => {
  const sources = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+'));
  const longestFirst = sources.sort((a, b) => b.length - a.length).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst || '(?!)'})(?![\\p{L}\\p{N}])`, flags);
};

// --- Sentences ---

/** Never the end of a sentence. Abbreviations with dots inside (o.a., d.w.z., t.a.v.) are known by their form. */
const ABBREVIATIONS = new Set(
  list(`bijv bv nr nrs art artt blz pag dhr mevr mw mr dr drs ing ir prof ca incl excl vgl resp evt
  tel st stb stcrt afd afb fig hfst zgn ong vs jr sr`),
);
/** May stand at the end of a sentence: they end it when a capital follows. */
const MAY_CLOSE = new Set(
  list('enz etc e.d e.a a.u.b s.v.p jl min max jan feb mrt apr jun jul aug sept okt nov dec'),
);

function endsSentence(before: string, mark: string, after: string): boolean {
  if (after === '' || /^[!?]+$/.test(mark)) return true;
  const next = after.replace(/^["'“‘„«([]+(?![stn]\s)/, '');
  if (/^\p{Ll}(?!\p{Lu})/u.test(next)) return false;
  if (!/^\.[^.!?…]*$/.test(mark)) return true;
  const word = (/\S+$/.exec(before)?.[0] ?? '').replace(/^["'“‘„«([]+/, '');
  if (MAY_CLOSE.has(word.toLowerCase())) return /^\p{Lu}/u.test(next);
  const isAbbreviation = ABBREVIATIONS.has(word.toLowerCase()) && !/^\p{Lu}{2,}$/u.test(word);
  const isInitial = /^(?:\p{Lu}|(?:\p{L}\.)+\p{L})$/u.test(word);
  return !isAbbreviation && !isInitial && !/^\s*\d+$/.test(before);
}

/**
 * Sentences of one block, trimmed, each with its closing quote. A colon or semicolon ends nothing. A full stop counts
 * only before a space, and not after an abbreviation, an initial, a list number or before a small letter.
 */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const stop of text.matchAll(/[.!?…]+["'”’»)\]]*(?=\s|$)/g)) {
    const end = stop.index + stop[0].length;
    if (!endsSentence(text.slice(start, stop.index), stop[0], text.slice(end).trimStart())) continue;
    sentences.push(text.slice(start, end).trim());
    start = end;
  }
  const rest = text.slice(start).trim();
  return rest === '' ? sentences : [...sentences, rest];
}

// --- Passive voice ---

const WORDEN = list('word wordt worden werd werden geworden');
const FORMS = WORDEN.join('|');
/** First words of a clause after a comma, "en" or "of": subjects, auxiliaries, forms of worden. */
const SUBJECT =
  `je|jij|hij|ze|zij|u|we|wij|ik|het|er|dat|die|dit|dan|daarna|is|zijn|bent|heb|hebt|heeft|hebben|was|kan|kunt|kunnen|wil|wilt|
  willen|moet|moeten|mag|ga|gaat|zal|${FORMS}`.replace(/\s+/g, '');
/** Where a new clause begins: the participle of one clause does not belong to the "wordt" of another. */
const CLAUSE = new RegExp(
  `[\\s,;:]+(?=(?:als|omdat|want|maar|toen|terwijl|zodat|waardoor|waarna|wanneer|nadat|voordat|totdat|hoewel|dus)\\s)` +
    `|(?<!(?:^|\\s)(?:${FORMS}))[\\s,;:]+(?=(?:dat|die|wie|wat|dan)\\s)|(?:[,;:–]|\\s(?:en|of))\\s+(?=(?:${SUBJECT})\\s)`,
  'u',
);
const APART =
  list(`aan achter af bijeen bij binnen dicht dood door goed in kapot klaar kwijt los mee mis na neer om onder open op over plaats
  rond samen stil stuk tegen terug thuis toe tussen uit vast vol voort voor vrij waar wakker weer weg`).join(
    '|',
  );
/** An f that ends a participle: "gestraft", but not "hij geeft". */
const SHORT_FT = '(?<![aeiou]{2}|ij)ft';
/** Past participles by form: ge…d, ge…t, ge…en; be/ver/ont/her…d or …t where the t is not that of "hij vertelt". */
const PARTICIPLE = new RegExp(
  `^(?:${APART})?(?:ge\\p{L}{2,}(?:d|en|cht|[kpsx]t|${SHORT_FT})|ge\\p{L}+[aeou]t|(?:be|ver|ont|her)\\p{L}{2,}(?:d|cht|[kps]t|${SHORT_FT}))$`,
  'u',
);
/** Participles that the form does not give away: strong ones without ge-, and verbs such as "onderzoeken". */
const STRONG = new RegExp(
  `^(?:${APART})?(?:${list(`
  aanvaard achtervolgd bedreven bedrogen begonnen begrepen behouden bekeken beschoten beschreven beslopen besloten
  besmet besproken bestolen bestreden betrokken bevolen bevonden bewezen bewogen bezet doorbroken doorzocht erkend
  ervaren gedaan gezien herroepen herschreven herzien misbruikt mishandeld misleid omringd omschreven omsingeld
  onderbroken onderdrukt onderhouden ondernomen onderschat ondersteund ondertekend ondervonden ondervraagd
  onderwezen onderzocht ontbonden onthouden ontnomen ontslagen onttrokken ontvangen ontworpen ontzet overreden
  overschat overtreden overtuigd overvallen overweldigd overwogen verboden verbonden verborgen verbroken verdreven
  vergeleken vergeten vergeven verkregen verlaten verloren vernomen verraden verschoven verslagen verstoten
  vervangen verwezen verworven verzonden verzonnen verzwegen voorkomen voorspeld weerhouden`).join('|')})$`,
  'u',
);
/** Nouns, adjectives after "worden" ("je wordt benauwd") and verb forms that only look like a participle. */
const NO_PARTICIPLE = new Set(
  list(`geweld gebied geduld geluid gezicht gevecht gedicht gewicht gerecht genot gebit gebed gebod geest gemoed
  geheugen gemeen gemeenten gezinnen gedachten gesprekken gezichten gevechten gebouwen gevaren geluiden geleden gevallen gebreken geheimen
  gebieden getuigen gewoonten gebaren getallen geweren geesten bericht bestand beleid beeld beest bewind verstand misverstand verband voorbeeld
  overgewicht geeft gelooft geloven gebeuren genieten gebruiken gehoorzamen gezond gewond gehecht gewend gestrest gespannen gestoord gehandicapt
  gefrustreerd geïrriteerd geobsedeerd gemotiveerd bekend bewust bereid bevriend benieuwd benauwd beroemd berucht bezorgd verbaasd verkeerd
  verliefd vermoeid verslaafd verveeld verward verwant opgewonden opgelucht uitgeput uitgebreid ingewikkeld afgelopen begrijpt bekijkt bespreekt
  betrekt bewijst bezoekt ontbreekt ontloopt verbreekt vergelijkt vergist verhuist verkoopt verliest verloopt vertrekt verzoekt`),
);

function isParticiple(word: string): boolean {
  if (NO_PARTICIPLE.has(word) || /(?:heid|heden|ingen|issen)$/.test(word)) return false;
  return STRONG.test(word) || PARTICIPLE.test(word.normalize('NFD').replace(/\p{M}/gu, ''));
}

/** True when a clause of the sentence has a form of "worden" with a past participle; "het wordt erger" is active. */
export function isPassive(sentence: string): boolean {
  return sentence
    .normalize('NFC')
    .toLowerCase()
    .split(CLAUSE)
    .some((clause) => {
      const words = clause.match(/[\p{L}\p{M}]+/gu) ?? [];
      const others = words.filter((word, i) => !WORDEN.includes(word) && words[i - 1] !== 'te');
      return words.some((word) => WORDEN.includes(word)) && others.some(isParticiple);
    });
}

// --- Measuring ---

const NAME = /\ue000(\d+)\ue001/g;
const ADDRESS = /@|^https?:|\p{L}\.\p{L}{2,}(?:\/|\P{L}*$)/u;

/** One line in which a phone number is one word and a name is one mark. */
function tidy(text: string, names: readonly string[]): string {
  const joined = findPhoneLike(text).reduceRight(
    (all, { index, text: hit }) =>
      all.slice(0, index) + hit.replace(/\s+/g, '\u00a0') + all.slice(index + hit.length),
    text,
  );
  const line = joined.replace(/(?<![\d)])\s+|\s+(?![\d(])|[ \t\r\n]+/g, ' ');
  return line.replace(wholeWords(names, 'gu'), (name) => `\ue000${names.indexOf(name)}\ue001`);
}

/** A name, a web address and a number in digits count as one syllable. */
function syllablesOf(word: string): number {
  return ADDRESS.test(word) ? 1 : (word.match(NAME)?.length ?? 0) + countSyllables(word.replace(NAME, ' '));
}

const wordsOf = (sentence: string) => sentence.split(' ').filter((word) => /[\p{L}\p{N}\ue000]/u.test(word));
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/**
 * Measures blocks of text; a sentence never runs over the end of a block. A name in ignoreNames ("Veilig Thuis",
 * exactly as spelled) is one word of one syllable. Without words every figure is 0, and Flesch-Douma 206.84.
 */
export function measure(blocks: readonly string[], options: { ignoreNames: readonly string[] }): Measurement {
  const names = options.ignoreNames;
  const perBlock = blocks.map((block) =>
    splitSentences(tidy(block, names)).filter((sentence) => wordsOf(sentence).length > 0),
  );
  const sentences = perBlock.flat();
  const lengths = sentences.map((sentence) => wordsOf(sentence).length).sort((a, b) => b - a);
  const syllables = sentences.flatMap(wordsOf).map(syllablesOf);
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  const meanWords = share(syllables.length, sentences.length);
  const longest = sentences.map((sentence) => ({
    sentence: sentence.replace(NAME, (_, index: string) => names[Number(index)] ?? ''),
    words: wordsOf(sentence).length,
  }));
  return {
    words: syllables.length,
    sentences: sentences.length,
    meanWords,
    p90Words: lengths[lengths.length - Math.ceil(lengths.length * 0.9)] ?? 0,
    maxWords: lengths[0] ?? 0,
    fleschDouma: 206.84 - 0.77 * share(100 * sum(syllables), syllables.length) - 0.93 * meanWords,
    longWordShare: share(syllables.filter((count) => count >= 4).length, syllables.length),
    passiveShare: share(sentences.filter(isPassive).length, sentences.length),
    maxBlockWords: Math.max(
      0,
      ...perBlock.map((block) => sum(block.map((sentence) => wordsOf(sentence).length))),
    ),
    worst: longest.sort((a, b) => b.words - a.words).slice(0, 5),
  };
}

// --- Bars ---

const DANGER: Bars = {
  meanWords: 7,
  p90Words: 10,
  maxWords: 12,
  fleschDouma: 90,
  longWordShare: 0.03,
  passiveShare: 0,
  maxBlockWords: 30,
};
const PAGE = {
  reader: {
    meanWords: 9,
    p90Words: 13,
    maxWords: 15,
    fleschDouma: 75,
    longWordShare: 0.06,
    passiveShare: 0.04,
    maxBlockWords: 60,
  },
  professional: { meanWords: 13, fleschDouma: 60 },
  statutory: {},
} satisfies Record<string, Bars>;
const HINTS: Record<BarName, string> = {
  meanWords: 'one thought per sentence',
  p90Words: 'too many long sentences: start with those in "worst"',
  maxWords: 'cut the longest sentence in two',
  fleschDouma: 'use shorter, everyday words and shorter sentences',
  longWordShare: 'replace words of four or more syllables by everyday words',
  passiveShare: 'say who does it: "hij slaat je" instead of "je wordt geslagen"',
  maxBlockWords: 'split the paragraph or make it a list',
};

/** Bars of the writing guide. Danger blocks and embeds have their own, whatever the profile of the page around them. */
export function barsFor(profile: 'reader' | 'professional' | 'statutory', kind: 'page' | 'danger'): Bars {
  return kind === 'danger' ? DANGER : PAGE[profile];
}

/** The bars that a text does not meet, in the order of the bars; a value equal to its limit is good. */
export function checkBars(measurement: Measurement, bars: Bars): Breach[] {
  return (Object.keys(bars) as BarName[]).flatMap((bar) => {
    const value = measurement[bar];
    const limit = bars[bar] ?? value;
    const isMet = bar === 'fleschDouma' ? value >= limit - 1e-9 : value <= limit + 1e-9;
    return isMet ? [] : [{ bar, value, limit, hint: HINTS[bar] }];
  });
}

// --- Choice of words ---

/** Words and phrases of the list that occur in the text, whole and in any case, with their position in it. */
export function findOfficialese(
  text: string,
  words: readonly Officialese[],
): (Officialese & { index: number })[] {
  const known = new Map(words.map((entry) => [entry.word.toLowerCase(), entry]));
  return [...text.matchAll(wholeWords([...known.keys()], 'giu'))].flatMap((match) => {
    const entry = known.get(match[0].toLowerCase().replace(/\s+/g, ' '));
    return entry === undefined ? [] : [{ ...entry, index: match.index }];
  });
}

const FORMAL =
  /(?<![\p{L}\p{N}/_-]|\d\s|\p{L}['’])(?:uzelf|uwe?|u(?!(?<=["“‘']u)["”’']))(?![\p{L}\p{N}/_-])/iu;
const INFORMAL = /(?<![\p{L}\p{N}/_-]|\p{L}['’])(?:je|jij|jouw?|jezelf)(?![\p{L}\p{N}/_-])/iu;

/** True when u/uw and je/jij/jou(w) both address the reader; the letter u in names, addresses, "9 u" is left out. */
export function mixesFormalAndInformal(text: string): boolean {
  const prose = text.replace(/\S+@\S+|https?:\S+|\S*\p{L}\.\p{L}{2,}\S*|(?<!\p{L})U\.(?=\s?\p{Lu})/gu, ' ');
  return FORMAL.test(prose) && INFORMAL.test(prose);
}
