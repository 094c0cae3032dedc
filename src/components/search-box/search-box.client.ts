import { SearchField, type Finder } from '../search-field/search-field.client.ts';

/**
 * The search of pages: code and index come when the field is used, each in one request; all the rest after them. No
 * request depends on what is typed. Without script, or when they do not come, the list from A to Z and the numbers do
 * the same.
 */
export class SearchBox extends SearchField {
  protected async load(): Promise<Finder> {
    const { index, others, full } = this.dataset;
    const [{ pageResults }, data] = await Promise.all([import('./page-results.ts'), this.textOf(index!)]);
    return pageResults(this, data, () => (others ? this.textOf(others) : Promise.resolve('[]')), full!);
  }

  protected fail() {
    this.piece('ol').replaceChildren();
    this.piece('[aria-live]').replaceChildren();
    return [this.dataset['failed']!, ' ', card(this, 'none')];
  }
}

/** A card with a number, as it stands in the page. */
export const card = (field: SearchField, id: string): Node =>
  field.piece<HTMLTemplateElement>(`template[data-card="${id}"]`).content.cloneNode(true);
