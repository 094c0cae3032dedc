import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { campaignSchema } from '../../src/schemas/campaign.ts';
import { fuzzyDate, isoDate, kebabId, yamlDate } from '../../src/schemas/common.ts';
import { letterParagraphSchema } from '../../src/schemas/letter.ts';
import { neverSchema } from '../../src/schemas/never.ts';
import { sourceSchema } from '../../src/schemas/source.ts';
import { forbiddenWordsSchema, officialeseSchema } from '../../src/schemas/words.ts';
import { issuesOf } from '../helpers/schema-issues.ts';

const DAY = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

describe('schemas › a day', () => {
  const FUTURE = ': this date is in the future';
  const IMPOSSIBLE = ': this day does not exist';
  for (const good of ['2025-04-01', '2024-02-29', inDays(0)])
    it(`${good === inDays(0) ? 'today' : good} is accepted`, () =>
      assert.deepEqual(issuesOf(isoDate, good), []));
  it('of the future is refused', () => {
    assert.deepEqual(issuesOf(isoDate, inDays(2)), [FUTURE]);
    assert.deepEqual(issuesOf(isoDate, '2999-01-01'), [FUTURE]);
  });
  for (const bad of ['2025-02-30', '2025-02-29', '2025-13-01', '2025-00-10', '2025-04-31'])
    it(`${bad} is refused, because it does not exist`, () =>
      assert.deepEqual(issuesOf(isoDate, bad), [IMPOSSIBLE]));
  for (const bad of ['01-04-2025', '2025-4-1', '2025-04', '2025-04-01T00:00:00Z', ''])
    it(`"${bad}" is refused, because it is written in another way`, () =>
      assert.ok(issuesOf(isoDate, bad).includes(': write the date as YYYY-MM-DD')));
  it('that a YAML parser has turned into a Date is read as that day', () =>
    assert.equal(yamlDate.parse(new Date('2025-04-01')), '2025-04-01'));
});

describe('schemas › a date as exact as the source gives it', () => {
  for (const good of ['2012', '2025-04', '2025-04-01', inDays(0).slice(0, 7), inDays(0).slice(0, 4)])
    it(`${good} is accepted`, () => assert.deepEqual(issuesOf(fuzzyDate, good), []));
  for (const bad of ['2999', '2999-01', '2999-01-01'])
    it(`${bad} is refused, because it is in the future`, () =>
      assert.deepEqual(issuesOf(fuzzyDate, bad), [': this date is in the future']));
  for (const bad of ['2025-13', '2025-00', '25', 'april 2025', '2025-4'])
    it(`"${bad}" is refused, because it is no date`, () =>
      assert.ok(issuesOf(fuzzyDate, bad).includes(': write the date as YYYY, YYYY-MM or YYYY-MM-DD')));
  it('a day that does not exist is refused', () =>
    assert.deepEqual(issuesOf(fuzzyDate, '2025-02-30'), [': this day does not exist']));
});

describe('schemas › an id', () => {
  for (const good of ['veilig-thuis', '113', 'a1-b2'])
    it(`"${good}" is accepted`, () => assert.deepEqual(issuesOf(kebabId, good), []));
  for (const bad of ['Veilig-Thuis', 'veilig--thuis', '-thuis', 'veilig thuis', 'één', ''])
    it(`"${bad}" is refused`, () =>
      assert.deepEqual(issuesOf(kebabId, bad), [': use lower-case letters, digits and single hyphens']));
});

describe('schemas › a paragraph of the letter', () => {
  const base = { id: 'p001', line: 1, begins: 'Geachte', summary: 'Salutation to the chair.' };
  const NO_PLACE =
    'carriedBy: say which page carries it (carriedBy), which issue will (planned), or why it has no place (notCarried)';
  it('needs a place on the site, a plan or a reason', () =>
    assert.deepEqual(issuesOf(letterParagraphSchema, base), [NO_PLACE]));
  it('an empty list of places is no place', () =>
    assert.deepEqual(issuesOf(letterParagraphSchema, { ...base, carriedBy: [] }), [NO_PLACE]));
  for (const more of [
    { carriedBy: [{ page: 'about', section: 'brief' }] },
    { planned: 12 },
    { notCarried: 'Only a salutation.' },
  ])
    it(`${Object.keys(more)[0]} is enough`, () =>
      assert.deepEqual(issuesOf(letterParagraphSchema, { ...base, ...more }), []));
});

