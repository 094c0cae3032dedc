/** HTML as text, with every value escaped unless it is HTML already. Pure: no DOM. */

/** A piece of HTML that needs no escaping; made by `html` only. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that may stand between tags and in a quoted attribute, in HTML and in XML. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char]!);

type Value = string | number | Html | null | undefined | false | readonly Value[];

const put = (value: Value): string =>
  value instanceof Html
    ? value.text
    : Array.isArray(value)
      ? value.map(put).join('')
      : value === null || value === undefined || value === false
        ? ''
        : escapeHtml(String(value));

/** Template tag: values are escaped, `Html` and lists of it are not, and null, undefined and false print nothing. */
export const html = (parts: TemplateStringsArray, ...values: Value[]): Html =>
  new Html(parts.map((part, i) => part + put(values[i])).join(''));
