/** What a check is, and what several of them need. Pure. */
import type { Figures } from './figures.ts';

export interface Facts {
  /** Titles of all pages of the site as they are served. */
  titles: string[];
  /** Title of the home page: the name of the site. */
  homeTitle: string;
  forbidden: string[];
}

export interface Check {
  check: string;
  /** Does it say something about this journey with this browser? */
  applies(figures: Figures): boolean;
  /** What is wrong, with figures; nothing when the promise holds. All journeys are given, to compare with. */
  problems(figures: Figures, facts: Facts, all: readonly Figures[]): string[];
}

/** Is it this journey, with this browser? */
export const is = (journey: string, browser?: string) => (figures: Figures) =>
  figures.journey === journey && (!browser || figures.browser === browser);
/** Journeys in discreet reading. */
export const isDiscreet = ({ journey }: Figures): boolean => ['J6', 'J6b'].includes(journey);
/** Journeys in which a copy was kept and taken away again. */
export const isErased = ({ journey }: Figures): boolean => ['J7b', 'J7c'].includes(journey);