describe('schemas › something that must never be printed', () => {
  const base = {
    id: 'rule',
    mayBeNamedInWarning: false,
    why: 'A reason.',
    sources: ['bron'],
    matches: ['Zo niet.'],
    allows: [],
  };
  const NUMBER = 'number: kind "number" needs number, kind "claim" must not have it';
  const PATTERN = 'pattern: kind "claim" needs pattern, kind "number" must not have it';
  const cases: [title: string, more: object, issues: string[]][] = [
    ['a number with its digits is accepted', { kind: 'number', number: '0900-0113' }, []],
    ['a claim with its pattern is accepted', { kind: 'claim', pattern: 'zo' }, []],
    ['a number without digits is refused', { kind: 'number' }, [NUMBER]],
    ['a claim without pattern is refused', { kind: 'claim' }, [PATTERN]],
    ['a claim with digits is refused', { kind: 'claim', pattern: 'zo', number: '0900-0113' }, [NUMBER]],
    ['a number with a pattern is refused', { kind: 'number', pattern: 'zo', number: '0900-0113' }, [PATTERN]],
  ];
  for (const [title, more, issues] of cases)
    it(title, () => assert.deepEqual(issuesOf(neverSchema, { ...base, ...more }), issues));
  it('a rule without an example that it catches is refused', () =>
    assert.equal(issuesOf(neverSchema, { ...base, kind: 'claim', pattern: 'zo', matches: [] }).length, 1));
  it('a pattern that is no regular expression is refused', () =>
    assert.match(issuesOf(neverSchema, { ...base, kind: 'claim', pattern: '(' }).join(), /^pattern: /));
});

describe('schemas › a key that is not known is refused', () => {
  const source = {
    id: 'bron',
    publisher: 'CBS',
    title: 'Cijfers',
    url: null,
    date: null,
    readOn: '2025-04-01',
    kind: 'official',
  };
  const campaign = {
    id: 'campagne',
    name: 'Waar ben je?',
    owner: 'JenV',
    startedOn: null,
    site: null,
    known: [],
    unknown: [],
    checkedOn: '2025-04-01',
    confirmedLive: null,
  };
  for (const [name, schema, good] of [
    ['a source', sourceSchema, source],
    ['a campaign', campaignSchema, campaign],
    ['a word of officialese', officialeseSchema, { word: 'thans', instead: 'nu' }],
  ] as const) {
    it(`in ${name}`, () => {
      assert.deepEqual(issuesOf(schema, good), []);
      assert.deepEqual(issuesOf(schema, { ...good, Note: 'x' }), [': Unrecognized key: "Note"']);
    });
  }
  it('among the languages of the forbidden words', () => {
    assert.deepEqual(issuesOf(forbiddenWordsSchema, { nl: ['geweld'] }), []);
    assert.equal(issuesOf(forbiddenWordsSchema, { dutch: ['geweld'] }).length, 1);
  });
});

describe('schemas › the forbidden words', () => {
  it('are accepted in any script', () =>
    assert.deepEqual(issuesOf(forbiddenWordsSchema, { uk: ['насил'], ar: ['عنف', 'مخاوف'] }), []));

  for (const word of ['Geweld', 'jaloërs', 'mijn ex', 'gardło', 'поліцій', 'أذى', 'عُنف', 'x'])
    it(`"${word}" is refused, because it could never be found in that form`, () =>
      assert.equal(issuesOf(forbiddenWordsSchema, { nl: [word] }).length, 1));
});
