import { checksum } from './checksum.ts';
import { placeWords, withoutArticle } from './place-names.ts';

/** A municipality or a place in it, with the organisations that may be the right one there. */
export interface KnownPlace {
  name: string;
  municipality: string;
  province: string;
  /** One id; two where sources disagree, the one of CBS first. */
  organisationIds: readonly string[];
  isMunicipality: boolean;
}

/** One name by which a place can be found, in the form in which names are compared. */
export interface KnownName {
  text: string;
  key: string;
  /** The key without the articles in front. */
  bare: string;
  /** What follows each space in the name, as one word. */
  tails: readonly string[];
  place: KnownPlace;
}

/** All that the finder knows, ready to be searched. */
export interface PlaceIndex {
  names: readonly KnownName[];
  /** Names by their key. */
  byKey: ReadonlyMap<string, readonly KnownName[]>;
}

/** First word of the packed data, with the number of its format. Without the name of the site, which the cache would keep. */
export const PACKED_FORMAT = 'places-1';

/** Items by a key, in the order in which they come. Map.groupBy is too young for the browsers of our readers. */
export function groupBy<K, T>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function knownName(text: string, place: KnownPlace): KnownName {
  const words = placeWords(text);
  const tails = words.slice(1).map((_, i) => words.slice(i + 1).join(''));
  return { text, key: words.join(''), bare: withoutArticle(words).join(''), tails, place };
}

/**
 * Makes the index from what `packRegions` made.
 * @throws Error when the text is not that, or not all of it
 */
export function unpackRegions(packed: string): PlaceIndex {
  const [head = '', ...body] = packed.split('\n');
  const text = body.join('\n');
  if (head !== `${PACKED_FORMAT} ${checksum(text)}`)
    throw new Error(
      'The list of places is damaged or incomplete: load it again, or make it with packRegions.',
    );
  const names: KnownName[] = [];
  let province = '';
  let organisationIds: string[] = [];
  for (const block of text.split('\n\n')) {
    const lines = block.split('\n');
    const municipality = lines[0]!.split('=')[0]!;
    if (municipality.startsWith(':')) {
      province = municipality.slice(1);
      organisationIds = lines.slice(1);
      continue;
    }
    for (const line of lines) {
      const texts = line.split('=');
      const name = texts[0]!;
      const place = { name, municipality, province, organisationIds, isMunicipality: line === lines[0] };
      for (const text of texts) names.push(knownName(text, place));
    }
  }
  return { names, byKey: groupBy(names, ({ key }) => key) };
}
