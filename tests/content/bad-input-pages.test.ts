import { describe, it } from 'node:test';
import { expectProblems, SAMPLE } from '../helpers/content-copy.ts';

describe('content check › the page that the cases spoil', () => {
  it('is in order before a case changes it', () => expectProblems(() => []));
});

describe('content check › frontmatter', () => {
  it('a typo in a frontmatter key is named with file and line', () =>
    expectProblems((copy) => {
      const line = copy.replace(SAMPLE, 'tabTitle:', 'tabTitel:');
      return [
        { file: SAMPLE, line, field: 'tabTitel', says: '"tabTitel"' },
        { file: SAMPLE, line: 2, field: 'tabTitle', says: 'expected string' },
      ];
    }));

  for (const [field, taken] of [
    ['path', 'campagnes'],
    ['tabTitle', 'CAMPAGNES'],
  ] as const)
    it(`a ${field} that another page has already is named with both pages`, () =>
      expectProblems((copy) => {
        const line = copy.replace(SAMPLE, `\n${field}: `, `\n${field}: ${taken} # `) + 1;
        return [{ file: SAMPLE, line, field, says: `also the ${field} of content/nl/campaigns.mdx` }];
      }));

  it('a date in the future is named', () =>
    expectProblems((copy) => {
      const line = copy.replace(SAMPLE, '2025-04-01', '2999-04-01');
      return [{ file: SAMPLE, line, field: 'sourceDate', says: 'in the future' }];
    }));

  it('a day that does not exist is named', () =>
    expectProblems((copy) => {
      const line = copy.replace(SAMPLE, '2025-04-01', '2025-02-30');
      return [{ file: SAMPLE, line, field: 'sourceDate', says: 'does not exist' }];
    }));

  it('a list that is written as one word is named', () =>
    expectProblems((copy) => {
      const line = copy.replace(SAMPLE, 'sources: [kamerbrief-2025]', 'sources: kamerbrief-2025');
      return [{ file: SAMPLE, line, field: 'sources', says: 'expected array' }];
    }));

  it('a parent that does not exist is named', () =>
    expectProblems((copy) => {
      const line = copy.replace(SAMPLE, 'parent: home', 'parent: huis');
      return [{ file: SAMPLE, line, field: 'parent', says: '"huis"' }];
    }));

  it('a second page without a parent is named', () =>
    expectProblems((copy) => {
      const line = copy.replace(SAMPLE, 'parent: home', 'parent: null');
      return [{ file: SAMPLE, line, field: 'parent', says: 'only the home page' }];
    }));

  it('a page that is its own parent is named', () =>
    expectProblems((copy) => {
      const line = copy.replace(SAMPLE, 'parent: home', 'parent: sample');
      return [{ file: SAMPLE, line, field: 'parent', says: 'sample' }];
    }));
});

describe('content check › a page that cannot be read', () => {
  it('a quote that is not closed in the frontmatter is named, and nothing else', () =>
    expectProblems((copy) => {
      const line = copy.replace(SAMPLE, 'tabTitle: Proefpagina', 'tabTitle: "Proefpagina') + 7;
      return [{ file: SAMPLE, line, field: 'syntax', says: 'quote' }];
    }));

  it('a colon in a value without quotes is named, and nothing else', () =>
    expectProblems((copy) => {
      const line = copy.replace(SAMPLE, 'tabTitle: Proefpagina', 'tabTitle: Proef: pagina');
      return [{ file: SAMPLE, line, field: 'syntax', says: 'mapping' }];
    }));

  it('broken frontmatter is named with the line in the file, and nothing else', () =>
    expectProblems((copy) => {
      const line = copy.replace(SAMPLE, 'tabTitle: Proefpagina', 'tabTitle: [Proefpagina');
      return [{ file: SAMPLE, line: line + 1, field: 'syntax', says: 'Flow sequence' }];
    }));

  it('frontmatter with nothing in it is named', () =>
    expectProblems((copy) => {
      copy.write(SAMPLE, '---\n\n---\n\nDit is een zin.\n');
      const missing = ['title', 'tabTitle', 'path', 'description', 'parent', 'profile', 'sourceDate'];
      return missing.map((field) => ({ file: SAMPLE, line: 2, field, says: 'Invalid' }));
    }));

  it('a page without frontmatter is named', () =>
    expectProblems((copy) => {
      copy.write(SAMPLE, 'Dit is een zin.\n');
      return [{ file: SAMPLE, line: 1, field: 'frontmatter', says: 'two lines of ---' }];
    }));

  it('a tag that is not closed is named with the line on which it opens', () =>
    expectProblems((copy) => {
      copy.replace(SAMPLE, '</Advice>', '');
      const line = copy.replace(SAMPLE, '<Advice', '<Advice');
      return [{ file: SAMPLE, line, field: 'mdx', says: '<Advice>' }];
    }));

  it('a brace that is not closed is named', () =>
    expectProblems((copy) => {
      const line = copy.replace(SAMPLE, 'Hij telt mee.', 'Hij {telt mee.');
      return [{ file: SAMPLE, line, field: 'mdx', says: 'closing brace' }];
    }));
});
