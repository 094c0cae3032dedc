import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { digitsOf, findPhoneLike, groupForReading, phoneHref } from '../../src/core/phone.ts';

const NBSP = '\u00a0';

describe('phone › digitsOf gives one canonical form', () => {
  const cases: [value: string, digits: string][] = [
    ['0800-2000', '08002000'],
    ['0800 2000', '08002000'],
    ['+31 800 2000', '08002000'],
    ['+31 (0)800-2000', '08002000'],
    ['0031 800 2000', '08002000'],
    ['(020) 611 60 22', '0206116022'],
    ['+31 (0)20 611 60 22', '0206116022'],
    ['088.0767.000', '0880767000'],
    ['08OO-2OOO', '08002000'],
    ['O800 2000', '08002000'],
    ['0800\u00a02000', '08002000'],
    ['０８００－２０００', '08002000'],
    ['٠٨٠٠ ٢٠٠٠', '08002000'],
    ['\u20660800 2000\u2069', '08002000'],
    ['0800-2000¹', '08002000'],
    ['1-1-2', '112'],
    ['112NL', '112'],
    ['116 006', '116006'],
    ['+599 717 6181', '5997176181'],
    ['00599 717 6181', '5997176181'],
    ['geen nummer', ''],
  ];
  for (const [value, digits] of cases)
    it(`${value} is ${digits || 'empty'}`, () => assert.equal(digitsOf(value), digits));
});

describe('phone › phoneHref makes a link that can be called', () => {
  const cases: [value: string, href: string][] = [
    ['0800-2000', 'tel:08002000'],
    ['+31 800 2000', 'tel:08002000'],
    ['088 0767 000', 'tel:0880767000'],
    ['0802-0802', 'tel:08020802'],
    ['0800 123 4567', 'tel:08001234567'],
    ['+599 717 6181', 'tel:+5997176181'],
    ['00599 717 6181', 'tel:+5997176181'],
    ['112', 'tel:112'],
    ['113', 'tel:113'],
    ['911', 'tel:911'],
    ['918', 'tel:918'],
    ['144', 'tel:144'],
    ['116 111', 'tel:116111'],
    ['14 020', 'tel:14020'],
  ];
  for (const [value, href] of cases)
    it(`${value} links to ${href}`, () => assert.equal(phoneHref(value), href));

  const wrong = [
    '',
    'Veilig Thuis',
    '112NL',
    '0800-200',
    '020 611 602',
    '36 658',
    '717 6181',
    '12',
    '2025',
    'tel:112',
    '+31 20',
  ];
  for (const value of wrong)
    it(`"${value}" is refused with a clear error`, () =>
      assert.throws(() => phoneHref(value), /is not a phone number that can be called/));
});

describe('phone › groupForReading keeps the groups of the owner together', () => {
  const cases: [value: string, shown: string][] = [
    ['0800-2000', '0800 2000'],
    ['0800 2000', '0800 2000'],
    ['08002000', '0800 2000'],
    ['0800-0113', '0800 0113'],
    ['088 0767 000', '088 0767 000'],
    ['088-308 3636', '088 308 3636'],
    ['070 414 20 00', '070 414 20 00'],
    ['(020) 611 6022', '020 611 6022'],
    ['0612345678', '06 12345678'],
    ['0206116022', '0206116022'],
    ['112', '112'],
    ['116 006', '116 006'],
    ['14 020', '14 020'],
    ['+599 717 6181', '+599 717 6181'],
    ['+31 (0)20 611 60 22', '+31 20 611 60 22'],
  ];
  for (const [value, shown] of cases)
    it(`${value} is shown as ${shown}`, () =>
      assert.equal(groupForReading(value), shown.replaceAll(' ', NBSP)));

  it('what is no number is refused', () =>
    assert.throws(() => groupForReading('112NL'), /not a phone number/));
  it('what is shown links to the same number', () => {
    for (const [value] of cases) assert.equal(phoneHref(groupForReading(value)), phoneHref(value));
  });
});

