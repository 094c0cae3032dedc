import { describe, it } from 'node:test';
import { expectProblems, SAMPLE } from '../helpers/content-copy.ts';

const PHONE = '<Phone org="112" />';

describe('content check › headings', () => {
  it('a heading without an id is named', () =>
    expectProblems((copy) => {
      const line = copy.replace(SAMPLE, ' {#daarna}', '');
      return [{ file: SAMPLE, line, field: 'heading', says: 'has no id' }];
    }));

  it('an id that stands on the page already is named', () =>
    expectProblems((copy) => {
      const line = copy.replace(SAMPLE, '{#daarna}', '{#wat-je-doet}');
      return [{ file: SAMPLE, line, field: 'heading id', says: '"wat-je-doet"' }];
    }));

  it('a level of heading that is skipped is named', () =>
    expectProblems((copy) => {
      const line = copy.replace(SAMPLE, '### Daarna', '#### Daarna');
      return [{ file: SAMPLE, line, field: 'heading', says: 'level 4 may not follow one of level 2' }];
    }));

  it('a second heading of the page is named', () =>
    expectProblems((copy) => {
      const line = copy.replace(SAMPLE, '### Daarna', '# Daarna');
      return [{ file: SAMPLE, line, field: 'heading', says: 'level 1' }];
    }));
});

describe('content check › components', () => {
  const cases: [what: string, component: string, field: string, says: string][] = [
    ['a component that does not exist', '<Fone org="112" />', 'Fone', 'no such component'],
    ['HTML instead of a component', '<b>112</b>', 'b', 'no such component'],
    ['an organisation that does not exist', '<Phone org="nergens" />', 'Phone', '"nergens"'],
    ['a number that may not be shown', '<Phone org="mind-korrelatie" />', 'Phone', '"mind-korrelatie"'],
    ['an organisation without a number', '<CallCard org="mendoo" />', 'CallCard', '"mendoo"'],
    ['a channel that does not exist', '<Phone org="113" channel="113-fax" />', 'Phone', '"113"'],
    ['a site that may not be shown', '<Site org="mma" />', 'Site', '"mma"'],
  ];
  for (const [what, component, field, says] of cases)
    it(`${what} is named: ${component}`, () =>
      expectProblems((copy) => {
        const line = copy.replace(SAMPLE, PHONE, component);
        const typed = component.includes('>112<')
          ? [{ file: SAMPLE, line, field: 'text', says: '"112"' }]
          : [];
        return [{ file: SAMPLE, line, field, says }, ...typed];
      }));

  it('a warning against unreliable routes is named on a page that may not have one', () =>
    expectProblems((copy) => {
      const line = copy.replace(SAMPLE, 'Neem de tijd.', '<DoNotRely>\n\nNeem de tijd.\n\n</DoNotRely>\n\n');
      return [{ file: SAMPLE, line, field: 'DoNotRely', says: 'may not name unreliable routes' }];
    }));

  it('a warning against unreliable routes is accepted on a page that may have one', () =>
    expectProblems((copy) => {
      copy.replace(SAMPLE, 'Neem de tijd.', '<DoNotRely>\n\nReken niet op 116.\n\n</DoNotRely>\n\n');
      copy.replace(SAMPLE, 'parent: home', 'parent: home\ndoNotRely: true');
      return [];
    }));
});

describe('content check › figures', () => {
  const figures = ['Dat is 12% van ons.', 'Dat zijn 1.200 mensen.', 'Dat is de helft.', 'Dat is 1 op de 9.'];
  it(`a figure without a source is named: ${figures.join(' ')}`, () =>
    expectProblems((copy) => {
      const line = copy.replace(SAMPLE, 'Neem de tijd.', `${figures.join('\n\n')}\n\nNeem de tijd.`);
      return figures.map((_, i) => ({
        file: SAMPLE,
        line: line + 2 * i,
        field: 'figure',
        says: 'no source',
      }));
    }));

  it('a figure with a source and no year is named', () =>
    expectProblems((copy) => {
      const line = copy.replace(SAMPLE, 'Hij telt mee.', 'Dat is 12% van ons.<Src of="kamerbrief-2025" />');
      return [{ file: SAMPLE, line, field: 'figure', says: 'no year' }];
    }));

  it('a figure with a source and a year is accepted', () =>
    expectProblems((copy) => {
      copy.replace(SAMPLE, 'Hij telt mee.', 'Dat was 12% van ons (CBS, 2024).<Src of="kamerbrief-2025" />');
      return [];
    }));
});

describe('content check › code in a page', () => {
  for (const [what, code] of [
    ['an expression', 'Tekst {process.env.PATH} meer.'],
    ['an expression by itself', '{1 + 1}'],
    ['an import', 'import fs from "node:fs";'],
    ['an export', 'export const secret = 1;'],
  ] as const)
    it(`${what} is refused`, () =>
      expectProblems((copy) => {
        const text = `${copy.read(SAMPLE).trimEnd()}\n\n${code}\n`;
        copy.write(SAMPLE, text);
        const line = text.trimEnd().split('\n').length;
        return [{ file: SAMPLE, line, field: 'code', says: 'no import' }];
      }));
});
