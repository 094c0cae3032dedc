import { COLOUR } from './colours.ts';
import { COLOURS, FONTS, MOST_CORNER, type ColourName, type FontName, type Wishes } from './theme.ts';

/** What the address of a framed part may ask for. `v1` of the contract: names and grammar never change. */
export interface Parameters {
  /** Code of CBS, "GM0344"; whether it exists is for the caller to see. */
  municipality: string | null;
  /** Level of the first heading. */
  heading: 2 | 3 | 4;
  wishes: Wishes;
  /** Rounding of corners in pixels. */
  corner: number | null;
  font: FontName | null;
}

/** The strict grammar of every parameter: what does not match as a whole is dropped. Also printed in contract.json. */
export const GRAMMAR: Record<'municipality' | 'heading' | ColourName | 'corner' | 'font', RegExp> = {
  municipality: /^GM[0-9]{4}$/,
  heading: /^[234]$/,
  ...(Object.fromEntries(COLOURS.map((name) => [name, COLOUR])) as Record<ColourName, RegExp>),
  corner: /^(?:[0-9]|1[0-9]|2[0-4])$/,
  font: new RegExp(`^(?:${Object.keys(FONTS).join('|')})$`),
};
export type ParameterName = keyof typeof GRAMMAR;
export const PARAMETERS = Object.keys(GRAMMAR) as ParameterName[];

/** What is written before the name of a parameter by a system that escapes an address twice. */
const ESCAPED_TWICE = /^(?:amp;)+/;

/** Pairs of a query, never throws: a value that cannot be decoded stays as it is. */
function pairsOf(search: string): [name: string, value: string][] {
  const decode = (text: string) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };
  return search
    .replace(/^\?/, '')
    .split('&')
    .filter(Boolean)
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [decode(name).replace(ESCAPED_TWICE, ''), decode(value.join('='))];
    });
}

/**
 * Reads the query of an address by the strict grammar. The first of two equal names counts. Never throws.
 * @returns the parameters, and the names (ours only) whose value was dropped; unknown names are passed over in silence
 */
export function readParameters(search: string): { parameters: Parameters; dropped: ParameterName[] } {
  const taken = new Map<ParameterName, string>();
  const dropped: ParameterName[] = [];
  for (const [name, value] of pairsOf(search)) {
    const known = PARAMETERS.find((one) => one === name);
    if (!known || taken.has(known)) continue;
    if (GRAMMAR[known].test(value)) taken.set(known, value);
    else if (!dropped.includes(known)) dropped.push(known);
  }
  const corner = taken.get('corner');
  return {
    parameters: {
      municipality: taken.get('municipality') ?? null,
      heading: Number(taken.get('heading') ?? 2) as 2 | 3 | 4,
      wishes: Object.fromEntries(
        COLOURS.flatMap((name) => (taken.has(name) ? [[name, taken.get(name)!]] : [])),
      ),
      corner: corner === undefined ? null : Math.min(Number(corner), MOST_CORNER),
      font: (taken.get('font') as FontName | undefined) ?? null,
    },
    dropped,
  };
}

/** The query that asks for these values, in the order of the grammar; empty when there are none. */
export function writeParameters(values: Partial<Record<ParameterName, string>>): string {
  const pairs = PARAMETERS.flatMap((name) =>
    values[name] ? [`${name}=${encodeURIComponent(values[name])}`] : [],
  );
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}
