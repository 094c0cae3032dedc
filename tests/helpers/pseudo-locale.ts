/** A language that nobody speaks: every letter with an accent, words 40 % longer, each text between brackets. */
const ACCENTED = new Map(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter, i) => [letter, 'åƀçđéƒğĥîĵķłḿñöþɋřšŧûṽŵẋýž'[i]!]),
);

/** How much longer a word becomes. */
const LONGER = 0.4;

/** The text in the pseudo-locale; what has no letter stays as it is. */
export function pseudo(text: string): string {
  if (!/[a-z]/i.test(text)) return text;
  const longer = text.replace(/[a-z]+/gi, (word) => word + '~'.repeat(Math.ceil(word.length * LONGER)));
  const accented = longer.replace(/[a-z]/gi, (letter) => {
    const other = ACCENTED.get(letter.toLowerCase())!;
    return letter === letter.toLowerCase() ? other : other.toUpperCase();
  });
  return accented.replace(/\S(?:[\s\S]*\S)?/, '[$&]');
}
