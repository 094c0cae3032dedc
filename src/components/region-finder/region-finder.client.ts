import { SearchField, type Finder } from '../search-field/search-field.client.ts';

/**
 * Finds the organisation of a place, in the browser: one file when the field is used, no request per key. Without
 * script, or when the file does not come, the list of all regions below it does the same.
 */
export class RegionFinder extends SearchField {
  protected async load(): Promise<Finder> {
    const [{ placeResults }, names] = await Promise.all([import('./place-results.ts'), this.#names()]);
    return placeResults(this, names);
  }

  protected fail() {
    this.piece('ol').replaceChildren();
    return [this.dataset['failed']!];
  }

  async #names(): Promise<string> {
    const answer = await fetch(this.dataset['places']!, { cache: 'no-store', credentials: 'omit' });
    if (!answer.ok) throw new Error(`ww-region-finder: the list of places answers ${answer.status}`);
    return answer.text();
  }
}
