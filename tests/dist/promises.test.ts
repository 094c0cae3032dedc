import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { builtPages, visibleText } from '../../scripts/lib/dist/pages.ts';
import { DIST, ROOT } from '../../scripts/lib/paths.ts';
import type { Promised } from '../../src/schemas/promise.ts';
import type { Traces } from '../../src/schemas/traces.ts';

const promises = JSON.parse(readFileSync(join(ROOT, 'content/facts/promises.json'), 'utf8')) as Promised[];
const page = builtPages(join(ROOT, DIST)).find(({ url }) => url === '/wat-dit-toestel-bewaart/')!;
const text = visibleText(page).replace(/\s+/g, ' ');

const traces = JSON.parse(readFileSync(join(ROOT, 'content/facts/traces.json'), 'utf8')) as Traces;

/** Numbers of the checks that some test carries in its title, or the run over profiles in its outcome. */
const tested = new Set([
  ...traces.checks.filter(({ holds }) => holds).map(({ check }) => parseInt(check, 10)),
  ...globSync('tests/{e2e,unit,dist,a11y}/**/*.test.ts', { cwd: ROOT }).flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(/check ((?:\d+(?:, | and )?)+)/g)].flatMap(
      ([, numbers]) => numbers!.split(/\D+/).filter(Boolean).map(Number),
    ),
  ),
]);

describe('check 70 › every promise about a browser', () => {
  for (const { id, browser, version, checks } of promises) {
    it(`"${id}" names browser, version and checks on the page, and a test carries each check`, () => {
      assert.ok(
        text.includes(`Getest met ${browser} ${version} `),
        'the page does not say with what it was tested',
      );
      assert.ok(text.includes(`proef ${checks.join(', ')}.)`), 'the page does not name the checks');
      for (const check of checks) assert.ok(tested.has(check), `no test is titled "check ${check}"`);
    });
  }
});

describe('check 69 › the page about this device says what a website cannot do', () => {
  for (const [subject, words] of Object.entries({
    'history and downloads': /geschiedenis wissen, of je downloads/,
    'spyware and control': /app zien of stoppen die meekijkt.*beheert/,
    'shared accounts': /account delen/,
    'router and provider': /router of je provider/,
    'the address bar': /adresbalk/,
    'the page you came from': /waar je vandaan kwam/,
    'the picture of the app switcher': /van app wisselt/,
    'Back without script': /JavaScript uit.*"Terug"/,
    'tabs closed a moment ago': /Tabs die net dicht zijn/,
    'a private window, and what it does not help against': /privévenster helpt niet tegen een app/,
    'a device he never touches': /toestel waar hij nooit bij kan/,
    'not wiping everything': /Wis niet je hele geschiedenis/,
    'the call log': /lijst met gesprekken/,
  })) {
    it(subject, () => assert.match(text, words));
  }

  it('and no page promises more', () => {
    for (const built of builtPages(join(ROOT, DIST)))
      assert.doesNotMatch(
        visibleText(built),
        /geen (?:enkel )?sporen|spoorloos|onzichtbaar|volledig anoniem/i,
        built.url,
      );
  });
});
