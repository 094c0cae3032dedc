import type { PageMeasurement } from './check-language.ts';

const WORST = 5;

/** Where the language is hardest: the pages nearest to their bars, and the longest sentences of all. */
export function languageReport(measurements: PageMeasurement[], isFull: boolean): string {
  const rows = measurements
    .toSorted((a, b) => a.measurement.fleschDouma - b.measurement.fleschDouma)
    .map(({ page, profile, kind, measurement: m }) =>
      [
        `${page.id}${kind === 'danger' ? ' (danger)' : ''}`.padEnd(36),
        profile.padEnd(12),
        String(m.words).padStart(5),
        m.meanWords.toFixed(1).padStart(6),
        String(m.p90Words).padStart(4),
        String(m.maxWords).padStart(4),
        m.fleschDouma.toFixed(0).padStart(6),
        `${(100 * m.longWordShare).toFixed(1)}`.padStart(6),
        `${(100 * m.passiveShare).toFixed(1)}`.padStart(8),
      ].join(' '),
    );
  const head = `${'page'.padEnd(36)} ${'profile'.padEnd(12)} words   mean  p90  max Flesch long %passive %`;
  const worst = measurements
    .flatMap(({ page, measurement }) => measurement.worst.map((one) => ({ ...one, file: page.file })))
    .toSorted((a, b) => b.words - a.words)
    .slice(0, isFull ? 4 * WORST : WORST)
    .map(({ sentence, words, file }) => `  ${words} words  ${file}  "${sentence}"`);
  return [
    ...(isFull
      ? [head, ...rows]
      : [
          `Hardest of ${new Set(measurements.map(({ page }) => page.id)).size} pages:`,
          head,
          ...rows.slice(0, WORST),
        ]),
    'Longest sentences:',
    ...worst,
  ].join('\n');
}
