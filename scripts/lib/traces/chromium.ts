import { cpSync, rmSync } from 'node:fs';
import { chromium, type BrowserContext } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from '../browser.ts';
import type { Launch } from './driver.ts';

/**
 * Starts Chromium with none of Playwright's own switches: they turn off the back/forward cache, saving of passwords and
 * features that readers do have. Left are ours, which keep it from asking the network for things of its own.
 */
async function start(profile: string, more: readonly string[] = []): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('There is no Chromium: run npm run setup, or set CHROMIUM_PATH.');
  return chromium.launchPersistentContext(profile, {
    executablePath,
    ignoreDefaultArgs: true,
    args: [
      ...CHROMIUM_ARGS,
      ...more,
      '--headless',
      '--no-default-browser-check',
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    viewport: null,
  });
}

export const launchChromium: Launch = async ({ profile, isPrivate }) => {
  const context = await start(profile, isPrivate ? ['--incognito'] : []);
  const page = context.pages()[0]!;
  return {
    version: `Chromium ${context.browser()?.version() ?? '?'}`,
    open: async (url) => void (await page.goto(url)),
    click: (selector) => page.locator(selector).filter({ visible: true }).first().click({ timeout: 10_000 }),
    type: (text) => page.keyboard.type(text, { delay: 30 }),
    press: (key) => page.keyboard.press(key),
    read: (expression) => page.evaluate(expression),
    closeTab: async () => {
      await context.newPage();
      await page.close();
    },
    quit: () => context.close(),
    kill: () => void context.close().catch(() => {}),
  };
};

/**
 * Addresses that chrome://history itself shows for a profile. Opens a copy of it, so that the profile stays as it was.
 */
export async function listedByChromium(profile: string): Promise<string[]> {
  const copy = `${profile}-kopie`;
  cpSync(profile, copy, { recursive: true, filter: (path) => !/\/Singleton\w+$/.test(path) });
  try {
    const context = await start(copy);
    try {
      const page = context.pages()[0]!;
      await page.goto('chrome://history/');
      const links = page.locator('history-item #link');
      // An empty history has no items; the page needs a moment to show those it has.
      await links
        .first()
        .waitFor({ timeout: 3000 })
        .catch(() => {});
      return await links.evaluateAll((items) => items.map((item) => (item as HTMLAnchorElement).href));
    } finally {
      await context.close();
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
