import { typingErrors } from './typing-errors.ts';
import { elsewhere, type Elsewhere } from './place-elsewhere.ts';
import { groupBy, type KnownName, type KnownPlace, type PlaceIndex } from './place-index.ts';
import { isProvince, normalisePlace, placeWords, withoutArticle } from './place-names.ts';

export { unpackRegions, type PlaceIndex } from './place-index.ts';
export { normalisePlace } from './place-names.ts';
export { packRegions, type RegionData } from './place-pack.ts';

/** A place that the reader may mean. */
export interface PlaceCandidate extends KnownPlace {
  /** The name by which it was found, when that is not its own: a former, Frisian or everyday one. */
  via: string | null;
}

export interface PlaceResult {
  /**
   * empty: less than two letters; too-long and postcode: not a place name; none: no such place; one: the candidates have
   * the same organisations; ask: the reader has to say which candidate.
   */
  kind: 'empty' | 'too-long' | 'postcode' | 'none' | 'one' | 'ask';
  /** How it was found: by a whole name, the beginning of one, a name among other words, or despite typing errors. */
  match: 'name' | 'beginning' | 'part' | 'typo' | null;
  candidates: readonly PlaceCandidate[];
  /** Places whose name goes on after what was typed, besides the candidates. */
  others: readonly PlaceCandidate[];
  /** Number of candidates and others that were left out because of the limit. */
  more: number;
  /** Set when a place of this name lies abroad or in the Caribbean part of the Kingdom, also when there is a Dutch one. */
  elsewhere: Elsewhere | null;
}

/** Characters; the longest name has 29. */
const LONGEST_QUERY = 100;
/** Words in a name. */
const MOST_WORDS = 4;
/** Letters from which one and two typing errors are forgiven. */
const LETTERS_FOR_ONE_ERROR = 4;
const LETTERS_FOR_TWO_ERRORS = 8;
/** Letters from which a word inside a name is looked for. */
const LETTERS_FOR_INNER_WORD = 3;
/** A Dutch postcode, or a number on its way to be one. */
const POSTCODE = /^[1-9]\d{1,3}$|^[1-9]\d{3} ?[a-z]{1,2}$/;
const POSTCODE_BEFORE = /^[1-9]\d{3} ?(?:[a-z]{2} )?(?=\p{L})/u;
/** Words between a place and where it lies. */
const FILLERS = new Set(['in', 'bij', 'provincie']);
/** What people write for two cities. */
const SHORT = new Map([
  ['adam', 'amsterdam'],
  ['rdam', 'rotterdam'],
]);

const nothing = (kind: PlaceResult['kind'], where: Elsewhere | null = null): PlaceResult => ({
  kind,
  match: null,
  candidates: [],
  others: [],
  more: 0,
  elsewhere: where,
});

const organisationsOf = ({ place }: KnownName) => place.organisationIds.join();

/** Each place once, by the first of its names. */
const candidatesOf = (names: readonly KnownName[]): PlaceCandidate[] =>
  [...groupBy(names, ({ place }) => place)].map(([place, [name]]) => ({
    ...place,
    via: name!.text === place.name ? null : name!.text,
  }));

