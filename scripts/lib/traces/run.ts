import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { launchChromium, listedByChromium } from './chromium.ts';
import type { BrowserName, Launch } from './driver.ts';
import { figuresOf, type Figures } from './figures.ts';
import { launchFirefox } from './firefox.ts';
import { chromiumHistory, firefoxHistory, type HistoryRow } from './history.ts';
import type { Journey } from './journeys.ts';
import { distinct, needlesOf } from './markers.ts';
import { markersOf, type PageTexts } from './page-texts.ts';
import { scanProfile, type Scan } from './scan.ts';
import { HOST_MARKER, type TestSite } from './site.ts';
import { Visit } from './visit.ts';

interface Family {
  launch: Launch;
  history(profile: string): HistoryRow[];
  /** What the browser's own list shows, where it can be asked. */
  listed(profile: string): Promise<string[] | null>;
}

const FAMILIES: Record<BrowserName, Family> = {
  Chromium: { launch: launchChromium, history: chromiumHistory, listed: listedByChromium },
  Firefox: { launch: launchFirefox, history: firefoxHistory, listed: async () => null },
};

export interface Surroundings {
  site: TestSite;
  texts: ReadonlyMap<string, PageTexts>;
  /** Keep the profiles, and say where they are. */
  isKept: boolean;
}

export interface Result {
  figures: Figures;
  /** Name and version of the browser. */
  version: string;
}

/** How long a browser that was started again stays open (ms), to do what it does at its start. */
const RESTING = 5000;

/** Texts of pages in a profile, with the files that hold them. */
const textsIn = ({ hits }: Scan): string[] =>
  hits
    .filter(({ marker }) => !['host', 'title'].includes(marker.kind))
    .map(({ file, marker }) => `${marker.kind} in ${file}`);

/**
 * Makes one journey in a fresh profile, quits the browser and takes the profile apart.
 * Errors: rejects with the journey and what did not happen.
 */
export async function measure(
  browser: BrowserName,
  journey: Journey,
  { site, texts, isKept }: Surroundings,
): Promise<Result> {
  const { launch, history, listed } = FAMILIES[browser];
  // No word of the site in the name: browsers write the path of the profile into it.
  const profile = mkdtempSync(join(tmpdir(), 'profiel-'));
  try {
    const driver = await launch({ profile, isPrivate: journey.isPrivate ?? false });
    const visit = new Visit(driver, site, texts);
    try {
      await journey.run(visit);
      await driver.quit();
    } catch (error) {
      driver.kill();
      throw error;
    }
    const rows = history(profile);
    // Seen once, on a very busy machine: a Firefox that had written none of its databases. Such a run says nothing.
    if (!journey.isPrivate && !rows.some(({ url }) => url.startsWith(site.start)))
      throw new Error('not even the start page is in the history, so this run says nothing of the site');
    const markers = distinct([
      { kind: 'host', text: HOST_MARKER },
      ...markersOf([...new Set(visit.pages)].map((path) => texts.get(path)!)),
      ...visit.typed.map((text) => ({ kind: 'typed', text }) as const),
    ]);
    const needles = needlesOf(markers);
    let scan = scanProfile(profile, needles);
    let untilRestart: string[] | null = null;
    if (journey.isRestarted) {
      const before = textsIn(scan);
      const again = await launch({ profile, isPrivate: false });
      await wait(RESTING);
      await again.quit();
      scan = scanProfile(profile, needles);
      const after = textsIn(scan);
      untilRestart = before.filter((one) => !after.includes(one));
    }
    const figures = figuresOf({
      journey: journey.id,
      browser,
      pages: visit.pages,
      history: rows,
      listed: await listed(profile),
      scan,
      kept: visit.kept,
      untilRestart,
    });
    if (isKept) console.log(`${browser} ${journey.id}: ${profile}`);
    return { figures, version: driver.version };
  } catch (error) {
    throw new Error(`${browser} ${journey.id}: ${(error as Error).message}`, { cause: error });
  } finally {
    if (!isKept) rmSync(profile, { recursive: true, force: true });
  }
}
