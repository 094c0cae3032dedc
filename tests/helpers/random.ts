/** A generator of numbers with a seed, so that a failure can be repeated: mulberry32, 0 ≤ n < 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const EVIL = [
  '"',
  "'",
  '<script>',
  '</style>',
  'javascript:',
  'url(https://x.test)',
  'expression(',
  '}',
  ';',
  '&amp;',
  '%00',
  '%',
  '\n',
  '\u202e',
  '\u0130',
  '#',
  'ffffff',
  'FFFFFF',
  '112',
  'GM0344',
  'georgia',
  '2',
  '3',
  '4',
  '24',
  '１',
  '-1',
  '1e3',
];

/** Values for a parameter: as it should be, nearly so, and nothing like it. */
export function strangeValue(random: () => number): string {
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)]!;
  const hex = () => Array.from({ length: 6 }, () => Math.floor(random() * 16).toString(16)).join('');
  switch (Math.floor(random() * 5)) {
    case 0:
      return hex();
    case 1:
      return pick(EVIL);
    case 2:
      return hex().slice(0, Math.floor(random() * 7)) + pick(EVIL);
    case 3:
      return Array.from({ length: 1 + Math.floor(random() * 12) }, () =>
        String.fromCodePoint(Math.floor(random() * 0x2fff)),
      ).join('');
    default:
      return pick(EVIL) + pick(EVIL) + hex();
  }
}
