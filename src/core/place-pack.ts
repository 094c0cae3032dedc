import { checksum } from './checksum.ts';
import { groupBy, PACKED_FORMAT } from './place-index.ts';
import { isProvince, normalisePlace } from './place-names.ts';

/** What the finder needs of content/facts: see src/schemas/region.ts. */
export interface RegionData {
  organisations: readonly { id: string }[];
  municipalities: readonly {
    code: string;
    name: string;
    otherNames?: readonly string[] | undefined;
    former?: readonly { name: string; places?: readonly string[] | undefined }[] | undefined;
    province: string;
    organisations: readonly string[];
  }[];
  places: readonly { name: string; otherNames?: readonly string[] | undefined; municipality: string }[];
}

/** Signs of the packed form. */
const SIGNS = /[=\n]|^:/;

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** Letters from last to first: places on -veen or -dijk then stand together, which makes the text compress better. */
const backwards = (text: string) => [...text].reverse().join('');

/** Whether another name is the name with an abbreviation of the province ("Hoorn Nh"): the finder knows those itself. */
function addsProvince(key: string, own: string, province: string): boolean {
  const added = key.startsWith(own) ? key.slice(own.length) : '';
  return added.length > 0 && added.length < 4 && isProvince(province, added);
}

/** Names of one place, the official one first; the others only when they are found by another key. */
function namesOf(names: readonly string[], taken: ReadonlySet<string>, province: string): string[] {
  const [name, ...others] = names;
  const keys = new Set(taken);
  const kept = others.filter((other) => {
    const key = normalisePlace(other);
    return !addsProvince(key, normalisePlace(name!), province) && !keys.has(key) && keys.add(key);
  });
  return [name!, ...kept];
}

/** A municipality and its places, each with its other names. A place with the name of the municipality is the same one. */
function packMunicipality(
  municipality: RegionData['municipalities'][number],
  places: RegionData['places'],
): string {
  const { name, otherNames = [], former = [], province } = municipality;
  const byKey = new Map([[normalisePlace(name), [name, ...otherNames]]]);
  for (const place of [...places].sort((a, b) => compare(backwards(a.name), backwards(b.name)))) {
    const key = normalisePlace(place.name);
    byKey.set(key, [...(byKey.get(key) ?? [place.name]), ...(place.otherNames ?? [])]);
  }
  for (const { name: old, places: moved = [name] } of former)
    for (const to of moved) {
      const names = byKey.get(normalisePlace(to));
      if (!names) throw new Error(`${name} has no place "${to}", which should have come from ${old}.`);
      names.push(old);
    }
  const own = new Set(byKey.keys());
  const kept = [...byKey.values()].map((names) => namesOf(names, own, province));
  const wrong = kept.flat().find((one) => SIGNS.test(one));
  if (wrong !== undefined)
    throw new Error(`"${wrong}" (${name}) has a sign that the packed form needs itself.`);
  return kept.map((names) => names.join('=')).join('\n');
}

/**
 * The data of the finder as one text, as small as it can be sent: blocks with an empty line between them, after a first
 * line with the format and a checksum. A block that begins with a colon gives the province and the organisations of the
 * blocks that follow. The others are a municipality and its places, one a line, each with its other names after "=".
 * @throws Error when the data do not fit together
 */
export function packRegions({ organisations, municipalities, places }: RegionData): string {
  const ids = new Set(organisations.map(({ id }) => id));
  const codes = new Set(municipalities.map(({ code }) => code));
  const homeless = municipalities.find(
    ({ organisations: own }) => own.length === 0 || own.some((id) => !ids.has(id)),
  );
  if (homeless)
    throw new Error(
      `${homeless.name} belongs to an organisation that is not in the list: ${homeless.organisations.join()}.`,
    );
  const lost = places.find(({ municipality }) => !codes.has(municipality));
  if (lost) throw new Error(`${lost.name} lies in ${lost.municipality}, which is not in the list.`);

  const placesOf = groupBy(places, ({ municipality }) => municipality);
  const groups = groupBy(municipalities, ({ province, organisations: own }) =>
    [`:${province}`, ...own].join('\n'),
  );
  const body = [...groups]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([group, members]) => [
      group,
      ...members.map((member) => packMunicipality(member, placesOf.get(member.code) ?? [])).sort(compare),
    ])
    .join('\n\n');
  return `${PACKED_FORMAT} ${checksum(body)}\n${body}`;
}
