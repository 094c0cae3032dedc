import { normalisePlace } from './place-names.ts';

/** Where a name that is not Dutch, or not only, may lie. */
export type Elsewhere = 'abroad' | 'caribbean';

const keys = (names: string) => new Set(names.split(' ').map(normalisePlace));

const COUNTRIES = keys(
  'België Belgium Belgique Vlaanderen Duitsland Deutschland Germany Frankrijk Engeland Spanje Polen Turkije Marokko Suriname',
);
/**
 * Towns abroad that people here speak of, above all those that begin like a Dutch name or look like one with a typing
 * error (Gent and Gendt, Keulen and Veulen), and those whose name is Dutch as well (Hasselt, Halle).
 */
const TOWNS = keys(
  'Aalst Aken Antwerpen Baarle-Hertog Berendrecht Bergen Berlijn Bern Bocholt Bonn Bree Brugge Brussel Duisburg Düsseldorf Emden Essen Eupen Geel Genk Gent Halle Hasselt Heist Keulen Kleef Kleve Kortrijk Leer Leuven Lier Lommel Londen Luik Lyon Mechelen Meer Meppen Mol Mons Münster Namen Nordhorn Oostende Parijs Turnhout Voeren Vreden Waver Zürich',
);
const CARIBBEAN = keys(
  'Aruba Bonaire Curaçao Kralendijk Oranjestad Philipsburg Saba Sint-Eustatius Sint-Maarten Statia Willemstad',
);

/** Whether a query names a country, or a town, that lies outside the European part of the Netherlands. */
export function elsewhere(words: readonly string[]): { where: Elsewhere | null; isCountry: boolean } {
  const key = words.join('');
  const isCountry = words.some((word) => COUNTRIES.has(word));
  if (isCountry || TOWNS.has(key)) return { where: 'abroad', isCountry };
  return { where: CARIBBEAN.has(key) ? 'caribbean' : null, isCountry };
}
