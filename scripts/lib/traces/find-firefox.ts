import { existsSync } from 'node:fs';

/** Where Linux and macOS keep Firefox; Debian's long-term release first. */
const SYSTEM = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** Path of Firefox: FIREFOX_PATH or the system's; null when there is none. */
export const findFirefox = (): string | null =>
  [process.env['FIREFOX_PATH'] ?? '', ...SYSTEM].find((path) => path && existsSync(path)) ?? null;
