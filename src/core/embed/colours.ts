/** Colours as six hexadecimal digits without #, and their contrast as WCAG 2.2 defines it. */
export type Colour = string;

/** The only form in which a colour is accepted. */
export const COLOUR = /^[0-9a-f]{6}$/;

/** Relative luminance, 0 (black) to 1 (white). https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function luminance(colour: Colour): number {
  const [r, g, b] = [0, 2, 4].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** Contrast between two colours, 1 to 21. */
export function contrast(a: Colour, b: Colour): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

/** Black or white, whichever stands out more. */
export const inkOn = (colour: Colour): Colour =>
  contrast('000000', colour) >= contrast('ffffff', colour) ? '000000' : 'ffffff';
