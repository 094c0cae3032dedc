import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NO_KEYS, pressKey, type KeyPress } from '../../src/core/exit-keys.ts';

type Press = KeyPress & { touchField: boolean };

const PLAIN = { repeat: false, isComposing: false, touchField: false };
const at = (seconds: number, key: string, more: Partial<Press> = {}): Press => ({
  ...PLAIN,
  key,
  timeStamp: seconds * 1000,
  ...more,
});

/** Times, in seconds, at which these presses made the reader leave. */
function leavesAt(...presses: Press[]): number[] {
  let state = NO_KEYS;
  return presses.flatMap((press) => {
    const next = pressKey(state, press, press.touchField);
    state = next.state;
    return next.leave ? [press.timeStamp / 1000] : [];
  });
}

describe('exit keys › Esc', () => {
  it('once does not leave', () => assert.deepEqual(leavesAt(at(0, 'Escape')), []));
  it('twice within a second leaves at the second press', () =>
    assert.deepEqual(leavesAt(at(0, 'Escape'), at(0.4, 'Escape')), [0.4]));
  it('twice exactly one second apart leaves', () =>
    assert.deepEqual(leavesAt(at(5, 'Escape'), at(6, 'Escape')), [6]));
  it('twice 1.5 seconds apart does not leave', () =>
    assert.deepEqual(leavesAt(at(0, 'Escape'), at(1.5, 'Escape')), []));
  it('a press that came too late counts as the first of a new pair', () =>
    assert.deepEqual(leavesAt(at(0, 'Escape'), at(1.5, 'Escape'), at(2, 'Escape')), [2]));
  it('counts from nothing again after leaving', () =>
    assert.deepEqual(leavesAt(at(0, 'Escape'), at(0.2, 'Escape'), at(0.4, 'Escape')), [0.2]));
});

describe('exit keys › Shift', () => {
  it('three times within two seconds leaves at the third press', () =>
    assert.deepEqual(leavesAt(at(0, 'Shift'), at(0.5, 'Shift'), at(1, 'Shift')), [1]));
  it('three times in exactly two seconds leaves', () =>
    assert.deepEqual(leavesAt(at(0, 'Shift'), at(1, 'Shift'), at(2, 'Shift')), [2]));
  it('three times in more than two seconds does not leave', () =>
    assert.deepEqual(leavesAt(at(0, 'Shift'), at(1, 'Shift'), at(2.1, 'Shift')), []));
  it('the two seconds slide along: presses at 0, 1.5, 2.5 and 3.0 leave at 3.0', () =>
    assert.deepEqual(leavesAt(at(0, 'Shift'), at(1.5, 'Shift'), at(2.5, 'Shift'), at(3, 'Shift')), [3]));
  it('twice does not leave', () => assert.deepEqual(leavesAt(at(0, 'Shift'), at(0.1, 'Shift')), []));
  it('the left and the right key count as the same key', () => {
    const [left, right] = [{ code: 'ShiftLeft' }, { code: 'ShiftRight' }];
    assert.deepEqual(
      leavesAt(
        { ...at(0, 'Shift'), ...left },
        { ...at(0.3, 'Shift'), ...right },
        { ...at(0.6, 'Shift'), ...left },
      ),
      [0.6],
    );
  });
});

describe('exit keys › any other key starts the count again', () => {
  it('a letter between two presses of Esc', () =>
    assert.deepEqual(leavesAt(at(0, 'Escape'), at(0.1, 'a'), at(0.2, 'Escape')), []));
  it('a letter typed with Shift, between presses of Shift', () =>
    assert.deepEqual(leavesAt(at(0, 'Shift'), at(0.1, 'Shift'), at(0.2, 'A'), at(0.3, 'Shift')), []));
  it('Esc among presses of Shift, and Shift among presses of Esc', () =>
    assert.deepEqual(
      leavesAt(
        at(0, 'Shift'),
        at(0.1, 'Shift'),
        at(0.2, 'Escape'),
        at(0.3, 'Shift'),
        at(0.4, 'Escape'),
        at(0.5, 'Shift'),
      ),
      [],
    ));
  it('names of keys that every object has are keys like any other', () =>
    assert.deepEqual(
      leavesAt(at(0, 'constructor'), at(0.1, 'constructor'), at(0.2, 'constructor'), at(0.3, 'toString')),
      [],
    ));
});

describe('exit keys › what is not a press of its own is ignored', () => {
  it('the repeats of a key held down do not count', () =>
    assert.deepEqual(
      leavesAt(
        at(0, 'Escape'),
        at(0.1, 'Escape', { repeat: true }),
        at(0.2, 'Shift', { repeat: true }),
        at(0.3, 'Shift', { repeat: true }),
      ),
      [],
    ));
  it('a repeat between two presses does not start the count again', () =>
    assert.deepEqual(leavesAt(at(0, 'Escape'), at(0.1, 'a', { repeat: true }), at(0.2, 'Escape')), [0.2]));
  it('an Esc that belongs to composing a word does not count', () =>
    assert.deepEqual(
      leavesAt(
        at(0, 'Escape'),
        at(0.2, 'Escape', { isComposing: true }),
        at(0.3, 'Escape', { isComposing: true }),
      ),
      [],
    ));
  it('a key of composing between two presses does not start the count again', () =>
    assert.deepEqual(
      leavesAt(at(0, 'Escape'), at(0.1, 'a', { isComposing: true }), at(0.2, 'Escape')),
      [0.2],
    ));
  it('the Shift that a touch keyboard sends by itself does not count', () => {
    const touch = { touchField: true };
    assert.deepEqual(
      leavesAt(at(0, 'Shift', touch), at(0.1, 'Shift', touch), at(0.2, 'Shift', touch), at(0.3, 'Shift')),
      [],
    );
  });
  it('Esc counts in a text field on a touch screen', () => {
    const touch = { touchField: true };
    assert.deepEqual(leavesAt(at(0, 'Escape', touch), at(0.5, 'Escape', touch)), [0.5]);
  });
});
