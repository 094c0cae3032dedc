import { expect, test } from '../helpers/test.ts';
import { SAMPLE } from '../helpers/site-pages.ts';

for (const url of SAMPLE) {
  test(`${url} keeps its buttons, exit and blocks apart when the device chooses the colours`, async ({
    page,
    visit,
  }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await visit(url);
    // A tick box is drawn by the device itself, in its own colours.
    const bare = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          '.ww-exit, .ww-button, .ww-advice, .ww-card, .ww-danger, input:not([type=checkbox])',
        ),
      ]
        .filter((element) => element.getClientRects().length > 0 && !element.matches('.ww-skip'))
        .filter((element) => {
          const { borderTopWidth, borderLeftWidth, borderTopStyle } = getComputedStyle(element);
          return (
            borderTopStyle === 'none' || Math.max(parseFloat(borderTopWidth), parseFloat(borderLeftWidth)) < 1
          );
        })
        .map((element) => element.className),
    );
    expect(bare).toEqual([]);
  });
}
