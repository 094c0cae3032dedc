/**
 * Where "Snel weg" goes: one address for all languages (another one per language would give the language away).
 * Unconfirmed; see docs/before-launch.md. Nothing of the site is sent along (no referrer).
 */
export const EXIT_URL = 'https://www.knmi.nl/nederland-nu/weer/verwachtingen';

/** Who opened the destination on a phone and found it fit, and when; null until a person has. */
export const EXIT_CONFIRMED: { date: string; by: string } | null = null;

/** Title the tab gets at the moment of leaving: ordinary, never empty (an empty title makes Chromium store the address). */
export const EXIT_TITLE = 'Weer';

/** Milliseconds after which about:blank takes the place of a destination that has not come (docs/performance.md). */
export const EXIT_FALLBACK = 2500;

/** Channel on which the tabs of the site tell each other that the reader leaves. */
export const EXIT_CHANNEL = 'w';
