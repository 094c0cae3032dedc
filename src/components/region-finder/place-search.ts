import { findPlace, type PlaceResult } from '../../core/place-finder.ts';
import { unpackRegions } from '../../core/place-index.ts';

/**
 * A search over the packed names of places. A file of its own, so that its code is loaded when the field is used.
 * Errors: throws when the names are not whole.
 */
export function placeSearch(packed: string): (query: string, limit: number) => PlaceResult {
  const index = unpackRegions(packed);
  return (query, limit) => findPlace(index, query, limit);
}
