import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isShown, shownChannel } from '../../src/core/helplines.ts';

interface Channel {
  id: string;
  show: string;
  value: string | null;
  withdrawn?: { date: string; why: string };
}
const withdrawn = { date: '2025-04-01', why: 'Nobody answers.' };
const OLD: Channel = { id: 'old', show: 'hidden', value: '0900-1111' };
const CHAT: Channel = { id: 'chat', show: 'site', value: null };
const GONE: Channel = { id: 'gone', show: 'number', value: '0800-1000', withdrawn };
const PHONE: Channel = { id: 'phone', show: 'number', value: '0800-2000' };
const NIGHT: Channel = { id: 'night', show: 'number', value: '0800-3000' };
const HELPLINE = { channels: [OLD, CHAT, GONE, PHONE, NIGHT] };

describe('helplines › isShown', () => {
  it('a number that may be shown is shown', () => assert.equal(isShown(PHONE), true));
  for (const [what, channel] of [
    ['a number that is hidden', OLD],
    ['a channel without a number', CHAT],
    ['a number that was withdrawn', GONE],
    ['a number that is not known', { ...PHONE, value: null }],
  ] as const)
    it(`${what} is not shown`, () => assert.equal(isShown(channel), false));
});

describe('helplines › shownChannel', () => {
  it('gives the first number that may be shown', () =>
    assert.equal(shownChannel(HELPLINE, 'org')?.value, '0800-2000'));
  it('gives the channel that is named', () =>
    assert.equal(shownChannel(HELPLINE, 'org', 'night')?.value, '0800-3000'));
  it('gives nothing when the only number was withdrawn', () =>
    assert.equal(shownChannel({ channels: [OLD, GONE] }, 'org'), null));
  it('gives nothing when the channel that is named was withdrawn, rather than another number', () =>
    assert.equal(shownChannel(HELPLINE, 'org', 'gone'), null));

  const refused: [what: string, channel: string | undefined, helpline: typeof HELPLINE | undefined][] = [
    ['an organisation that does not exist', undefined, undefined],
    ['an organisation without channels', undefined, { channels: [] }],
    ['an organisation without a number that may be shown', undefined, { channels: [OLD, CHAT] }],
    ['a number that is hidden', 'old', HELPLINE],
    ['a channel without a number', 'chat', HELPLINE],
    ['a channel that does not exist', 'nergens', HELPLINE],
  ];
  for (const [what, channel, helpline] of refused)
    it(`${what} is refused, with the file and the name`, () =>
      assert.throws(() => shownChannel(helpline, 'org', channel), {
        message: new RegExp(`^content/facts/helplines\\.json {2}org${channel ? `/${channel}` : ''} {2}`),
      }));
});
