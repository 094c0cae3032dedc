/** Lower case, without accents, everything that is no letter or digit as one hyphen: the form in which words are compared. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');

/** Words from the list that occur in an address, tab title, heading id or file name. */
export const forbiddenIn = (text: string, forbidden: readonly string[]): string[] => {
  const form = plain(text);
  return forbidden.filter((word) => form.includes(word));
};
