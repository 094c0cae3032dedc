import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CHECKS } from '../../scripts/lib/traces/checks.ts';
import type { BrowserName } from '../../scripts/lib/traces/driver.ts';
import { byPlace, figuresOf, type Measured } from '../../scripts/lib/traces/figures.ts';
import type { HistoryRow } from '../../scripts/lib/traces/history.ts';
import { judge } from '../../scripts/lib/traces/judge.ts';
import type { MarkerKind } from '../../scripts/lib/traces/markers.ts';
import { withReport } from '../../scripts/lib/traces/report.ts';
import type { Hit } from '../../scripts/lib/traces/scan.ts';
import { figuresTable, markdownTable } from '../../scripts/lib/traces/table.ts';

const FACTS = { homeTitle: 'Wegwijs', titles: ['Wegwijs', 'Zoeken – Wegwijs'], forbidden: ['geweld'] };
const START = { url: 'http://beginproef.localhost:1/', title: 'Begin', description: '', isListed: true };

const row = (path: string, title: string, isListed = false): HistoryRow => ({
  url: `http://spoorproef.localhost:2${path}`,
  title,
  description: '',
  isListed,
});
const hit = (place: string, kind: MarkerKind, text = 'spoorproef'): Hit => ({
  file: place,
  place,
  marker: { kind, text },
  ways: ['UTF-8, raw'],
  context: '',
});

/** Figures of a journey that keeps every promise, with changes. */
function figures(
  journey: string,
  browser: BrowserName,
  {
    rows = [row('/a-z/', 'Weer')],
    hits = [hit('History', 'host')],
    ...more
  }: Partial<Measured> & { rows?: HistoryRow[]; hits?: Hit[] } = {},
) {
  const measured: Measured = {
    journey,
    browser,
    pages: ['/', '/a-z/'],
    history: journey === 'J4' ? [] : [START, ...rows],
    listed: null,
    scan: { hits, files: 9, unread: [] },
    ...more,
  };
  return figuresOf(measured);
}

/** Each with a floor to compare with. */
const failing = (...all: ReturnType<typeof figures>[]) =>
  judge(CHECKS, [...all, figures('J00', 'Chromium'), figures('J00', 'Firefox')], FACTS)
    .filter(({ problems }) => problems.length > 0)
    .map(({ check }) => check.split(':')[0]);

describe('traces › a check', () => {
  it('says nothing when the promise holds', () => {
    assert.deepEqual(
      failing(figures('J1', 'Chromium'), figures('J1', 'Firefox'), figures('J4', 'Firefox', { hits: [] })),
      [],
    );
  });

  it('fires for what it is there for, and alone', () => {
    const listed = [row('/a-z/', 'Het weer', true)];
    const many = [row('/', 'Weer'), row('/b/', 'Weer'), row('/a-z/', 'Weer')];
    for (const [check, bad] of [
      ['43', figures('J1', 'Chromium', { rows: listed })],
      ['44', figures('J1', 'Chromium', { rows: [row('/a-z/', 'Zoeken – Wegwijs')] })],
      ['45', figures('J2', 'Chromium', { rows: [...listed, row('/', 'x', true)] })],
      ['46', figures('J1', 'Firefox', { rows: many })],
      ['46', figures('J1', 'Firefox', { rows: [row('/geweld/', 'Weer'), row('/a-z/', 'Weer')] })],
      ['46', figures('J1', 'Firefox', { rows: [row('/a-z/', 'Zoeken')] })],
      ['47', figures('J6', 'Chromium', { rows: many })],
      [
        '48',
        figures('J6b', 'Firefox', {
          rows: [row('/', 'Wegwijs')],
          hits: [hit('cache2', 'title', 'Zoeken – Wegwijs')],
        }),
      ],
      ['49', figures('J2', 'Firefox', { hits: [hit('cache2', 'sentence')] })],
      ['49', figures('J3', 'Chromium', { hits: [hit('Sessions', 'heading')] })],
      ['headers.md', figures('J2', 'Firefox', { hits: [hit('places.sqlite', 'description')] })],
      ['47', figures('J6', 'Firefox')],
      ['48', figures('J6b', 'Firefox', { rows: [row('/', '')], hits: [hit('Sessions', 'title', 'Zoeken')] })],
      ['50', figures('J4', 'Chromium')],
      ['51', figures('J5a', 'Chromium', { hits: [hit('Web Data', 'typed')] })],
      ['floor', figures('J1', 'Chromium', { hits: [hit('History', 'host'), hit('Favicons', 'host')] })],
      ['floor', figures('J1', 'Firefox', { hits: [hit('cache2', 'title', 'Zoeken')] })],
      [
        'floor',
        figures('J1', 'Chromium', {
          hits: [...'abcde'].map((word) => hit('Default/Sessions', 'title', word)),
        }),
      ],
      [
        'the rows counted as listed are those that chrome',
        figures('J3', 'Chromium', { listed: [row('/', '').url] }),
      ],
      ['the profile is an ordinary one', figures('J3', 'Firefox', { history: [] })],
      ['the search finds what an ordinary site leaves', figures('J0', 'Firefox')],
    ] as const)
      assert.deepEqual(failing(bad), [check], check);
  });

  it('of the floor says so when there is no floor to compare with', () => {
    const [{ problems } = { problems: [] }] = judge(CHECKS, [figures('J1', 'Firefox')], FACTS).filter(
      ({ check }) => check.startsWith('floor'),
    );
    assert.match(problems[0]!, /measure J00/);
  });

  it('names browser, journey, file and figures', () => {
    const [{ problems } = { problems: [] }] = judge(
      CHECKS,
      [figures('J5a', 'Chromium', { hits: [hit('Web Data', 'typed', 'zwaluw')] })],
      FACTS,
    ).filter((outcome) => outcome.problems.length > 0);
    assert.match(problems[0]!, /^Chromium J5a: Web Data holds the typed "zwaluw" \(UTF-8, raw\)/);
  });
});

describe('traces › traces', () => {
  it('are counted once per place and marker', () => {
    const hits = [
      hit('Sessions', 'host'),
      hit('Sessions', 'host'),
      hit('History', 'host'),
      hit('History', 'title', 'T'),
    ];
    const one = figures('J1', 'Chromium', { hits });
    assert.equal(one.traces.length, 3);
    assert.deepEqual(byPlace(one), { Sessions: ['host'], History: ['host', 'title "T"'] });
  });
});

describe('traces › the report', () => {
  it('is a table with one line per journey and browser', () => {
    const lines = figuresTable([figures('J1', 'Chromium'), figures('J1', 'Firefox')]).split('\n');
    assert.equal(lines.length, 4);
    assert.equal(lines[2], '| J1 | Chromium | 2 | 1 | 0 | 0 | 0 | 0 | 0 | 1 | 1 |');
  });

  it('escapes what would end a cell', () => {
    assert.equal(markdownTable(['a'], [['b|c\\']]), '| a |\n| --- |\n| b\\|c\\\\ |');
  });

  it('takes the place of the last one, and of nothing else', () => {
    const page = 'A\n<!-- measured: start -->\nold\n<!-- measured: end -->\nZ\n';
    const next = withReport(page, 'new');
    assert.equal(next, 'A\n<!-- measured: start -->\n\nnew\n\n<!-- measured: end -->\nZ\n');
    assert.equal(withReport(next, 'new'), next);
    assert.throws(() => withReport('A', 'new'), /marks/);
  });
});
