import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageSchema } from '../../src/schemas/page.ts';
import { issuesOf } from '../helpers/schema-issues.ts';

const PAGE = {
  title: 'Nu in gevaar',
  tabTitle: 'Meteen hulp',
  path: 'meteen-hulp',
  description: 'Wat je doet als er nu gevaar is en wat je zegt als je belt.',
  parent: 'home',
  profile: 'reader',
  sourceDate: '2025-04-01',
};
/** Fields of the issues with a page of which something is changed. */
const fields = (more: object) =>
  issuesOf(pageSchema(), { ...PAGE, ...more }).map((issue) => issue.split(':')[0]);

describe('page schema › frontmatter', () => {
  it('with what is needed is accepted, and may name no unreliable routes', () => {
    assert.deepEqual(fields({}), []);
    assert.equal(pageSchema().parse(PAGE).doNotRely, false);
  });
  it('with a key that is not known is refused', () =>
    assert.deepEqual(issuesOf(pageSchema(), { ...PAGE, doNotRelay: true }), [
      ': Unrecognized key: "doNotRelay"',
    ]));

  const bad: [what: string, more: Record<string, unknown>][] = [
    ['a path with a slash', { path: 'hulp/meteen' }],
    ['a path with a capital', { path: 'Meteen-hulp' }],
    ['a path with an accent', { path: 'één' }],
    ['a date in the future', { sourceDate: '2999-01-01' }],
    ['a day that does not exist', { sourceDate: '2025-02-30' }],
    ['a short description', { description: 'Kort.' }],
    ['a long description', { description: 'x'.repeat(161) }],
    ['a long tab title', { tabTitle: 'x'.repeat(41) }],
    ['a profile that does not exist', { profile: 'lezer' }],
    ['a review topic that does not exist', { reviewTopics: ['juridisch'] }],
    ['a review of the future', { reviews: { legal: { date: '2999-01-01', by: 'Een jurist' } } }],
    ['a review by nobody', { reviews: { legal: { date: '2025-04-01' } } }],
    [
      'a review of a topic that does not exist',
      { reviews: { juridisch: { date: '2025-04-01', by: 'Een jurist' } } },
    ],
    ['sources that are no list', { sources: 'kamerbrief-2025' }],
  ];
  for (const [what, more] of bad)
    it(`with ${what} is refused`, () =>
      assert.deepEqual(
        fields(more).map((field) => field?.split('.')[0]),
        Object.keys(more),
      ));
  for (const key of Object.keys(PAGE))
    it(`without ${key} is refused`, () => {
      const rest = Object.fromEntries(Object.entries(PAGE).filter(([name]) => name !== key));
      assert.deepEqual(
        issuesOf(pageSchema(), rest).map((issue) => issue.split(':')[0]),
        [key],
      );
    });
  it('with an unquoted day, as YAML gives it, is accepted', () =>
    assert.deepEqual(fields({ sourceDate: new Date('2025-04-01') }), []));
});
