/**
 * What tabs hear of each other through BroadcastChannel when the part stands in a frame. Playwright switches off the
 * partitioning of storage that every reader's Chromium has, so this browser is started by hand.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { CHROMIUM_ARGS, findChromium } from '../../../scripts/lib/browser.ts';
import { EXIT_URL } from '../../../src/core/exit-destination.ts';
import { expect, site, test } from '../../helpers/hosts.ts';

/** Answers the exit from here, so that no test asks the internet. */
async function answerExit(page: Page) {
  await page.setRequestInterception(true);
  page.on('request', (request) =>
    request.url() === EXIT_URL
      ? void request.respond({ contentType: 'text/html', body: 'Zon' })
      : void request.continue(),
  );
  return page;
}

test('two tabs of one municipality hear each other; other municipalities and the site itself hear nothing', async ({
  hostOrigin,
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'tabs-profile-'));
  const browser = await puppeteer.launch({
    executablePath: findChromium()!,
    ignoreDefaultArgs: true,
    args: [
      ...CHROMIUM_ARGS,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--no-startup-window',
    ],
    waitForInitialPage: false,
  });
  try {
    const open = async (url: string) => {
      const page = await answerExit(await browser.newPage());
      await page.goto(url, { waitUntil: 'load' });
      return page;
    };
    const address = (host: string) => `${hostOrigin.replace('gemeente', host)}/plain/hulp`;
    const same = await open(address('gemeente'));
    const elsewhere = await open(address('buurgemeente'));
    const own = await open(`${site()}/`);
    const page = await open(address('gemeente'));
    const frameOf = async (tab: Page) => (await (await tab.waitForSelector('iframe'))!.contentFrame())!;
    const there = await frameOf(same);
    const far = await frameOf(elsewhere);
    const exit = await (await frameOf(page)).waitForSelector('.exit');
    await exit!.click();
    await expect.poll(() => page.url()).toBe(EXIT_URL);
    // The other tab has had no click of its own, so its frame may not move it: the frame empties itself.
    await expect.poll(() => there.url()).toBe('about:blank');
    expect(same.url()).toBe(address('gemeente'));
    expect(far.url()).toBe(`${site()}/deel/v1/nl/hulp/`);
    expect(own.url()).toBe(`${site()}/`);
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
});
