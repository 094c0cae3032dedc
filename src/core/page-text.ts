/**
 * Whether an answer is a whole page of this site that may take the place of the one on screen.
 * A page that is not there (404) is a page too: it carries the numbers.
 * @param status HTTP status; @param type Content-Type; @param text the body as far as it came
 */
export const isWholePage = (status: number, type: string, text: string): boolean =>
  (status === 200 || status === 404) &&
  type.startsWith('text/html') &&
  /<main[\s>]/.test(text) &&
  text.trimEnd().endsWith('</html>');
