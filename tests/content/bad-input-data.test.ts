import { describe, it } from 'node:test';
import { expectProblems, lineOf } from '../helpers/content-copy.ts';

const HELPLINES = 'content/facts/helplines.json';
const LETTER = 'content/facts/letter.json';
const UI = 'content/nl/ui.json';
type Paragraphs = { id: string; line: number; carriedBy?: { page: string; section: string }[] }[];

describe('content check › a data file that cannot be read', () => {
  it('a comma that is missing is named with the line below it, and nothing else', () =>
    expectProblems((copy) => {
      const line = copy.replace(HELPLINES, '"id": "112",', '"id": "112"');
      return [{ file: HELPLINES, line: line + 1, field: 'syntax', says: "Expected ','" }];
    }));

  it('a comma that is missing in the interface is named, and nothing else', () =>
    expectProblems((copy) => {
      const line = copy.replace(UI, '"site.name": "Wegwijs",', '"site.name": "Wegwijs"');
      return [{ file: UI, line: line + 1, field: 'syntax', says: "Expected ','" }];
    }));

  const SITE = '"basis": "general-knowledge"\n';
  for (const [what, from, to, below] of [
    ['a comma twice', '"id": "112",', '"id": "112",,', 0],
    ['a comma after the last value', SITE, SITE.replace('\n', ',\n'), 1],
    ['single quotes', '"id": "112"', "'id': '112'", 0],
    ['a comment', '"id": "112",', '"id": "112", # alarm', 0],
  ] as const)
    it(`${what}, which JSON does not allow, is named`, () =>
      expectProblems((copy) => {
        const line = copy.replace(HELPLINES, from, to) + below;
        return [{ file: HELPLINES, line, field: 'syntax' }];
      }));

  it('a file that is missing is named', () =>
    expectProblems((copy) => {
      copy.remove('content/facts/never.json');
      return [{ file: 'content/facts/never.json', line: 1, field: 'file', says: 'missing' }];
    }));

  it('an empty file is named, and nothing else', () =>
    expectProblems((copy) => {
      copy.write(HELPLINES, '');
      return [{ file: HELPLINES, line: 1, field: 'syntax', says: 'end of JSON' }];
    }));

  it('a letter that is missing is named', () =>
    expectProblems((copy) => {
      copy.remove('content/facts/kamerbrief.txt');
      return [{ file: 'content/facts/kamerbrief.txt', line: 1, field: 'file', says: 'missing' }];
    }));

  it('an interface that is missing is named', () =>
    expectProblems((copy) => {
      copy.remove(UI);
      return [{ file: UI, line: 1, field: 'file', says: 'missing' }];
    }));
});

describe('content check › data that cannot be right', () => {
  const cases: [what: string, field: string, value: string, says: string][] = [
    ['a number of a channel that is no phone', 'type', 'chat', 'only a phone channel'],
    ['general knowledge as a number', 'basis', 'general-knowledge', 'never published'],
    ['a check in the future', 'checkedOn', '2999-01-01', 'in the future'],
  ];
  for (const [what, field, value, says] of cases)
    it(`${what} is named with its place in the file`, () =>
      expectProblems((copy) => {
        // What may be shown is the business of `show`, whatever value made it wrong.
        const place = ['type', 'basis'].includes(field) ? 'show' : field;
        let i = 0;
        const text = copy.edit<{ id: string; channels: Record<string, unknown>[] }[]>(HELPLINES, (all) => {
          i = all.findIndex(({ id }) => id === 'veilig-thuis');
          all[i]!.channels[0]![field] = value;
        });
        const line = lineOf(text, `"${place}":`, '"id": "veilig-thuis-phone"');
        return [{ file: HELPLINES, line, field: `${i}.channels.0.${place}`, says }];
      }));

  it('an id that another channel has already is named', () =>
    expectProblems((copy) => {
      let i = 0;
      const text = copy.edit<{ id: string; channels: { id: string }[] }[]>(HELPLINES, (all) => {
        i = all.findIndex(({ id }) => id === 'veilig-thuis');
        all[i]!.channels[0]!.id = '112-phone';
      });
      const line = lineOf(text, '"id": "112-phone"', '"id": "veilig-thuis"');
      return [{ file: HELPLINES, line, field: 'id', says: '"112-phone"' }];
    }));

  it('a pattern of the never-list that is no regular expression is named', () =>
    expectProblems((copy) => {
      const file = 'content/facts/never.json';
      let i = 0;
      const text = copy.edit<{ pattern?: string }[]>(file, (rules) => {
        i = rules.findIndex(({ pattern }) => pattern !== undefined);
        rules[i]!.pattern = 'masker (19';
      });
      return [{ file, line: lineOf(text, 'masker (19'), field: `${i}.pattern`, says: 'expression' }];
    }));
});

describe('content check › the letter', () => {
  it('a paragraph that is taken out of the list is named with its line in the letter', () =>
    expectProblems((copy) => {
      let line = 0;
      copy.edit<Paragraphs>(LETTER, (paragraphs) => {
        line = paragraphs.splice(2, 1)[0]!.line;
      });
      return [{ file: 'content/facts/kamerbrief.txt', line, field: 'letter', says: 'not in letter.json' }];
    }));

  it('a heading that does not exist is named with the paragraph that points to it', () =>
    expectProblems((copy) => {
      let id = '';
      const text = copy.edit<Paragraphs>(LETTER, (paragraphs) => {
        const carried = paragraphs.find(({ carriedBy }) => carriedBy?.length)!;
        id = carried.id;
        carried.carriedBy![0]!.section = 'nergens';
      });
      return [{ file: LETTER, line: lineOf(text, '"nergens"') - 2, field: id, says: 'no heading "nergens"' }];
    }));

  it('words that do not stand on the line of the letter are named', () =>
    expectProblems((copy) => {
      const line = copy.replace(LETTER, '"begins": "Geachte', '"begins": "Beste');
      return [{ file: LETTER, line, field: 'p001', says: 'does not begin with "Beste' }];
    }));
});

describe('content check › the interface', () => {
  it('a string that the code asks for and that is missing is named with the place in the code', () =>
    expectProblems((copy) => {
      copy.edit<Record<string, string>>(UI, (ui) => {
        delete ui['skip.content'];
      });
      return [{ file: UI, line: 1, field: 'skip.content', says: 'asked for in src/components/site-header/' }];
    }));

  it('a string that no code asks for is named', () =>
    expectProblems((copy) => {
      const line = copy.replace(UI, '"skip.content"', '"skip.nothing": "Sla over",\n  "skip.content"');
      return [{ file: UI, line, field: 'skip.nothing', says: 'no code asks for' }];
    }));

  it('a string without words is named', () =>
    expectProblems((copy) => {
      const line = copy.replace(UI, '"Naar de tekst"', '" "');
      return [{ file: UI, line, field: 'skip.content', says: 'no text' }];
    }));
});
