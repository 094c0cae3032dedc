/**
 * `npm run test:traces`: what a visit leaves in an ordinary profile of Chromium and Firefox; see docs/traces.md.
 * `-- J1 firefox` measures only that, `-- --keep` keeps the profiles, `-- --write` puts a full measurement in the docs.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, type as systemType } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { findChromium } from './lib/browser.ts';
import { DIST, ROOT } from './lib/paths.ts';
import { CHECKS } from './lib/traces/checks.ts';
import type { BrowserName } from './lib/traces/driver.ts';
import { FLOOR_TEXTS } from './lib/traces/floor.ts';
import { findFirefox } from './lib/traces/find-firefox.ts';
import { JOURNEYS } from './lib/traces/journeys.ts';
import { judge } from './lib/traces/judge.ts';
import { pageTexts } from './lib/traces/page-texts.ts';
import { reportData, reportText, withReport, type Report } from './lib/traces/report.ts';
import { measure, type Result, type Surroundings } from './lib/traces/run.ts';
import { serveTestSite } from './lib/traces/site.ts';

const FINDERS: Record<BrowserName, () => string | null> = { Chromium: findChromium, Firefox: findFirefox };
const NAMES = Object.keys(FINDERS) as BrowserName[];

const args = process.argv.slice(2);
const [isKept, isWritten] = [args.includes('--keep'), args.includes('--write')];
const words = args.filter((arg) => !arg.startsWith('--'));
const unknown = args.filter(
  (arg) =>
    !['--keep', '--write'].includes(arg) &&
    !JOURNEYS.some(({ id }) => id === arg) &&
    !NAMES.some((name) => name.toLowerCase() === arg),
);

const journeys = JOURNEYS.filter(({ id }) => words.includes(id));
const browsers = NAMES.filter((name) => words.includes(name.toLowerCase()));
const chosen = {
  journeys: journeys.length > 0 ? journeys : JOURNEYS,
  browsers: browsers.length > 0 ? browsers : NAMES,
};

const systemName = () =>
  (existsSync('/etc/os-release') &&
    /^PRETTY_NAME="(.*)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1]) ||
  systemType();

async function save(file: string, text: string): Promise<void> {
  const path = join(ROOT, file);
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
  console.log(`Written: ${file}`);
}

/** How often a journey is tried that fails for a reason of its own: a browser that does not start, a page that does not come. */
const TRIES = 2;

/** All journeys with one browser; one that fails twice does not stop the rest. */
async function measureWith(browser: BrowserName, surroundings: Surroundings, failures: string[]) {
  const results: Result[] = [];
  for (const journey of chosen.journeys) {
    for (let left = TRIES; left > 0; left--) {
      try {
        results.push(await measure(browser, journey, surroundings));
        console.log(`${browser} ${journey.id}: measured`);
        break;
      } catch (error) {
        const { message } = error as Error;
        console.error(`${message}${left > 1 ? '; once more' : ''}`);
        if (left === 1) failures.push(message);
      }
    }
  }
  return results;
}

async function main(): Promise<number> {
  if (unknown.length > 0) {
    const known = [...JOURNEYS.map(({ id }) => id), 'chromium', 'firefox', '--keep', '--write'];
    console.error(`There is no "${unknown.join('", "')}": choose from ${known.join(', ')}.`);
    return 1;
  }
  const present = chosen.browsers.filter((browser) => FINDERS[browser]() !== null);
  const missing = chosen.browsers.filter((browser) => !present.includes(browser));
  for (const browser of missing)
    console.error(`${browser} is not on this device, so nothing is measured with it: run npm run setup.`);
  if (missing.length > 0 && (process.env['CI'] || isWritten || present.length === 0)) return 1;
  if (isWritten && words.length > 0) {
    console.error('Only a full measurement is written: leave out the names of journeys and browsers.');
    return 1;
  }
  // The site may be built anew while we are measuring.
  const copy = mkdtempSync(join(tmpdir(), 'pagina-'));
  try {
    cpSync(join(ROOT, DIST), copy, { recursive: true });
    const texts = pageTexts(copy);
    const allTexts = new Map([...FLOOR_TEXTS, ...texts]);
    const failures: string[] = [];
    // A site for each browser: some journeys take it away.
    const perBrowser = present.map(async (browser) => {
      const site = await serveTestSite(copy);
      return measureWith(browser, { site, texts: allTexts, isKept }, failures).finally(() => site.close());
    });
    const results = (await Promise.all(perBrowser)).flat();
    const byJourney = ({ figures }: Result) => JOURNEYS.findIndex(({ id }) => id === figures.journey);
    const figures = results.toSorted((a, b) => byJourney(a) - byJourney(b)).map((result) => result.figures);
    const forbidden = JSON.parse(readFileSync(join(ROOT, 'content/facts/forbidden-words.json'), 'utf8'));
    const outcomes = judge(CHECKS, figures, {
      titles: [...texts.values()].map(({ title }) => title),
      homeTitle: texts.get('/')!.title,
      forbidden: Object.values<string[]>(forbidden).flat(),
    });
    const report: Report = {
      date: new Date().toISOString().slice(0, 10),
      system: systemName(),
      versions: [...new Set(results.map(({ version }) => version))],
      journeys: chosen.journeys,
      figures,
      outcomes,
    };
    console.log(`\n${reportText(report)}\n`);
    const broken = outcomes.filter(({ problems }) => problems.length > 0);
    for (const { check, problems } of broken) console.error(`- ${[check, ...problems].join('\n    ')}`);
    console.log(
      `\n${outcomes.length - broken.length} of ${outcomes.length} checks hold, ${failures.length} journeys failed`,
    );
    if (isWritten && failures.length === 0) {
      const page = readFileSync(join(ROOT, 'docs/traces.md'), 'utf8');
      await save('docs/traces.md', withReport(page, reportText(report)));
      await save('content/facts/traces.json', JSON.stringify(reportData(report)));
    }
    return broken.length + failures.length === 0 ? 0 : 1;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

process.exitCode = await main();
