/**
 * Every way to leave × every answer of the destination × what went before. Where the tab ends:
 *
 * | destination         | ok   | slow (10 s)                  | refused    | 204                | offline    |
 * | ------------------- | ---- | ---------------------------- | ---------- | ------------------ | ---------- |
 * | with script         | exit | blank                        | error page | blank              | error page |
 * | no script           | exit | hidden until it comes, exit  | error page | stays, text hidden | error page |
 *
 * With script all tabs go, nothing is shown again, Back never leads to the site. Without script only the tab in use
 * goes, and Back may lead to the site, as <noscript> says (check 42).
 */
import { SITUATIONS, START, TRIGGERS, expect, site, test, type Destination } from '../../helpers/exit.ts';
import { expectGone, expectPlace, type Place } from '../../helpers/exit-ends.ts';

const WITH_SCRIPT: Record<Destination, Place> = {
  ok: 'exit',
  slow: 'blank',
  refused: 'error page',
  '204': 'blank',
  offline: 'error page',
};
const WITHOUT_SCRIPT: Record<Destination, Place | 'stays'> = { ...WITH_SCRIPT, slow: 'exit', '204': 'stays' };

const keys = <K extends string>(table: Record<K, unknown>) => Object.keys(table) as K[];

for (const trigger of keys(TRIGGERS)) {
  for (const situation of keys(SITUATIONS)) {
    for (const destination of keys(WITH_SCRIPT)) {
      const place = WITH_SCRIPT[destination];
      test(`matrix › ${trigger}, ${situation}, destination ${destination}: ends on ${place}`, async ({
        page,
        exit,
      }) => {
        const tabs = await SITUATIONS[situation](page);
        exit.destination = destination;
        await TRIGGERS[trigger](page);
        await expectGone(tabs, place, exit, situation === 'after an ordinary link' ? START : undefined);
      });
    }
  }
}

test.describe('matrix › no script', () => {
  test.use({ javaScriptEnabled: false });

  for (const situation of keys(SITUATIONS)) {
    for (const destination of keys(WITHOUT_SCRIPT)) {
      const place = WITHOUT_SCRIPT[destination];
      test(`${situation}, destination ${destination}: ends on ${place}`, async ({ page, exit }) => {
        const tabs = await SITUATIONS[situation](page);
        const url = page.url();
        exit.destination = destination;
        await TRIGGERS.click(page);
        await expect.poll(() => exit.referrers).toEqual(['none']);
        if (destination === 'slow') {
          expect(page.url()).toBe(url);
          exit.answer();
        }
        if (place === 'stays') {
          await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
          expect(page.url()).toBe(url);
        } else {
          await expectPlace(page, place);
        }
        expect(page.context().pages()).toEqual(tabs);
        for (const other of tabs.slice(1)) expect(other.url()).toBe(`${site()}/`);
        expect(await page.context().cookies()).toEqual([]);
      });
    }
  }
});
