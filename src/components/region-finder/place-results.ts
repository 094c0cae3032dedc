import { findPlace, type PlaceCandidate, type PlaceResult } from '../../core/place-finder.ts';
import { unpackRegions } from '../../core/place-index.ts';
import type { Finder, SearchField } from '../search-field/search-field.client.ts';

/** How many places are shown. */
const MOST = 8;

/**
 * Shows places with the organisations that work there, from the packed names of places.
 * Errors: throws when the names are not whole.
 */
export function placeResults(field: SearchField, packed: string): Finder {
  const index = unpackRegions(packed);
  const words = field.dataset as Record<string, string>;

  const wordsFor = ({ kind, match, elsewhere, candidates }: PlaceResult, query: string): string => {
    if (kind === 'too-long') return words['tooLong']!;
    if (kind === 'postcode') return words['postcode']!;
    if (elsewhere && candidates.length === 0)
      return elsewhere === 'caribbean' ? words['caribbean']! : words['abroad']!;
    if (kind === 'none' || (kind === 'empty' && query.trim().length > 2)) return words['none']!;
    if (kind === 'empty') return '';
    return match === 'typo' ? words['typo']! : kind === 'ask' ? words['ask']! : words['one']!;
  };

  /** "Assen, gemeente Assen (Drenthe): Veilig Thuis Drenthe", with links taken from the list of regions below. */
  const item = ({ name, via, municipality, province, organisationIds }: PlaceCandidate) => {
    const element = document.createElement('li');
    const text = words['item']!.replace('%place', via ? `${via}: ${name}` : name)
      .replace('%municipality', municipality)
      .replace('%province', province);
    element.append(`${text}: `);
    organisationIds.forEach((id, i) => {
      const link = document.querySelector(`[data-organisation="${id}"]`)?.cloneNode(true);
      if (link) element.append(...(i > 0 ? [' / '] : []), link);
    });
    if (organisationIds.length > 1) element.append(`. ${words['doubt']!}`);
    return element;
  };

  return {
    find(query) {
      const result = findPlace(index, query, MOST);
      const places = [...result.candidates, ...result.others].slice(0, MOST);
      field.piece('ol').replaceChildren(...places.map(item));
      return [wordsFor(result, query)];
    },
    clear: () => {},
  };
}
