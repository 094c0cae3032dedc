import { describe, it } from 'node:test';
import { expectProblems, lineOf, SAMPLE } from '../helpers/content-copy.ts';

const SOURCES = 'content/facts/sources.json';
const LISTED = 'sources: [kamerbrief-2025]';

describe('content check › sources', () => {
  it('a source that does not exist is named where the page lists it', () =>
    expectProblems((copy) => {
      copy.replace(SAMPLE, '<Src of="kamerbrief-2025"', '<Src of="kamerbrief-2052"');
      const line = copy.replace(SAMPLE, LISTED, 'sources: [kamerbrief-2052]');
      return [{ file: SAMPLE, line, field: 'sources.0', says: '"kamerbrief-2052"' }];
    }));

  it('a source that does not exist is named where a helpline lists it', () =>
    expectProblems((copy) => {
      const file = 'content/facts/helplines.json';
      let i = 0;
      const text = copy.edit<{ id: string; channels: { sources: string[] }[] }[]>(file, (helplines) => {
        i = helplines.findIndex(({ id }) => id === '112');
        helplines[i]!.channels[0]!.sources[0] = 'nergens';
      });
      const line = lineOf(text, '"nergens"');
      return [{ file, line, field: `${i}.channels.0.sources.0`, says: '"nergens"' }];
    }));

  it('a source that no sentence uses is named', () =>
    expectProblems((copy) => {
      const line = copy.replace(SAMPLE, LISTED, 'sources: [kamerbrief-2025, initiatiefnota-mutluer]');
      return [{ file: SAMPLE, line, field: 'sources', says: '"initiatiefnota-mutluer"' }];
    }));

  it('a source that the page does not list is named where it is used', () =>
    expectProblems((copy) => {
      const line = copy.replace(
        SAMPLE,
        'of="kamerbrief-2025"',
        'of="kamerbrief-2025 initiatiefnota-mutluer"',
      );
      return [{ file: SAMPLE, line, field: 'Src', says: '"initiatiefnota-mutluer"' }];
    }));

  it('two sources with the same id are named with both lines', () =>
    expectProblems((copy) => {
      const text = copy.edit<{ id: string; title: string }[]>(SOURCES, (sources) => {
        sources.push({ ...sources[0]!, title: 'Een tweede keer' });
      });
      const line = lineOf(text, '"Een tweede keer"') - 3;
      return [{ file: SOURCES, line, field: 'id', says: 'stands here twice (also on line 2)' }];
    }));
});

describe('content check › links', () => {
  const LINK = 'id:bystanders';
  const cases: [what: string, href: string, says: string][] = [
    ['a link to a page that does not exist', 'id:bystandars', 'there is no page "bystandars"'],
    ['a link to a heading that does not exist', 'id:bystanders#nergens', 'no heading with id "nergens"'],
    ['a link to another site', 'https://www.veiligthuis.nl/', 'no link to a page of the site'],
    ['a link to an address instead of a page', '/advies-vragen/', 'no link to a page of the site'],
  ];
  for (const [what, href, says] of cases)
    it(`${what} is named`, () =>
      expectProblems((copy) => {
        const line = copy.replace(SAMPLE, LINK, href);
        return [{ file: SAMPLE, line, field: `link ${href}`, says }];
      }));

  it('a door to a page that does not exist is named', () =>
    expectProblems((copy) => {
      const line = copy.replace(SAMPLE, 'Neem de tijd.', '<Door to="id:nergens" label="Open">Ga.</Door>');
      return [{ file: SAMPLE, line, field: 'link id:nergens', says: 'there is no page "nergens"' }];
    }));
});
