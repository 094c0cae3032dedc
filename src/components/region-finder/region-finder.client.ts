import { SearchField, type Finder } from '../search-field/search-field.client.ts';

/**
 * Finds the organisation of a place, in the browser: one file when the field is used, no request per key. Without
 * script, or when the file does not come, the list of all regions below it does the same.
 */
export class RegionFinder extends SearchField {
  protected async load(): Promise<Finder> {
    const [{ placeResults }, names] = await Promise.all([
      import('./place-results.ts'),
      this.textOf(this.dataset['places']!),
    ]);
    return placeResults(this, names);
  }

  protected fail() {
    this.piece('ol').replaceChildren();
    return [this.dataset['failed']!];
  }
}
