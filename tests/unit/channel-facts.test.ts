import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { channelFacts } from '../../src/components/call-card/channel-facts.ts';

type Channel = Parameters<typeof channelFacts>[0];
type Translate = Parameters<typeof channelFacts>[1];

/** Gives the key with its values, so that the tests do not rest on the words of the interface. */
const t: Translate = (key, values = {}) =>
  [key, ...Object.entries(values).map(([name, value]) => `${name}=${value}`)].join(' ');
const UNKNOWN: Channel = { cost: null, hours: null, anonymous: null };
const facts = (known: Partial<Channel>) => channelFacts({ ...UNKNOWN, ...known }, t);

describe('channel facts › what is not known is not printed', () => {
  it('nothing is printed when nothing is known', () => assert.deepEqual(facts({}), []));
  it('only the cost is printed when only the cost is known', () =>
    assert.deepEqual(facts({ cost: 'free' }), ['call.free']));
  it('only the hours are printed when only the hours are known', () =>
    assert.deepEqual(facts({ hours: 'always' }), ['call.always']));
  it('that a call is not anonymous is not printed as anonymous', () =>
    assert.deepEqual(facts({ anonymous: 'no' }), []));
});

describe('channel facts › what is known is printed as it is', () => {
  it('cost, hours and anonymity stand in this order', () =>
    assert.deepEqual(facts({ anonymous: 'yes', hours: 'always', cost: 'usual-call-charge' }), [
      'call.usual-call-charge',
      'call.always',
      'call.anonymous.yes',
    ]));
  it('anonymous for advice only is said so', () =>
    assert.deepEqual(facts({ anonymous: 'advice-only' }), ['call.anonymous.advice-only']));

  const office = { from: '09:00', to: '17:30', usually: false } as const;
  it('days in a row have their first and last day, and times a dot', () =>
    assert.deepEqual(facts({ hours: { ...office, days: ['mo', 'tu', 'we', 'th', 'fr'] } }), [
      'call.hours days=day.range from=day.mo to=day.fr from=09.00 to=17.30',
    ]));
  it('one day stands by itself', () =>
    assert.deepEqual(facts({ hours: { ...office, days: ['sa'] } }), [
      'call.hours days=day.sa from=09.00 to=17.30',
    ]));
  it('days that are not in a row are not printed as a row', () => {
    const [line = ''] = facts({ hours: { ...office, days: ['mo', 'we', 'fr'] } });
    assert.doesNotMatch(line, /day\.range from=day\.mo to=day\.fr/);
  });
  it('hours that do not hold always are called usual', () =>
    assert.deepEqual(facts({ hours: { ...office, days: ['sa'], usually: true } }), [
      'call.usually call.hours days=day.sa from=09.00 to=17.30',
    ]));
});
