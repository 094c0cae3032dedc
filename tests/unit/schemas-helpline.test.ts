import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { helplineSchema } from '../../src/schemas/helpline.ts';
import { issuesOf } from '../helpers/schema-issues.ts';

const CHANNEL = {
  id: 'org-phone',
  type: 'phone',
  value: '0800-2000',
  show: 'number',
  hours: 'always',
  cost: 'free',
  anonymous: null,
  basis: 'two-sources',
  sources: ['bron'],
  sourceDate: '2025-04',
  checkedOn: '2025-04-01',
  confirmedLive: null,
  risk: 1,
};
const SITE = { url: 'https://www.example.nl', show: 'site', basis: 'two-sources' };
const HELPLINE = {
  id: 'org',
  name: 'Organisatie',
  audiences: ['victim'],
  selfReferral: true,
  area: 'netherlands',
  site: SITE,
  channels: [CHANNEL],
};
const channel = (more: object, site: object | null = SITE) =>
  issuesOf(helplineSchema, { ...HELPLINE, site, channels: [{ ...CHANNEL, ...more }] });

const NO_NUMBER = 'channels.0.show: only a phone channel with a value can show a number';
const NO_SITE = 'channels.0.show: show is "site" but the organisation has no site that may be shown';
const NO_SOURCE =
  'channels.0.show: general knowledge is never published: set show to "hidden" or find a source';

describe('helpline schema › what may be shown', () => {
  const cases: [title: string, issues: string[], expected: string[]][] = [
    ['a phone number with sources is accepted', channel({}), []],
    ['a number without a value is refused', channel({ value: null }), [NO_NUMBER]],
    ['a number of a channel that is no phone is refused', channel({ type: 'whatsapp' }), [NO_NUMBER]],
    ['general knowledge is refused as a number', channel({ basis: 'general-knowledge' }), [NO_SOURCE]],
    [
      'general knowledge is refused as a name',
      channel({ basis: 'general-knowledge', show: 'name' }),
      [NO_SOURCE],
    ],
    [
      'general knowledge that is hidden is accepted',
      channel({ basis: 'general-knowledge', show: 'hidden' }),
      [],
    ],
    ['a site that may be shown is accepted', channel({ show: 'site' }), []],
    ['a site that does not exist is refused', channel({ show: 'site' }, null), [NO_SITE]],
    ['a site that is hidden is refused', channel({ show: 'site' }, { ...SITE, show: 'hidden' }), [NO_SITE]],
  ];
  for (const [title, issues, expected] of cases) it(title, () => assert.deepEqual(issues, expected));

  it('general knowledge is refused as the site of an organisation', () =>
    assert.equal(
      issuesOf(helplineSchema, { ...HELPLINE, site: { ...SITE, basis: 'general-knowledge' } }).length,
      1,
    ));
  it('a site without https is refused', () =>
    assert.equal(
      issuesOf(helplineSchema, { ...HELPLINE, site: { ...SITE, url: 'http://example.nl' } }).length,
      1,
    ));
});

describe('helpline schema › what must be said of a channel', () => {
  for (const key of ['hours', 'cost', 'anonymous', 'sources', 'checkedOn', 'confirmedLive', 'risk'] as const)
    it(`${key} may not be left out`, () => {
      const rest = Object.entries(CHANNEL).filter(([name]) => name !== key);
      const issues = issuesOf(helplineSchema, { ...HELPLINE, channels: [Object.fromEntries(rest)] });
      assert.deepEqual(
        issues.map((issue) => issue.split(':')[0]),
        [`channels.0.${key}`],
      );
    });
  it('a number that is withdrawn needs a day and a reason', () => {
    assert.deepEqual(channel({ withdrawn: { date: '2025-04-01', why: 'Nobody answers.' } }), []);
    assert.equal(channel({ withdrawn: { date: '2025-04-01' } }).length, 1);
    assert.equal(channel({ withdrawn: true }).length, 1);
  });
  it('a channel without sources is refused', () => assert.equal(channel({ sources: [] }).length, 1));
  it('a check in the future is refused', () =>
    assert.deepEqual(channel({ checkedOn: '2999-01-01' }), [
      'channels.0.checkedOn: this date is in the future',
    ]));
  it('a key that is not known is refused', () =>
    assert.deepEqual(channel({ anonymus: 'yes' }), ['channels.0: Unrecognized key: "anonymus"']));
  it('hours that are no time of the day are refused', () =>
    assert.ok(channel({ hours: { days: ['mo'], from: '9:00', to: '17:00', usually: false } }).length > 0));
});
