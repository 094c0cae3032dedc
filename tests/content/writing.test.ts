import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languageReport } from '../../scripts/lib/content/language-report.ts';
import { measurePages } from '../../scripts/lib/content/check-language.ts';
import { loadProject } from '../../scripts/lib/content/load.ts';
import { attribute, textOf, walk } from '../../scripts/lib/content/tree.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import { reviewFiles } from '../../scripts/lib/review.ts';

const project = loadProject(ROOT);
const dutch = project.pages.filter(({ locale }) => locale === 'nl');
const headings = (page: (typeof dutch)[number]) =>
  [...walk(page.tree)].map(({ node }) => node.data?.hProperties?.id).filter(Boolean);
const byId = (id: string) => dutch.find((page) => page.id === id)!;

describe('pages about a signal', () => {
  const signals = dutch.filter(({ id }) => id.startsWith('signals/') && id !== 'signals/overview');
  const SECTIONS = ['wat-hij-doet', 'hoe-het-begint', 'nu-doen', 'niet-doen', 'anderen', 'wet'];

  it('are eighteen', () => assert.equal(signals.length, 18));

  for (const page of signals)
    it(`${page.id} says what he does, how it begins, what to do and not, what others see, and the law`, () => {
      const there = headings(page);
      assert.deepEqual(
        SECTIONS.filter((id) => !there.includes(id)),
        [],
      );
    });

  for (const page of signals)
    it(`${page.id} marks its scenes as examples and names its sources`, () => {
      const kinds = [...walk(page.tree)].map(({ node }) => node.name === 'Advice' && attribute(node, 'kind'));
      assert.ok(kinds.includes('example'), 'no examples');
      assert.ok(kinds.includes('do') && kinds.includes('dont'), 'no do and dont');
      assert.ok((page.data as { sources: string[] }).sources.length > 0);
    });
});

describe('pages in Dutch', () => {
  it('are at least sixty', () => assert.ok(dutch.length >= 60, `${dutch.length}`));

  it('have none that is still to be written', () =>
    dutch.forEach((page) => assert.doesNotMatch(JSON.stringify(page.data), /STUB/, page.file)));

  it('have five sentences to say and five never, on the page about talking', () => {
    const items = (kind: string) =>
      [...walk(byId('bystander/talking').tree)].filter(
        ({ node, inside }) =>
          node.type === 'listItem' && inside.includes(kind) && /^["“]/.test(textOf(node).trim()),
      ).length;
    assert.equal(items('Advice'), 5);
    assert.equal(items('DoNotRely'), 5);
  });
});

describe('the report on language', () => {
  const measurements = measurePages(project);

  it('measures every page that has bars, and shows the longest sentence first', () => {
    const measured = new Set(measurements.map(({ page }) => page.id));
    const wanted = dutch.filter(({ data }) => (data as { profile: string }).profile !== 'statutory');
    // A page may be all danger block or all component; those have no running text to measure.
    assert.ok(measured.size >= wanted.length - 3, `${measured.size} of ${wanted.length}`);
    const report = languageReport(measurements, false);
    const counts = [...report.matchAll(/^ {2}(\d+) words/gm)].map(([, words]) => Number(words));
    assert.equal(counts.length, 5);
    assert.deepEqual(
      counts,
      counts.toSorted((a, b) => b - a),
    );
  });
});

describe('checklists for review', () => {
  const files = reviewFiles(project);

  it('stand there for every Dutch page, with somebody to ask', () => {
    assert.equal(files.size, dutch.length + 1);
    for (const page of dutch.filter(({ data }) => (data as { profile: string }).profile === 'reader'))
      assert.match(files.get(`${page.id.replaceAll('/', '--')}.md`)!, /\*\*A reader with low literacy\*\*/);
  });

  it('show every danger sentence and every number of the page on the neck', () => {
    const text = files.get('signals--neck.md')!;
    assert.match(text, /Alarmnummer 112: 112/);
    assert.match(text, /- \[ \] Je stem klinkt anders\./);
    assert.match(text, /A forensic doctor/);
  });

  it('claim no review that is not in a frontmatter', () => {
    const done = dutch.reduce(
      (sum, { data }) => sum + Object.keys((data as { reviews?: object }).reviews ?? {}).length,
      0,
    );
    const ticked = [...files.values()].join('\n').match(/^- \[x\]/gm)?.length ?? 0;
    assert.equal(ticked, done);
  });
});
