/**
 * Keyboard exit as a pure reducer: Esc twice within a second, or Shift three times within two seconds.
 * Any other key starts the count again. Decisions live here; the page only forwards events.
 */
export interface ExitKeys {
  key: string;
  /** Times of the presses that still count, in milliseconds, oldest first. */
  times: readonly number[];
}

/** What the reducer needs to know of a keydown, called as in KeyboardEvent. */
export interface KeyPress {
  key: string;
  /** Milliseconds; any clock that only goes forward. */
  timeStamp: number;
  /** True for the repeats of a key that is held down. */
  repeat: boolean;
  /** True while a text is being composed (IME); such an Esc belongs to the keyboard. */
  isComposing: boolean;
}

export const NO_KEYS: ExitKeys = { key: '', times: [] };

/** Presses needed and the time they may take, in milliseconds. */
const RULES = new Map<string, readonly [count: number, within: number]>([
  ['Escape', [2, 1000]],
  ['Shift', [3, 2000]],
]);

/**
 * Next state after one keydown, and whether the reader asked to leave.
 * @param isTouchField does a text field have the focus on a touch screen, whose keyboard sends Shift by itself
 * (govuk-frontend#4095)?
 */
export function pressKey(
  state: ExitKeys,
  { key, timeStamp: time, repeat, isComposing }: KeyPress,
  isTouchField: boolean,
): { state: ExitKeys; leave: boolean } {
  if (repeat || isComposing || (isTouchField && key === 'Shift')) return { state, leave: false };
  const rule = RULES.get(key);
  if (!rule) return { state: NO_KEYS, leave: false };
  const [count, within] = rule;
  const times = state.times.filter((earlier) => state.key === key && time - earlier <= within).concat(time);
  const leave = times.length >= count;
  return { state: leave ? NO_KEYS : { key, times }, leave };
}
