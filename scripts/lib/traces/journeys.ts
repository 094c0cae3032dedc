/** The journeys whose traces are looked for. Another one is one more entry: what was read and typed is remembered. */
import { FLOOR_PATHS } from './floor.ts';
import type { Visit } from './visit.ts';

export interface Journey {
  id: string;
  /** What happens, for the table. */
  what: string;
  /** The control journey over an ordinary site: it must leave traces, or the search is blind. */
  isControl?: boolean;
  isPrivate?: boolean;
  /** Start the browser once more before the files are searched: some are taken away only then. */
  isRestarted?: boolean;
  run(visit: Visit): Promise<void>;
}

/** Words that bring results, and stand so in no page that the journeys read as a whole. */
const SEARCHED = 'keel dichtgeknepen';
/** Words that are searched by nobody and stand on no page. */
const UNSENT = 'zwaluwstaart vertelt de buurvrouw';

const UNSENT_START = async (visit: Visit) => {
  await visit.start();
  await visit.enter();
  await visit.hesitate(UNSENT);
};

/** Home, three links, a search. */
const READ = async (visit: Visit) => {
  await visit.start();
  await visit.enter();
  await visit.click('/eerste-stap/');
  await visit.click('/klachten-aan-de-hals/');
  await visit.click('/a-z/');
  await visit.search(SEARCHED);
};

/** Discreet reading from the home page on: three links, a search. */
const READ_DISCREETLY = async (visit: Visit) => {
  await visit.start();
  await visit.enter();
  await visit.press(
    'ww-discreet-reading button',
    `!document.querySelector('ww-discreet-reading [role=status]').hidden`,
  );
  await visit.click('/eerste-stap/');
  await visit.click('/klachten-aan-de-hals/');
  await visit.click('/a-z/');
  await visit.search(SEARCHED);
};

/** To the page about the copy, and the copy saved. */
const SAVE = async (visit: Visit) => {
  await visit.start();
  await visit.enter();
  await visit.click('/wat-dit-toestel-bewaart/');
  await visit.click('/zonder-internet/');
  await visit.save();
};

/** Two pages from the copy, the network being away meanwhile. */
const READ_COPY = async (visit: Visit) => {
  visit.cut(true);
  await visit.click('/a-z/');
  await visit.click('/klachten-aan-de-hals/');
  visit.cut(false);
};

export const JOURNEYS: readonly Journey[] = [
  {
    id: 'J00',
    what: 'floor: J1 on four tiny pages with one title, everything inline, and our headers',
    run: async (visit) => {
      await visit.start();
      await visit.enter('floor');
      for (const path of FLOOR_PATHS.slice(1)) await visit.click(path);
      await visit.search(SEARCHED);
      await visit.exit();
    },
  },
  {
    id: 'J0',
    what: 'control: the same pages as an ordinary site (cached, ordinary links, a form that is sent), left by its link',
    isControl: true,
    run: async (visit) => {
      await visit.start();
      await visit.enter('plain');
      await visit.click('/eerste-stap/');
      await visit.click('/klachten-aan-de-hals/');
      await visit.submit(SEARCHED);
      await visit.exit();
    },
  },
  {
    id: 'J1',
    what: 'home, three links, a search, "Snel weg"',
    run: async (visit) => {
      await READ(visit);
      await visit.exit();
    },
  },
  {
    id: 'J1b',
    what: 'J1 in a profile that has seen twelve other sites before',
    run: async (visit) => {
      await visit.wander(12);
      await READ(visit);
      await visit.exit();
    },
  },
  {
    id: 'J2',
    what: 'the same; the tab is closed without "Snel weg"',
    run: async (visit) => {
      await READ(visit);
      await visit.closeTab();
    },
  },
  { id: 'J2b', what: 'the same; the browser is quit while the page is open', run: READ },
  {
    id: 'J3',
    what: 'three addresses typed by hand, "Snel weg"',
    run: async (visit) => {
      await visit.start();
      for (const path of ['/', '/eerste-stap/', '/klachten-aan-de-hals/']) await visit.open(path);
      await visit.exit();
    },
  },
  {
    id: 'J4',
    what: 'J1 in a private window',
    isPrivate: true,
    run: async (visit) => {
      await READ(visit);
      await visit.exit();
    },
  },
  {
    id: 'J5a',
    what: 'a text typed, not sent; "Snel weg"',
    run: async (visit) => {
      await UNSENT_START(visit);
      await visit.exit();
    },
  },
  {
    id: 'J5b',
    what: 'a text typed, not sent; the tab is closed',
    run: async (visit) => {
      await UNSENT_START(visit);
      await visit.closeTab();
    },
  },
  {
    id: 'J5c',
    what: 'a text typed, not sent; the browser is quit while the page is open',
    run: UNSENT_START,
  },
  {
    id: 'J6',
    what: 'home, "Discreet lezen", three links, a search, "Snel weg"',
    run: async (visit) => {
      await READ_DISCREETLY(visit);
      await visit.exit();
    },
  },
  {
    id: 'J6b',
    what: 'the same; the tab is closed without "Snel weg"',
    run: async (visit) => {
      await READ_DISCREETLY(visit);
      await visit.closeTab();
    },
  },
  {
    id: 'J7',
    what: 'a copy saved and read without a network, "Snel weg"; the copy stays',
    run: async (visit) => {
      await SAVE(visit);
      await READ_COPY(visit);
      await visit.count();
      await visit.exit();
    },
  },
  {
    id: 'J7b',
    what: 'the same, "Wis de kopie", "Snel weg"; the browser started once more',
    isRestarted: true,
    run: async (visit) => {
      await SAVE(visit);
      await READ_COPY(visit);
      await visit.press('[data-kept] button', `document.querySelector('[data-erased]').checkVisibility()`);
      await visit.count();
      await visit.exit();
    },
  },
  {
    id: 'J7c',
    what: 'the same with the choice to erase at the exit, "Snel weg", the home page opened again; the browser started once more',
    isRestarted: true,
    run: async (visit) => {
      await SAVE(visit);
      await visit.press('ww-offline-copy input', `document.querySelector('ww-offline-copy input').checked`);
      await READ_COPY(visit);
      await visit.exit();
      await visit.open('/');
      await visit.count();
      await visit.exit();
    },
  },
];
