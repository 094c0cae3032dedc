import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { connect, type Browser } from 'puppeteer-core';
import type { Launch } from './driver.ts';
import { findFirefox } from './find-firefox.ts';

/**
 * Settings of the profile: no first-run pages, nothing asked of the network for the browser itself. The first one keeps
 * Firefox from setting a hundred preferences meant for tests. What is kept on disk stays as readers have it.
 */
const SETTINGS = {
  'remote.prefs.recommended': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

/** Address of the WebDriver BiDi server, which Firefox writes to its error output. */
function endpointOf(firefox: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let log = '';
    const tooLate = setTimeout(() => reject(new Error(`Firefox did not start in 60 s: ${log}`)), 60_000);
    firefox.stderr!.on('data', (text) => {
      log += text;
      const [, url] = /WebDriver BiDi listening on (ws:\S+)/.exec(log) ?? [];
      if (!url) return;
      clearTimeout(tooLate);
      resolve(url);
    });
    firefox.once('exit', () => reject(new Error(`Firefox ended at once: ${log}`)));
  });
}

/**
 * Runs a line of script in the window of the browser itself. BiDi has no command for the address bar or the menu, and
 * its own command to close empties the windows first, so that no session would be saved.
 */
async function inWindow(browser: Browser, expression: string): Promise<void> {
  const { connection } = browser as unknown as {
    connection: { send(method: string, parameters: object): Promise<{ result: unknown }> };
  };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = tree.result as { contexts: { context: string }[] };
  await connection.send('script.evaluate', {
    expression,
    target: { context: contexts[0]!.context },
    awaitPromise: false,
  });
}

export const launchFirefox: Launch = async ({ profile, isPrivate }) => {
  const path = findFirefox();
  if (!path) throw new Error('There is no Firefox: run npm run setup, or set FIREFOX_PATH.');
  const settings = { ...SETTINGS, ...(isPrivate ? { 'browser.privatebrowsing.autostart': true } : {}) };
  const lines = Object.entries(settings).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), `${lines.join('\n')}\n`);
  const remote = ['-remote-debugging-port', '0', '-remote-allow-system-access'];
  const firefox = spawn(path, ['-headless', '-no-remote', '-profile', profile, ...remote, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<string>((resolve) =>
    firefox.once('exit', (code, signal) => resolve(`${code ?? signal}`)),
  );
  const attach = async () =>
    connect({
      browserWSEndpoint: `${await endpointOf(firefox)}/session`,
      protocol: 'webDriverBiDi',
      defaultViewport: null,
      networkEnabled: false,
    });
  const browser = await attach().catch((error: unknown) => {
    firefox.kill('SIGKILL');
    throw error;
  });
  const page = (await browser.pages())[0]!;
  return {
    version: execFileSync(path, ['--version'], { encoding: 'utf8' }).replace('Mozilla ', '').trim(),
    open: (url) => inWindow(browser, `gURLBar.value = ${JSON.stringify(url)}; gURLBar.handleCommand();`),
    click: (selector) => page.locator(selector).setTimeout(10_000).click(),
    type: (text) => page.keyboard.type(text, { delay: 30 }),
    press: (key) => page.keyboard.press(key as 'Enter'),
    read: (expression) => page.evaluate(expression),
    closeTab: async () => {
      await browser.newPage();
      await page.close();
    },
    quit: async () => {
      // The answer may not come: the browser is gone by then.
      void inWindow(browser, 'Services.startup.quit(Ci.nsIAppStartup.eAttemptQuit)').catch(() => {});
      const end = await Promise.race([ended, wait(30_000, 'not at all within 30 s', { ref: false })]);
      if (end !== '0') throw new Error(`Firefox did not quit as it should: ${end}`);
    },
    kill: () => void firefox.kill('SIGKILL'),
  };
};
