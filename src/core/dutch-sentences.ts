import { wordList } from './words.ts';

/** Never the end of a sentence. Abbreviations with dots inside (o.a., d.w.z., t.a.v.) are known by their form. */
const ABBREVIATIONS = new Set(
  wordList(`bijv bv nr nrs art artt blz pag dhr mevr mw mr dr drs ing ir prof ca incl excl vgl resp evt
  tel st stb stcrt afd afb fig hfst zgn ong vs jr sr`),
);
/** May stand at the end of a sentence: they end it when a capital follows. */
const MAY_CLOSE = new Set(
  wordList('enz etc e.d e.a a.u.b s.v.p jl min max jan feb mrt apr jun jul aug sept okt nov dec'),
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
