import { describe, it } from 'node:test';
import { expectProblems, SAMPLE } from '../helpers/content-copy.ts';

const SENTENCE = 'Hij telt mee.';

describe('content check › a number typed by hand', () => {
  const spellings = [
    '0800-2000',
    '0800 2000',
    '08OO-2OOO',
    '+31 800 2000',
    '1-1-2',
    '１１２',
    '**08**00-2000',
    '`0800-2000`',
    '0800&nbsp;2000',
    '0800&#45;2000',
    '[0800-2000](id:home)',
    '<Door to="id:home" label="Bel">Bel 0800-2000</Door>',
  ];
  it(`is named in every spelling: ${spellings.join(' ')}`, () =>
    expectProblems((copy) => {
      const lines = spellings.map((spelling) => `Bel ${spelling}`);
      const line = copy.replace(SAMPLE, 'Neem de tijd.', `${lines.join('\n\n')}\n\nNeem de tijd.`);
      return spellings.map((_, i) => ({
        file: SAMPLE,
        line: line + 2 * i,
        field: 'text',
        says: 'typed by hand',
      }));
    }));

  it('is named in the title, the tab title and the description', () =>
    expectProblems((copy) =>
      ['title', 'tabTitle', 'description'].map((field) => {
        const line = copy.replace(SAMPLE, `\n${field}: `, `\n${field}: Bel 070 414 20 00. `) + 1;
        return { file: SAMPLE, line, field, says: '"070 414 20 00"' };
      }),
    ));

  it('is named in the interface', () =>
    expectProblems((copy) => {
      const file = 'content/nl/ui.json';
      const line = copy.replace(file, '"Naar de tekst"', '"Bel 0800-2000"');
      return [{ file, line, field: 'skip.content', says: '"0800-2000"' }];
    }));

  it('is not named in the words that readers type, nor the app that begins with a number', () =>
    expectProblems((copy) => {
      copy.replace(SAMPLE, '[een proef]', '[een proef, 0800-2000]');
      copy.replace(SAMPLE, SENTENCE, 'Er is een app: 112NL.');
      return [];
    }));
});

describe('content check › a link that dials a number', () => {
  it('is named', () =>
    expectProblems((copy) => {
      const line = copy.replace(SAMPLE, 'id:bystanders', 'tel:08002000');
      return [{ file: SAMPLE, line, field: 'link tel:08002000', says: 'no link to a page' }];
    }));
});

describe('content check › what must never be printed', () => {
  it('a claim of the never-list is named with the rule', () =>
    expectProblems((copy) => {
      const line = copy.replace(SAMPLE, SENTENCE, 'Vraag aan de bar naar Angela.');
      return [{ file: SAMPLE, line, field: 'text', says: 'ask-for-angela' }];
    }));

  it('a number of the never-list is named as typed by hand and as never to be printed', () =>
    expectProblems((copy) => {
      const line = copy.replace(SAMPLE, SENTENCE, 'Bel 0900-1262626.');
      return [
        { file: SAMPLE, line, field: 'text', says: 'typed by hand' },
        { file: SAMPLE, line, field: 'text', says: 'number-old-domestic-violence' },
      ];
    }));

  it('a claim is named when its number comes from the data', () =>
    expectProblems((copy) => {
      const line = copy.replace(SAMPLE, SENTENCE, 'Bel <Phone org="112" /> en zeg niets.');
      return [{ file: SAMPLE, line, field: 'text', says: 'silent-112' }];
    }));

  it('a claim that may be warned against is accepted inside a warning', () =>
    expectProblems((copy) => {
      copy.replace(SAMPLE, 'parent: home', 'parent: home\ndoNotRely: true');
      copy.replace(
        SAMPLE,
        'Neem de tijd.',
        '<DoNotRely>\n\nVraag naar Angela. Dat werkt niet.\n\n</DoNotRely>\n\n',
      );
      return [];
    }));

  it('a claim that may not even be warned against is named inside a warning', () =>
    expectProblems((copy) => {
      copy.replace(SAMPLE, 'parent: home', 'parent: home\ndoNotRely: true');
      const line = copy.replace(
        SAMPLE,
        'Neem de tijd.',
        '<DoNotRely>\n\nGa niet naar safewoman.nl.\n\n</DoNotRely>\n\n',
      );
      return [{ file: SAMPLE, line: line + 2, field: 'text', says: 'address-safewoman' }];
    }));
});

describe('content check › words that give the subject away', () => {
  it('a forbidden word in a path is named', () =>
    expectProblems((copy) => {
      const line = copy.replace(SAMPLE, 'path: proefpagina', 'path: huiselijkgeweld');
      return [{ file: SAMPLE, line, field: 'path', says: '"geweld"' }];
    }));

  it('a forbidden word in a tab title is named', () =>
    expectProblems((copy) => {
      const line = copy.replace(SAMPLE, 'tabTitle: Proefpagina', 'tabTitle: Over Gewèld');
      return [{ file: SAMPLE, line, field: 'tabTitle', says: '"geweld"' }];
    }));

  it('a forbidden word in a heading id is named', () =>
    expectProblems((copy) => {
      const line = copy.replace(SAMPLE, '{#daarna}', '{#na-geweld}');
      return [{ file: SAMPLE, line, field: 'heading id', says: '"geweld"' }];
    }));
});

describe('content check › plain language', () => {
  it('a sentence of 20 words is named with the sentence', () =>
    expectProblems((copy) => {
      const long = 'Hij telt mee en hij gaat nog een hele tijd door en dan nog wat en dan is het op.';
      copy.replace(SAMPLE, SENTENCE, long);
      return [
        { file: SAMPLE, line: 1, field: 'text maxWords', says: `is 20, the bar is 15; longest: "${long}"` },
      ];
    }));

  it('a word of officialese is named with its line', () =>
    expectProblems((copy) => {
      const line = copy.replace(SAMPLE, SENTENCE, 'Hij telt tevens mee.');
      return [{ file: SAMPLE, line, field: 'officialese', says: '"tevens"' }];
    }));

  it('a page that says both u and je is named', () =>
    expectProblems((copy) => {
      copy.replace(SAMPLE, SENTENCE, 'Pas op uw tas.');
      return [{ file: SAMPLE, line: 1, field: 'u/je', says: 'both "u" and "je"' }];
    }));
});

describe('content check › a translation', () => {
  it('marks the sentences to say in Dutch', () =>
    expectProblems((copy) => {
      const file = 'content/ar/signals/overview.mdx';
      const line = copy.replace(file, '<Dutch>Wat kan ik doen?</Dutch>', 'Wat kan ik doen?');
      return [{ file, line, field: 'language', says: 'Wat kan ik doen?' }];
    }));
});
