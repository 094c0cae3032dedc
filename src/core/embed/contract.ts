import type { Locale } from '../locales.ts';
import { GRAMMAR } from './parameters.ts';
import { DEFAULT_PART, PARTS, partPath, VERSION } from './parts.ts';
import { SCRIPTS } from './snippets.ts';
import { FONTS, LINE_CONTRAST, MOST_CORNER, TEXT_CONTRAST } from './theme.ts';

/** What each parameter means, for who reads the contract. */
const MEANING: Record<keyof typeof GRAMMAR, string> = {
  municipality: 'Code of CBS. Adds the name of the municipality and of its organisation of Veilig Thuis.',
  heading: 'Level of the first heading; 2 when it is left out.',
  text: `Colour of text. Taken when its contrast with the background is at least ${TEXT_CONTRAST}.`,
  background: `Colour of the background. Taken when the contrast of text on it is at least ${TEXT_CONTRAST}.`,
  button: `Colour of a button. Black or white on it must reach ${TEXT_CONTRAST}, the button against the background ${LINE_CONTRAST}.`,
  link: `Colour of links. Taken when its contrast with the background is at least ${TEXT_CONTRAST}.`,
  focus: `Colour of the focus ring. Taken when its contrast with the background is at least ${LINE_CONTRAST}.`,
  corner: `Rounding of corners in pixels, 0 to ${MOST_CORNER}.`,
  font: `One of: ${Object.keys(FONTS).join(', ')}. Nothing is loaded.`,
};

/** The whole contract with who embeds, as data: contract.json. A golden test refuses a build that takes something out. */
export const contract = (
  site: string,
  languages: readonly Locale[],
  integrity: Record<keyof typeof SCRIPTS, string>,
) => ({
  version: VERSION,
  promise:
    'Addresses below this version never change their meaning. A next version comes beside it; this one stays for 24 months after that.',
  site,
  languages,
  parts: [...PARTS],
  unknown: `Any other address below /deel/ gives the part "${DEFAULT_PART}", and a note in the console. A value that does not fit is dropped, with a note.`,
  parameters: Object.fromEntries(
    Object.entries(GRAMMAR).map(([name, { source }]) => [
      name,
      { pattern: source, meaning: MEANING[name as keyof typeof GRAMMAR] },
    ]),
  ),
  files: {
    frame: partPath('{language}', '{part}'),
    block: partPath('{language}', '{part}', 'block.txt'),
    oembed: partPath('{language}', '{part}', 'oembed.json'),
    data: partPath('{language}', '{part}', 'data.json'),
    feed: `/deel/${VERSION}/{language}/feed.xml`,
    calendar: `/deel/${VERSION}/{language}/calendar.ics`,
    schema: `/deel/${VERSION}/schema.json`,
    municipalities: `/deel/${VERSION}/municipalities.json`,
  },
  scripts: Object.fromEntries(
    Object.entries(SCRIPTS).map(([name, path]) => [
      name,
      { path, integrity: integrity[name as keyof typeof SCRIPTS] },
    ]),
  ),
  messages: {
    'frame to host': [
      { wegwijs: 1, type: 'ready' },
      { wegwijs: 1, type: 'height', value: 'pixels' },
      { wegwijs: 1, type: 'leave' },
      { message: 'height', value: 'pixels', secret: 'from the address, WordPress' },
      { message: 'link', value: 'address', secret: 'from the address, WordPress' },
    ],
    'host to frame': [{ wegwijs: 1, type: 'helper' }, { message: 'ready' }],
  },
});
