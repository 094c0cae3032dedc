import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Where Linux and macOS keep a Chromium of their own. */
const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Path of the browser the tests use: CHROMIUM_PATH, the system's, or Playwright's own; null when there is none. */
export function findChromium(): string | null {
  const own = chromium.executablePath();
  return (
    [process.env['CHROMIUM_PATH'] ?? '', ...SYSTEM, own].find((path) => path && existsSync(path)) ?? null
  );
}

/** Switches that keep Chromium from asking the network for things of its own, and let it run as root. */
export const CHROMIUM_ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