describe('phone › findPhoneLike finds every spelling of a number', () => {
  const found: [text: string, ...digits: string[]][] = [
    ['Bel 0800 2000.', '08002000'],
    ['Bel 0800-2000 (gratis)', '08002000'],
    ['Bel 0800.2000', '08002000'],
    ['Bel 08.00.20.00', '08002000'],
    ['Bel 0800/2000', '08002000'],
    ['Bel 0800 - 2000', '08002000'],
    ['Bel 0800–2000', '08002000'],
    ['Bel 0800‑2000', '08002000'],
    ['Bel 08002000', '08002000'],
    ['Bel 0800\u00a02000', '08002000'],
    ['Bel 0800\u20092000', '08002000'],
    ['Bel 0800\u202f2000', '08002000'],
    ['Bel 0800\u00ad2000', '08002000'],
    ['Bel 0800\n2000', '08002000'],
    ['Bel ０８００ ２０００', '08002000'],
    ['Bel 𝟎𝟖𝟎𝟎-𝟐𝟎𝟎𝟎', '08002000'],
    ['اتصل ٠٨٠٠ ٢٠٠٠', '08002000'],
    ['Bel 08OO-2000', '08002000'],
    ['Bel O800-2OOO', '08002000'],
    ['Bel 0 8 0 0 2 0 0 0', '08002000'],
    ['Bel 0-8-0-0-2-0-0-0', '08002000'],
    ['Bel 0 8 0 0 - 2 0 0 0 nu', '08002000'],
    ['tel.0800-2000', '08002000'],
    ['tel:08002000', '08002000'],
    ['telefoon0800-2000nu', '08002000'],
    ['(0800 2000)', '08002000'],
    ['(0800) 2000', '08002000'],
    ['Bel 0900-8844', '09008844'],
    ['Bel 0802-0802', '08020802'],
    ['Bel 0800 123 4567', '08001234567'],
    ['Bel +31 800 2000', '08002000'],
    ['Bel +31 (0)20 611 60 22', '0206116022'],
    ['Bel (+31) 20 611 60 22', '0206116022'],
    ['Bel 0031 20-6116022', '0206116022'],
    ['Bel (020) 611 60 22', '0206116022'],
    ['Bel 088 0767 000 of mail', '0880767000'],
    ['Bel 070-4142000', '0704142000'],
    ['App 06-13863803', '0613863803'],
    ['App 06 12 34 56 78', '0612345678'],
    ['App 06.12.34.56.78', '0612345678'],
    ['Bel +599 717 6181', '5997176181'],
    ['Bel 00599 717 6181', '5997176181'],
    ['Bel +44 20 7946 0018', '442079460018'],
    ['Nummer 5844081', '5844081'],
    ['Bel 020 611 602', '020611602'],
    ['Bel 112', '112'],
    ['Bel 112.', '112'],
    ['bel112nu', '112'],
    ['de app 112NL', '112'],
    ['de 112-app', '112'],
    ['www.112.nl', '112'],
    ['Bel 1-1-2', '112'],
    ['Bel 1 1 2!', '112'],
    ['Bel 113 of 110', '113', '110'],
    ['Bel 911 of 918', '911', '918'],
    ['Bel 144', '144'],
    ['Bel 116', '116'],
    ['Bel 116 006', '116006'],
    ['Bel 116006', '116006'],
    ['Bel 116-111', '116111'],
    ['Bel 116.006', '116006'],
    ['Bel 14 020', '14020'],
    ['Bel 14020', '14020'],
    ['Bel 14 0475', '140475'],
    ['Bel 0800-2000 112', '08002000', '112'],
    ['Bel 0800 2000. 112 is voor spoed.', '08002000', '112'],
    ['112 of 0800-2000', '112', '08002000'],
    ['Bel 088 0767 000. 24 uur open.', '0880767000'],
    ['ma-vr 09.00-17.00: 0900-0101', '09000101'],
    ['112¹', '112'],
  ];
  for (const [text, ...digits] of found)
    it(`in "${text}"`, () =>
      assert.deepEqual(
        findPhoneLike(text).map((hit) => hit.digits),
        digits,
      ));

  it('text and index point at the number as it stands in the text', () => {
    const text = 'Bel (020) 611 60 22, of ０８００ ２０００ (112).';
    const hits = findPhoneLike(text);
    assert.deepEqual(
      hits.map((hit) => hit.text),
      ['(020) 611 60 22', '０８００ ２０００', '112'],
    );
    for (const hit of hits) assert.equal(text.slice(hit.index, hit.index + hit.text.length), hit.text);
  });
  it('positions stay right after characters of two code units', () => {
    const text = '😀 𝟏𝟏𝟐 en 112';
    assert.deepEqual(
      findPhoneLike(text).map((hit) => text.slice(hit.index, hit.index + hit.text.length)),
      ['𝟏𝟏𝟐', '112'],
    );
  });
});

describe('phone › findPhoneLike leaves other figures alone', () => {
  const other = [
    'Kamerstuk 36 658',
    '2020–2024',
    '2020-2024',
    '870.000 mensen',
    '09.00–17.00',
    '9.00-17.00 uur',
    '09:00 tot 17:00',
    '08.00 - 20.00 uur',
    '08.00-20.00',
    '08:00-20:00',
    '09.00 uur – 17.00 uur',
    '1 april 2025',
    '22 september 2025',
    'op 01-04-2025',
    '01.04.2025',
    '01/04/2025',
    '2025-04-01',
    '2025-04',
    '2019/01/16',
    'Stb. 2023, 69',
    '28345, nr. 278',
    'artikel 285b',
    'OR 7,48',
    '(95% CI 4.53-12.35)',
    '1.000 plekken',
    '€ 700',
    '€ 112',
    '€ 1.112,50',
    '1,3 miljoen',
    '113 miljoen euro',
    '5 werkdagen',
    'iOS 14.5',
    '137.000 vrouwen en 90.000 mannen',
    '112.000 meldingen',
    '112 000 meldingen',
    '116.500 meldingen',
    '7,113',
    '118%',
    '118 procent',
    '14 000 mensen',
    'elke 8 dagen',
    '24/7',
    '43 vrouwen per jaar',
    '18 tot 25 jaar',
    '1012 AB',
    'paragraaf 1.1.2',
    '1-1-2025',
    'om 14.00 uur',
    '0,5 procent',
    '10.000.000',
    'Postbus 20301, 2500 EH',
    '2017-75595',
    'ook o zo goed',
    'noot² en³',
    '',
  ];
  for (const text of other) it(`"${text}"`, () => assert.deepEqual(findPhoneLike(text), []));
});
