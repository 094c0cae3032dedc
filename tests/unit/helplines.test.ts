import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shownChannel } from '../../src/core/helplines.ts';

type Channels = { channels: { id: string; show: string; value: string | null }[] };
const HELPLINE: Channels = {
  channels: [
    { id: 'old', show: 'hidden', value: '0900-1111' },
    { id: 'chat', show: 'site', value: null },
    { id: 'phone', show: 'number', value: '0800-2000' },
    { id: 'night', show: 'number', value: '0800-3000' },
    { id: 'empty', show: 'number', value: null },
  ],
};

describe('helplines › shownChannel', () => {
  it('gives the first number that may be shown', () =>
    assert.equal(shownChannel(HELPLINE, 'org').value, '0800-2000'));
  it('gives the channel that is named', () =>
    assert.equal(shownChannel(HELPLINE, 'org', 'night').value, '0800-3000'));

  const refused: [what: string, channel: string | undefined, helpline: Channels | undefined][] = [
    ['an organisation that does not exist', undefined, undefined],
    ['an organisation without channels', undefined, { channels: [] }],
    ['a number that is hidden', 'old', HELPLINE],
    ['a channel without a number', 'chat', HELPLINE],
    ['a number that is not known', 'empty', HELPLINE],
    ['a channel that does not exist', 'nergens', HELPLINE],
  ];
  for (const [what, channel, helpline] of refused)
    it(`${what} is refused, with the file and the name`, () =>
      assert.throws(() => shownChannel(helpline, 'org', channel), {
        message: new RegExp(`^content/facts/helplines\\.json {2}org${channel ? `/${channel}` : ''} {2}`),
      }));
});
