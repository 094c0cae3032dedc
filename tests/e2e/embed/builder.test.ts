/** "Stel je blok samen": what an editor of a municipality does in five minutes, by pointer, by keyboard and without script. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '../../helpers/test.ts';

const BUILDER = '/blok-samenstellen/';
const output = (name: string) => `[data-output=${name}]`;

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a choice changes the preview and every snippet, and adds no row to the history', async ({
  page,
  visit,
}) => {
  await visit(BUILDER);
  const before = await page.evaluate(() => history.length);
  await page.getByLabel('Welk deel?').selectOption('bel');
  await page.getByLabel('Welke gemeente?').selectOption('GM0344');
  await page.getByLabel('Niveau van de eerste kop').selectOption('3');
  const preview = page.frameLocator('.ww-builder-preview iframe');
  await expect(preview.getByRole('heading', { level: 3, name: 'Bellen voor hulp' })).toBeVisible();
  await expect(preview.getByText('Veilig Thuis Utrecht')).toBeVisible();
  await expect(page.locator(output('frame'))).toHaveValue(/nl\/bel\/\?municipality=GM0344&amp;heading=3"/);
  await expect(page.locator(output('block'))).toHaveValue(
    /^<!-- wegwijs v1 nl bel GM0344 [\s\S]*<h3>Bellen voor hulp/,
  );
  await expect(page.locator(output('element'))).toHaveValue(/<ww-part [\s\S]*integrity="sha384-/);
  await expect(page.locator(output('oembed'))).toHaveValue(/\/deel\/v1\/nl\/bel\/$/);
  await expect(page.locator(output('policy'))).toHaveValue(/^frame-src http\S+; script-src http\S+$/);
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('a colour that cannot be read is named, and the preview does without', async ({
  page,
  visit,
  complaints,
}) => {
  await visit(BUILDER);
  await page.getByRole('checkbox', { name: 'Link' }).check();
  await page.locator('[name=link]').fill('#cccccc');
  await expect(page.locator('[data-ignored-list]')).toContainText('Link');
  await expect
    .poll(() => complaints)
    .toContain('warning: Wegwijs: the colour "link" cannot be read here and was ignored');
  complaints.splice(0);
  await page.locator('[name=link]').fill('#154273');
  await expect(page.locator('[data-ignored-list]')).toHaveText('');
  await expect(page.locator(output('frame'))).toHaveValue(/link=154273/);
});

test('a button copies exactly the snippet, and says so', async ({ page, visit }) => {
  await visit(BUILDER);
  await expect(page.locator(output('frame'))).toHaveValue(/<iframe/);
  await page.getByRole('button', { name: 'Kopieer: Regel met een iframe' }).click();
  await expect(page.locator('[data-said]')).toHaveText('Gekopieerd.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await page.locator(output('frame')).inputValue());
});

test.describe('the checker', () => {
  const check = async (page: import('@playwright/test').Page, html: string) => {
    await page.getByLabel('Plak hier de HTML').fill(html);
    await page.getByRole('button', { name: 'Controleer een blok' }).click();
    return page.locator('[data-verdict]');
  };

  test('knows a current block, also with a municipality, other headings and without its mark', async ({
    page,
    visit,
  }) => {
    await visit(BUILDER);
    await page.getByLabel('Welke gemeente?').selectOption('GM0518');
    await page.getByLabel('Niveau van de eerste kop').selectOption('4');
    await expect(page.locator(output('block'))).toHaveValue(/GM0518/);
    const block = await page.locator(output('block')).inputValue();
    await expect(await check(page, block)).toContainText('Dit blok is actueel. Stand van');
    await page.getByLabel('Welke gemeente?').selectOption('');
    await expect(page.locator(output('block'))).not.toHaveValue(/GM0518/);
    const plain = await page.locator(output('block')).inputValue();
    const stripped = plain.replace(/<!--.*?-->/, '').replace(/ rel="noreferrer"/g, '');
    await expect(await check(page, stripped)).toContainText('Dit blok is actueel');
  });

  test('tells a changed block, an old one, one that names what does not exist, and anything else', async ({
    page,
    visit,
  }) => {
    await visit(BUILDER);
    await expect(page.locator(output('block'))).toHaveValue(/wegwijs v1/);
    const block = await page.locator(output('block')).inputValue();
    // Only the number in the link, or only the one in sight.
    await expect(await check(page, block.replace('tel:08002000', 'tel:08002001'))).toContainText(
      'woorden veranderd',
    );
    await check(page, block);
    await expect(await check(page, block.replace('2000</a>', '2001</a>'))).toContainText('woorden veranderd');
    const old = block.replace(/[0-9a-f]{8} -->/, '00000000 -->').replace('Praat erover.', 'Bel.');
    await expect(await check(page, old)).toContainText('Er is een nieuwere versie');
    await expect(await check(page, block.replace('v1 nl hulp', 'v1 nl hulpje'))).toContainText('hulpje');
    await expect(await check(page, block.replace('wegwijs v1', 'wegwijs v9'))).toContainText('v9');
    await expect(await check(page, block.replace('hulp 2026', 'hulp GM9999 2026'))).toContainText('GM9999');
    await expect(await check(page, '<p>Iets anders')).toContainText('geen van onze blokken');
    await expect(await check(page, '  ')).toContainText('Plak eerst');
  });

  test('runs and loads nothing of what is pasted', async ({ page, visit }) => {
    await visit(BUILDER);
    const evil =
      '<img src="https://x.test/a.png" onerror="document.title=1"><script>document.title=2</script>';
    await expect(await check(page, evil)).toContainText('geen van onze blokken');
    expect(await page.title()).toBe('Blok samenstellen – Wegwijs');
  });
});

test('by keyboard › every control can be reached, and a button copies', async ({ page, visit }) => {
  await visit(BUILDER);
  await expect(page.locator(output('block'))).toHaveValue(/wegwijs/);
  await page.getByLabel('Welk deel?').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(output('block'))).toHaveValue(/signalen/);
  const seen = new Set<string>();
  // To the end of the page, where nothing has the focus.
  for (let name: string | null = ''; name !== null;) {
    await page.keyboard.press('Tab');
    name = await page.evaluate(() => {
      const { dataset, id, tagName } = document.activeElement as HTMLElement;
      return tagName === 'BODY' ? null : (dataset['copy'] ?? dataset['output'] ?? id);
    });
    if (name) seen.add(name);
  }
  for (const name of ['taal', 'gemeente', 'kop', 'hoek', 'letter', 'block', 'frame', 'policy'])
    expect(seen).toContain(name);
});

test('when the data does not come, it says so and the page stays', async ({ page, visit, complaints }) => {
  await page.route('**/deel/v1/**', (route) => route.abort());
  await visit(BUILDER);
  await expect(page.locator('[data-said]')).toContainText('De gegevens komen niet');
  complaints.splice(0);
});

test('axe finds nothing while choosing, in light and dark', async ({ page, visit, complaints }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await visit(BUILDER);
    await page.getByRole('checkbox', { name: 'Link' }).check();
    await page.locator('[name=link]').fill('#cccccc');
    await expect(page.locator('[data-ignored-list]')).toContainText('Link');
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]!.target.join(' ')}`)).toEqual([]);
  }
  await page.waitForTimeout(200);
  complaints.splice(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('there is a ready-made line for every part', async ({ page, visit }) => {
    await visit(BUILDER);
    await expect(page.locator('[data-ready-made] pre')).toHaveCount(6);
    await expect(page.locator('[data-ready-made] pre').first()).toContainText('<iframe src="http');
    await expect(page.getByLabel('Welk deel?')).toBeHidden();
  });
});
