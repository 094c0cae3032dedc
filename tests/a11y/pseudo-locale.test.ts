/** Every text 40 % longer: the room that the wordiest translation may ask for. */
import type { Page } from '@playwright/test';
import { pseudo } from '../helpers/pseudo-locale.ts';
import { languageOf, SAMPLE } from '../helpers/site-pages.ts';
import { SOURCE_LOCALE } from '../../src/core/locales.ts';
import { expect, test } from '../helpers/test.ts';

const WIDTHS = [320, 360, 412, 479, 481, 600, 767, 769, 1024, 1440];

/** Puts every text of the page into the pseudo-locale; answers how many texts there were. */
async function speakPseudo(page: Page): Promise<number> {
  const texts = await page.evaluateHandle(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement!.closest('script, style')) found.push(node as Text);
    return found;
  });
  const words = await texts.evaluate((nodes) => nodes.map(({ data }) => data));
  await texts.evaluate(
    (nodes, others) => nodes.forEach((node, i) => (node.data = others[i]!)),
    words.map(pseudo),
  );
  return words.length;
}

for (const url of SAMPLE.filter((url) => languageOf(url) === SOURCE_LOCALE))
  test(`${url} has room for words 40 % longer: nothing scrolls sideways, nothing is cut off`, async ({
    page,
    visit,
  }) => {
    await visit(url);
    expect(await speakPseudo(page)).toBeGreaterThan(20);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 700 });
      const { sideways, cut } = await page.evaluate(() => {
        const root = document.documentElement;
        const parts = [
          ...document.querySelectorAll<HTMLElement>('header *, footer *, .ww-button, .ww-door, .ww-exit'),
        ];
        return {
          sideways: root.scrollWidth - root.clientWidth,
          cut: parts
            .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
            .map(({ outerHTML }) => outerHTML.slice(0, 80)),
        };
      });
      expect(sideways, `at ${width} px`).toBe(0);
      expect(cut, `at ${width} px`).toEqual([]);
    }
  });
