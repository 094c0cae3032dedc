import { getCollection } from 'astro:content';
import type { Municipality, Organisation, Place } from '../schemas/region.ts';

/** Credit for the division into regions, as content/facts/veilig-thuis.json gives it. */
const ATTRIBUTION = 'Bron: CBS, 2025';

const valuesOf = <T>(entries: { data: { value: T } }[]): T[] => entries.map(({ data }) => data.value);

/** The 25 organisations, the 342 municipalities and all places, as the data says. */
export async function getRegions(): Promise<{
  organisations: Organisation[];
  municipalities: Municipality[];
  places: Place[];
  attribution: string;
}> {
  const [organisations, municipalities, places] = await Promise.all([
    getCollection('organisations'),
    getCollection('municipalities'),
    getCollection('places'),
  ]);
  return {
    organisations: valuesOf(organisations),
    municipalities: valuesOf(municipalities),
    places: valuesOf(places),
    attribution: ATTRIBUTION,
  };
}
