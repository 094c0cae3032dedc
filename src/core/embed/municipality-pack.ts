import type { PartMunicipality } from './parts.ts';

/** What stands before the name of every organisation. */
const COMMON = 'Veilig Thuis ';

/**
 * All municipalities in one line, by organisation: "Utrecht=0344Utrecht;0307Amersfoort|…". About 2.7 kB with brotli, so
 * that a framed part knows them without a second request. A municipality with two organisations stands in both.
 */
export function packMunicipalities(all: readonly PartMunicipality[]): string {
  const byOrganisation = new Map<string, string[]>();
  for (const { code, name, organisations } of all)
    for (const organisation of organisations)
      byOrganisation.set(organisation, [...(byOrganisation.get(organisation) ?? []), code.slice(2) + name]);
  return [...byOrganisation]
    .map(([organisation, items]) => `${organisation.replace(COMMON, '')}=${items.join(';')}`)
    .join('|');
}

/** One municipality out of the packed line; null when there is none with this code. */
export function findPacked(packed: string, code: string): PartMunicipality | null {
  const digits = code.slice(2);
  let name = '';
  const organisations = packed.split('|').flatMap((line) => {
    const [organisation = '', items = ''] = line.split('=');
    const item = items.split(';').find((one) => one.startsWith(digits));
    if (!item) return [];
    name = item.slice(4);
    return [COMMON + organisation];
  });
  return name ? { code, name, organisations } : null;
}
