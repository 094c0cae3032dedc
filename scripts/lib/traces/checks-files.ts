/** What do the files of the profile hold? Numbers are those of docs/exit.md. Pure. */
import { is, isDiscreet, isErased, type Check } from './check.ts';
import type { BrowserName } from './driver.ts';
import type { Figures } from './figures.ts';
import type { MarkerKind } from './markers.ts';

/** What J1 leaves above the floor, each explained in docs/traces.md: the code of search, and one neutral title. */
export const ABOVE_FLOOR: Record<BrowserName, string[]> = {
  Chromium: ['Default/Cache/Cache_Data: host', 'Default/Code Cache/js: host', 'Default/Sessions: title'],
  Firefox: ['cache2: host'],
};

/** Traces without the words of titles, which differ from site to site. */
const kindsByPlace = ({ traces }: Figures): string[] => [
  ...new Set(traces.map(({ place, marker }) => `${place}: ${marker.kind}`)),
];

/** Journeys that may leave no text: not the control, and not the one with a copy that stays. */
const isReal = ({ journey }: Figures) => journey !== 'J0' && journey !== 'J7';

/** Files that hold a marker of one of the kinds, with what stands around it. */
const found = ({ hits }: Figures, kinds: readonly MarkerKind[]): string[] =>
  hits
    .filter(({ marker }) => kinds.includes(marker.kind))
    .map(
      ({ file, marker, ways, context }) =>
        `${file} holds the ${marker.kind} "${marker.text}" (${ways[0]}): ${context}`,
    );

export const FILE_CHECKS: readonly Check[] = [
  {
    check:
      '48: after J6 and J6b, of the pages read in discreet reading no title, heading, description or sentence in any file',
    applies: isDiscreet,
    problems: (figures, { homeTitle }) => {
      const kept = figures.titles.filter((title) => title !== homeTitle);
      return [
        ...found(figures, ['heading', 'description', 'sentence', 'typed']),
        ...(kept.length > 0 ? [`titles in files: ${kept.join(', ')}`] : []),
      ];
    },
  },
  {
    check: '49: no sentence and no heading of a page in any file',
    applies: isReal,
    problems: (figures) => found(figures, ['sentence', 'heading']),
  },
  {
    check: 'headers.md: no meta description in any file',
    applies: isReal,
    problems: (figures) => found(figures, ['description']),
  },
  {
    check: '50: after J4 (private window), nothing of the site in any file, not even its host name',
    applies: is('J4'),
    problems: (figures) => found(figures, ['host', 'title', 'heading', 'description', 'sentence', 'typed']),
  },
  {
    check: '51: no text typed in a field of the site in any file',
    applies: isReal,
    problems: (figures) => found(figures, ['typed']),
  },
  {
    check:
      'floor: J1 leaves what the smallest site leaves (J00), and above that nothing but the host name with its code and one neutral title',
    applies: is('J1'),
    problems: (figures, _, all) => {
      const { browser, titles } = figures;
      const floor = all.find(is('J00', browser));
      if (!floor) return ['nothing to compare it with: measure J00 as well'];
      const allowed = [...kindsByPlace(floor), ...ABOVE_FLOOR[browser]];
      return [
        ...kindsByPlace(figures).filter((trace) => !allowed.includes(trace)),
        ...(figures.traces.length > floor.traces.length + ABOVE_FLOOR[browser].length
          ? [
              `${figures.traces.length} traces, the floor has ${floor.traces.length}; titles: ${titles.join(', ')}`,
            ]
          : []),
      ];
    },
  },
  {
    check: '61: after J7, the copy is in the profile and the search finds the text in it',
    applies: is('J7'),
    problems: ({ kept, filesWith }) => [
      ...(kept?.workers === 1 && kept.caches === 1 ? [] : [`kept: ${JSON.stringify(kept)}`]),
      ...(filesWith.sentence > 0 ? [] : ['no sentence was found: the search is blind for copies']),
    ],
  },
  {
    check: '62: after J7b and J7c (copy erased), no worker and no cache, and no text of a page in any file',
    applies: isErased,
    problems: (figures) => [
      ...(figures.kept?.workers === 0 && figures.kept.caches === 0
        ? []
        : [`kept: ${JSON.stringify(figures.kept)}`]),
      ...found(figures, ['sentence', 'heading', 'description', 'typed']),
    ],
  },
  {
    check:
      '62: the texts that J7b and J7c leave until the next start stand in files of the cache that are marked for deletion',
    applies: isErased,
    problems: ({ untilRestart }) =>
      (untilRestart ?? ['the browser was not started again']).filter(
        (one) => !one.includes(' in cache2/doomed/'),
      ),
  },
];
