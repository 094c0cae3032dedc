/** What an address may ask of a framed part, and what happens when it asks for something that does not exist. */
import { AxeBuilder } from '@axe-core/playwright';
import { contrast } from '../../../src/core/embed/colours.ts';
import { PARTS, partPath } from '../../../src/core/embed/parts.ts';
import { expect, partFrame, test } from '../../helpers/hosts.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const hulp = partPath('nl', 'hulp');

test('a municipality adds its name and its organisation', async ({ page, complaints }) => {
  await page.goto(`${hulp}?municipality=GM0344`);
  await expect(page.getByText('In de gemeente Utrecht')).toContainText('Veilig Thuis Utrecht');
  expect(complaints).toEqual([]);
});

test('the level of headings begins where the host wants', async ({ page }) => {
  await page.goto(`${hulp}?heading=4`);
  await expect(page.getByRole('heading', { level: 4 })).toHaveCount(1);
  expect(await page.getByRole('heading', { level: 5 }).count()).toBeGreaterThan(0);
  expect(await page.locator('h2, h3').count()).toBe(0);
});

test('colours, corner and font are those of the host, also after a link in the frame', async ({
  page,
  complaints,
}) => {
  await page.goto(
    `${hulp}?text=000000&background=ffffff&button=154273&link=154273&focus=e17000&corner=0&font=georgia`,
  );
  await page.getByRole('navigation').getByRole('link').first().click();
  await expect.poll(() => new URL(page.url()).pathname).not.toBe(hulp);
  const look = await page
    .locator('.call .tel')
    .first()
    .evaluate((link) => {
      const { backgroundColor, borderRadius, fontFamily } = getComputedStyle(link);
      return { backgroundColor, borderRadius, fontFamily };
    });
  expect(look).toEqual({
    backgroundColor: 'rgb(21, 66, 115)',
    borderRadius: '0px',
    fontFamily: 'Georgia, "Times New Roman", serif',
  });
  expect(complaints).toEqual([]);
});

test('a colour that cannot be read is ignored, with a note', async ({ page, complaints }) => {
  await page.goto(`${hulp}?link=cccccc`);
  expect(complaints).toEqual(['warning: Wegwijs: the colour "link" cannot be read here and was ignored']);
  const colour = await page
    .locator('main a[target=_blank]')
    .first()
    .evaluate((link) => getComputedStyle(link).color);
  expect(colour).toBe('rgb(11, 74, 87)');
});

const STRANGE: [what: string, address: string, note: string][] = [
  ['municipality', `${hulp}?municipality=GM9999`, 'there is no municipality GM9999'],
  ['colour', `${hulp}?text=red;}`, 'the value of "text" does not fit and was dropped'],
  ['heading', `${hulp}?heading=1`, 'the value of "heading" does not fit and was dropped'],
  ['part', '/deel/v1/nl/niets/', `/deel/v1/nl/niets/ does not exist; this is ${hulp}`],
  ['language', '/deel/v1/xx/hulp/', `/deel/v1/xx/hulp/ does not exist; this is ${hulp}`],
  ['version', '/deel/v9/nl/hulp/', `/deel/v9/nl/hulp/ does not exist; this is ${hulp}`],
  ['address', '/deel/', `/deel/ does not exist; this is ${hulp}`],
];
for (const [what, address, note] of STRANGE) {
  test(`an unknown ${what} gives the default part and a note, never an error page`, async ({
    page,
    complaints,
  }) => {
    const response = await page.goto(address);
    expect(response!.status()).toBe(200);
    await expect(page.locator('h2').first()).toHaveText('Hulp als thuis niet veilig is');
    expect(complaints).toEqual([`warning: Wegwijs: ${note}`]);
  });
}

test('values that try to get out of their place stay text', async ({ page, complaints }) => {
  const evil = encodeURIComponent(`"><script>document.title='x'</script><img src=x onerror=alert(1)>`);
  for (const name of ['municipality', 'heading', 'text', 'background', 'corner', 'font', 'secret', 'x'])
    await page.goto(`${hulp}?${name}=${evil}#?secret=${evil}`);
  expect(await page.title()).toBe('Hulp – Wegwijs');
  expect(await page.locator('img').count()).toBe(0);
  expect(complaints.every((said) => said.startsWith('warning: Wegwijs: '))).toBe(true);
});

for (const scheme of ['light', 'dark'] as const) {
  for (const query of [
    '',
    '?background=1b1b1b&text=ffffff&button=ffd200&link=9fd3ff',
    '?municipality=GM0518&heading=3',
  ]) {
    test(`axe finds nothing in any part, ${scheme}, "${query}"`, async ({ page }) => {
      test.setTimeout(60_000);
      await page.emulateMedia({ colorScheme: scheme });
      for (const part of PARTS) {
        await page.goto(partPath('nl', part) + query);
        const results = [
          // A part stands in a page that has the heading of level 1.
          await new AxeBuilder({ page }).withTags(TAGS).disableRules(['page-has-heading-one']).analyze(),
          await new AxeBuilder({ page }).withRules(['color-contrast-enhanced']).analyze(),
        ];
        const found = results.flatMap(({ violations }) =>
          violations.flatMap(({ id, nodes }) =>
            nodes.map(({ target }) => `${part} ${id} ${target.join(' ')}`),
          ),
        );
        expect(found).toEqual([]);
      }
    });
  }
}

test('axe finds nothing in a host with a part in a frame', async ({ page, open }) => {
  for (const name of ['plain', 'element', 'WordPress sandbox', 'right to left']) {
    await open(name, 'alles');
    await partFrame(page);
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    expect(violations.map(({ id, nodes }) => `${name} ${id} ${nodes[0]!.target.join(' ')}`)).toEqual([]);
  }
});

test('the tokens of the NL Design System in the page of the host reach the part, when they can be read', async ({
  page,
  open,
}) => {
  await page.addInitScript(() => {
    document.addEventListener('readystatechange', () => {
      const { style } = document.documentElement;
      style.setProperty('--utrecht-document-background-color', 'hsl(0 0% 100%)');
      style.setProperty('--utrecht-button-primary-action-background-color', '#24578f');
      style.setProperty('--utrecht-link-color', 'rgb(200 200 200)');
      style.setProperty('--nl-link-color', 'red; } * { color: red');
    });
  });
  await open('element', 'hulp');
  const frame = await partFrame(page);
  expect(new URL(frame.url()).search).toBe('?background=ffffff&button=24578f&link=c8c8c8');
  const colours = await frame.evaluate(() => {
    const { style } = document.documentElement;
    return [style.getPropertyValue('--button'), style.getPropertyValue('--link')].map((one) =>
      one.replace('#', ''),
    );
  });
  expect(colours).toEqual(['24578f', '0b4a57']);
  expect(contrast(colours[1]!, 'ffffff')).toBeGreaterThanOrEqual(7);
});

test('keyboard › exit first, then every link, with a focus ring', async ({ page }) => {
  await page.goto(hulp);
  await page.keyboard.press('Tab');
  await expect(page.locator('.exit')).toBeFocused();
  const count = await page.locator('a[href]').count();
  for (let i = 1; i < count; i++) {
    await page.keyboard.press('Tab');
    const ring = await page.evaluate(() =>
      parseFloat(getComputedStyle(document.activeElement!).outlineWidth),
    );
    expect(ring).toBeGreaterThanOrEqual(3);
  }
});
