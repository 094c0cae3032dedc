/**
 * `npm run setup`: gets Chromium for the tests when there is none, and Firefox for the traces where that is possible; says
 * what it does.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findChromium } from './lib/browser.ts';
import { ROOT } from './lib/paths.ts';
import { findFirefox } from './lib/traces/find-firefox.ts';

const run = (command: string, args: string[]) => {
  console.log(`  ${[command, ...args].join(' ')}`);
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
};

const ATTEMPTS: { what: string; isPossible: boolean; get(): boolean }[] = [
  {
    what: "Playwright's own Chromium",
    isPossible: true,
    get: () =>
      run(process.execPath, [join(ROOT, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium']),
  },
  {
    what: 'the Debian package "chromium" (you are root)',
    isPossible: process.getuid?.() === 0,
    get: () => run('apt-get', ['update', '-qq']) && run('apt-get', ['install', '-y', '-qq', 'chromium']),
  },
];

function setUp(): number {
  const present = findChromium();
  if (present) {
    console.log(`Browser for the tests: ${present}`);
    return 0;
  }
  if (process.env['NO_SETUP'] === '1') {
    console.error(
      'The tests need Chromium and NO_SETUP=1 forbids fetching one: install it, or set CHROMIUM_PATH to a browser.',
    );
    return 1;
  }
  for (const { what, isPossible, get } of ATTEMPTS) {
    if (!isPossible) continue;
    console.log(`No browser found. Getting ${what}:`);
    if (get() && findChromium()) return setUp();
  }
  console.error(
    'No browser could be fetched: install Chromium, or set CHROMIUM_PATH to a browser, and run the tests again.',
  );
  return 1;
}

/** Only `npm run test:traces` needs Firefox, so that its absence is no failure here. */
function setUpFirefox(): void {
  const isRoot = process.getuid?.() === 0;
  const name = 'the Debian package "firefox-esr" (you are root)';
  if (!findFirefox() && isRoot && process.env['NO_SETUP'] !== '1') {
    console.log(`No Firefox found. Getting ${name}:`);
    if (run('apt-get', ['update', '-qq'])) run('apt-get', ['install', '-y', '-qq', 'firefox-esr']);
  }
  console.log(
    `Firefox for test:traces: ${findFirefox() ?? 'none; install it, or set FIREFOX_PATH, to run that test'}`,
  );
}

process.exitCode = setUp();
setUpFirefox();