/** Municipalities first, then by name and municipality. */
const inOrder = (names: readonly KnownName[]) => {
  const rank = ({ key, place }: KnownName) => `${place.isMunicipality ? 0 : 1} ${key} ${place.municipality}`;
  return names
    .map((name) => ({ name, rank: rank(name) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : Number(a.rank > b.rank)))
    .map(({ name }) => name);
};

/** Names that are the words, with or without the articles in front. */
function named(index: PlaceIndex, key: string, words: readonly string[]): readonly KnownName[] {
  const bare = withoutArticle(words).join('');
  return index.byKey.get(key) ?? index.names.filter((name) => name.bare === bare);
}

/** Names that begin with the key, then names in which another word does. */
function beginningWith(index: PlaceIndex, key: string): KnownName[] {
  // An i at the end may be half an ij, which is a y in every key.
  const half = key.replace(/i$/, 'y');
  const begins = (text: string) => text.startsWith(key) || text.startsWith(half);
  const first = index.names.filter((name) => begins(name.key));
  const inside =
    key.length < LETTERS_FOR_INNER_WORD ? [] : index.names.filter(({ tails }) => tails.some(begins));
  return [...inOrder(first), ...inOrder(inside)];
}

/** Names with as few typing errors as possible, if there are not too many. */
function withErrors(index: PlaceIndex, key: string): KnownName[] {
  if (key.length < LETTERS_FOR_ONE_ERROR) return [];
  let most = key.length < LETTERS_FOR_TWO_ERRORS ? 1 : 2;
  let found: KnownName[] = [];
  for (const name of index.names) {
    const errors = typingErrors(key, name.key, most);
    // Two errors and another first letter besides: that is another name.
    if (errors > most || (errors > 1 && name.key[0] !== key[0])) continue;
    if (errors < most) found = [];
    most = errors;
    found.push(name);
  }
  return inOrder(found);
}

/** Names with the province or the beginning of the municipality after them: "Bergen NH", "Beek, Montferland". */
function namedWithRegion(index: PlaceIndex, words: readonly string[]): KnownName[] {
  for (let count = words.length - 1; count > 0; count--) {
    const names = index.byKey.get(words.slice(0, count).join('')) ?? [];
    const said = words
      .slice(count)
      .filter((word) => !FILLERS.has(word))
      .join('');
    const found = names.filter(
      ({ place: { municipality, province } }) =>
        said && (normalisePlace(municipality).startsWith(said) || isProvince(province, said)),
    );
    if (found.length > 0) return found;
  }
  return [];
}

/** The longest name among other words: "Delft Tanthof", "ik woon in Delft". */
function namedAmong(index: PlaceIndex, words: readonly string[]): KnownName[] {
  for (let count = Math.min(words.length - 1, MOST_WORDS); count > 0; count--)
    for (let start = 0; start + count <= words.length; start++) {
      const key = words.slice(start, start + count).join('');
      const names = key.length < LETTERS_FOR_INNER_WORD ? undefined : index.byKey.get(key);
      if (names) return inOrder(names);
    }
  return [];
}

/**
 * Finds the places a reader may mean. Never throws, whatever is typed.
 * @param limit most candidates and most others, each; all are given when the whole name is known
 */
export function findPlace(index: PlaceIndex, query: string, limit = 8): PlaceResult {
  if (query.length > LONGEST_QUERY) return nothing('too-long');
  const text = placeWords(query).join(' ');
  if (POSTCODE.test(text)) return nothing('postcode');
  const words = text.replace(POSTCODE_BEFORE, '').split(' ');
  const typed = words.join('');
  // The y is an ij, which is two letters.
  if (typed.length < 2 && typed !== 'y') return nothing('empty');

  const { where, isCountry } = elsewhere(words);
  if (isCountry) return nothing('none', where);
  const key = SHORT.get(typed) ?? typed;
  const exact = named(index, key, words);
  const whole = inOrder(exact.length > 0 ? exact : namedWithRegion(index, words));
  const beginning = beginningWith(index, key);
  /** The first of a list, with the number that was left out. */
  const some = (names: readonly KnownName[]) => {
    const all = candidatesOf(names);
    return { first: all.slice(0, limit), more: Math.max(0, all.length - limit) };
  };

  if (whole.length > 0) {
    // "Ouderkerk" is a former municipality, and the beginning of Ouderkerk aan de Amstel, which lies in another region.
    const known = new Set(whole.map(organisationsOf));
    const longer = beginning.filter(
      (name) => name.key === key + name.tails[words.length - 1] && !known.has(organisationsOf(name)),
    );
    const found = [...whole, ...longer];
    const places = new Set(found.map(({ place }) => place));
    const { first, more } = some(beginning.filter(({ place }) => !places.has(place)));
    const kind = new Set(found.map(organisationsOf)).size > 1 ? 'ask' : 'one';
    return { kind, match: 'name', candidates: candidatesOf(found), others: first, more, elsewhere: where };
  }
  const { first, more } = some(beginning);
  // A foreign name is no beginning and no typing error, but it may still become a Dutch one.
  if (where) return { ...nothing('none', where), others: first, more };
  if (first.length > 0) {
    const kind = first.length + more > 1 ? 'ask' : 'one';
    return { ...nothing(kind), match: 'beginning', candidates: first, more };
  }
  const typos = withErrors(index, key);
  const guess = some(typos.length > 0 ? typos : namedAmong(index, words));
  if (guess.first.length === 0) return nothing('none');
  const match = typos.length > 0 ? 'typo' : 'part';
  return { ...nothing('ask'), match, candidates: guess.first, more: guess.more };
}
