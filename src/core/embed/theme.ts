import { contrast, inkOn, luminance, type Colour } from './colours.ts';

/** Least contrast of text, and of lines and focus rings, with what is behind them. */
export const TEXT_CONTRAST = 7;
export const LINE_CONTRAST = 3;

/** Colours that a host may choose. */
export const COLOURS = ['text', 'background', 'button', 'link', 'focus'] as const;
export type ColourName = (typeof COLOURS)[number];
export type Wishes = Partial<Record<ColourName, Colour>>;

/** Fonts that a host may choose: each is on the device already, so nothing is loaded. */
export const FONTS = {
  system: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif",
  arial: 'Arial, Helvetica, sans-serif',
  verdana: 'Verdana, Geneva, sans-serif',
  trebuchet: "'Trebuchet MS', 'Lucida Grande', sans-serif",
  georgia: "Georgia, 'Times New Roman', serif",
} as const;
export type FontName = keyof typeof FONTS;

/** Most rounding of a corner, in pixels. */
export const MOST_CORNER = 24;

/** What a framed part looks like when nobody chose anything, in the light; see src/styles/frame.css. */
export const OWN: Record<ColourName, Colour> = {
  text: '1d2430',
  background: 'fbf7f0',
  button: '0b4a57',
  link: '0b4a57',
  focus: '0b4a57',
};

/** Colours of the box for danger: they never change. */
export const DANGER: Colour = '7a1c32';

/** Colours in use, after the clamp: every one of them can be read. */
export interface Theme extends Record<ColourName, Colour> {
  buttonInk: Colour;
  scheme: 'light' | 'dark';
}

const isText = (colour: Colour, background: Colour) => contrast(colour, background) >= TEXT_CONTRAST;
const isLine = (colour: Colour, background: Colour) => contrast(colour, background) >= LINE_CONTRAST;
const isButton = (colour: Colour, background: Colour) =>
  isText(inkOn(colour), colour) && isLine(colour, background);

/**
 * The contrast clamp: a wished colour is taken when it can be read with the others, and ignored when it cannot.
 * Text and background go together: both, else the background alone, else the text alone, else our own.
 * @returns the colours to use, and the names of the wishes that were ignored
 */
export function clampTheme(wishes: Wishes): { theme: Theme; ignored: ColourName[] } {
  const pairs: [text: Colour, background: Colour][] = [
    [wishes.text ?? OWN.text, wishes.background ?? OWN.background],
    [OWN.text, wishes.background ?? OWN.background],
    [wishes.text ?? OWN.text, OWN.background],
  ];
  const [text, background] = pairs.find((pair) => isText(...pair)) ?? [OWN.text, OWN.background];
  /** The first that can be read here; text always can. */
  const pick = (name: ColourName, canRead: (colour: Colour, background: Colour) => boolean) =>
    [wishes[name], OWN[name]].find((colour) => colour !== undefined && canRead(colour, background)) ?? text;
  const button = pick('button', isButton);
  const theme: Theme = {
    text,
    background,
    button,
    buttonInk: button === text ? background : inkOn(button),
    link: pick('link', isText),
    focus: pick('focus', isLine),
    scheme: luminance(background) < luminance(text) ? 'dark' : 'light',
  };
  return {
    theme,
    ignored: COLOURS.filter((name) => wishes[name] !== undefined && wishes[name] !== theme[name]),
  };
}
