import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { countSyllables } from '../../src/core/dutch-syllables.ts';
import { isPassive } from '../../src/core/dutch-passive.ts';
import { splitSentences } from '../../src/core/dutch-sentences.ts';
import { barsFor, checkBars, measure } from '../../src/core/readability.ts';
import { findOfficialese, mixesFormalAndInformal, type Officialese } from '../../src/core/word-choice.ts';

const about = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);

describe('readability › countSyllables knows', () => {
  const words: Record<string, string> = {
    'plain vowels':
      'hulp 1, keel 1, partner 2, jaloers 2, bedreigen 3, slachtoffer 3, mishandeling 4, telefoon 3, onmiddellijk 4',
    'groups of two vowels':
      'huis 1, vrouwen 2, duidelijk 3, vrijheid 2, pauze 2, trauma 2, trainen 2, toilet 2, uitje 2, kwijt 1, Turkije 3',
    'groups of three vowels':
      'mooi 1, mooie 2, draaien 2, groeien 2, nieuws 1, nieuwe 2, eeuw 1, sneeuwt 1, ruw 1, moeite 2, vermoeid 2',
    'vowels that part':
      'radio 3, relatie 3, situatie 4, museum 3, januari 4, sociaal 3, initiatief 5, medium 3, theater 3, reageren 4, chaos 2, actueel 3, individueel 5, zoals 2, beoordelen 4, geopend 3, bijeenkomst 3',
    'a trema':
      'beïnvloeden 4, geïsoleerd 4, financiële 5, ideeën 3, knieën 2, patiënt 3, coördinatie 5, heroïne 4, egoïsme 4, Oekraïne 4, suïcide 4, vacuüm 3, naïef 2, tweeëntwintig 4',
    'other accents': 'één 1, café 2, privé 2, variété 4, vóór 1',
    'Latin and French endings':
      'serieus 3, religieuze 5, interieur 4, financieel 4, officieel 4, bureau 2, milieu 2, manoeuvre 3, consequentie 4',
    'the letter y': 'hypotheek 3, baby 2, yoga 2, royaal 2, privacy 3, psychisch 2, Syrië 3, hockey 2',
    'English loans':
      'team 1, coach 1, online 2, website 2, websites 2, update 2, software 2, stalkerware 3, smartphone 2, Facebook 2, download 2, deal 1, ideale 4, service 2',
    'hyphens, apostrophes and punctuation': "ex-partner 3, foto's 2, zo'n 1, 's 1, (politie). 3, man/vrouw 2",
    'numbers and capitals': '112 1, 870.000 1, 24/7 1, 09.00–17.00 1, GGZ 3, CBS 3, GGZ-hulp 4, – 0',
  };
  for (const [rule, examples] of Object.entries(words)) {
    for (const example of examples.split(', ')) {
      const [, word = '', count = ''] = /^(.*) (\d+)$/.exec(example) ?? [];
      it(`${rule}: ${word} has ${count}`, () => assert.equal(countSyllables(word), Number(count)));
    }
  }
});

describe('readability › splitSentences', () => {
  const cases: [what: string, ...sentences: string[]][] = [
    ['ends at a full stop', 'Je bent bang.', 'Dat mag.'],
    ['ends at ? and !', 'Ben je bang?', 'Bel 112!', 'Wacht niet.'],
    ['keeps text without a full stop', 'Wat je kunt doen'],
    [
      'is not misled by abbreviations',
      'Bel bijv. Veilig Thuis.',
      'Zie nr. 278 en art. 285b.',
      'Vraag o.a. Marie, d.w.z. de buurvrouw.',
      'Open ma. t/m vr. hele dag.',
    ],
    [
      'lets "enz." end a sentence only before a capital',
      'Brood, melk, enz. en ook kaas.',
      'Brood, melk, enz.',
      'Je betaalt niets.',
    ],
    [
      'is not misled by times and thousands',
      'Bel tussen 09.00 en 17.00 uur.',
      'Het zijn 870.000 mensen.',
      '112 is voor spoed.',
    ],
    ['is not misled by web addresses', 'Ga naar veiligthuis.nl.', 'Daar kun je chatten.'],
    ['keeps the closing quote', '“Ga weg.”', 'Dat zei hij.', '‘Blijf!’', 'Dat zei ze.'],
    ['goes on after a quote', '“Ga weg.” zei hij.', '“Waarom?” vroeg ze.'],
    ['does not end at a colon or semicolon', 'Hij zegt: Jij gaat niet weg; je blijft.', 'Bel dan.'],
    ['does not end after an initial or a list number', '1. Vraag naar mevr. J. de Vries.', 'Zij helpt.'],
    ['sees a new sentence in ’s', 'Hij slaapt.', '’s Nachts is hij boos.'],
    ['ends after an abbreviation in capitals', 'Zij woont in de VS.', 'Hij ook.'],
    ['ends at an ellipsis before a capital', 'Hij bonst op de deur…', 'Dan bel je.'],
    ['keeps brackets with their sentence', '(Dat mag.)', 'Je kunt bellen (gratis).', 'Doe dat.'],
  ];
  for (const [what, ...sentences] of cases)
    it(what, () => assert.deepEqual(splitSentences(sentences.join(' ')), sentences));
  it('gives nothing for an empty text', () => assert.deepEqual(splitSentences('  '), []));
});

describe('readability › isPassive', () => {
  const passive = [
    'Je wordt geslagen.',
    'Hij werd door de politie opgepakt.',
    'De deur wordt opengemaakt.',
    'Vrouwen worden mishandeld.',
    'Zij werd vermoord.',
    'Je wordt doorverbonden.',
    'Je wordt teruggebeld.',
    'Zij was aangevallen geworden.',
    'Het gesprek kan worden opgenomen.',
    'Word je geslagen?',
    'Als je wordt gevolgd, bel dan 112.',
    'De melding wordt onderzocht.',
    'Wordt je telefoon bekeken?',
    'Hij zegt dat je wordt ontslagen.',
    'Je wordt geïsoleerd.',
    'Het contact wordt verbroken.',
    'Jouw gegevens worden bewaard.',
    'Wordt dat kind geslagen?',
    'Zij werd die dag vermoord.',
    'Je wordt door de politie en door de buren gebeld.',
    'De aangifte wordt ingetrokken.',
    'Er werd niets gedaan.',
    'Er wordt een straf ingezet.',
    'Vrouwen worden vaak, ook door hun partner, bedreigd.',
    'Je gegevens hoeven niet te worden gedeeld.',
  ];
  const active = [
    'Het wordt erger.',
    'Je wordt bang.',
    'Hij wordt boos.',
    'Hij slaat je.',
    'Het geweld wordt erger.',
    'In veel gevallen wordt het rustig.',
    'Je wordt benauwd.',
    'Hij werd verliefd.',
    'Zij is moeder geworden.',
    'Hij heeft je geslagen.',
    'Dat is verboden.',
    'Hij wordt 18.',
    'Hij wordt jaloers als je hebt gebeld.',
    'Je hebt gebeld en het wordt beter.',
    'Als je bent geslagen, wordt je arm dik.',
    'Ze wordt bang omdat hij is vertrokken.',
    'Het voorbeeld wordt duidelijk.',
    'Zijn gezicht wordt rood.',
    'Hij vertelt dat het erger wordt.',
    'Je wordt bang en wilt hem verlaten.',
    'Het wordt tijd om te vertrekken.',
    'De verantwoordelijkheid wordt groter.',
    'Hij wordt een goede vader.',
    'De situatie wordt gevaarlijk.',
    'Je woont bij je ouders.',
  ];
  for (const sentence of passive)
    it(`is true for "${sentence}"`, () => assert.equal(isPassive(sentence), true));
  for (const sentence of active)
    it(`is false for "${sentence}"`, () => assert.equal(isPassive(sentence), false));
});

describe('readability › measure', () => {
  const plain = { ignoreNames: [] };

  it('counts words, sentences and blocks', () => {
    const result = measure(['Je bent bang. Bel dan nu 112.', 'Dat mag'], plain);
    assert.deepEqual(
      [result.words, result.sentences, result.meanWords, result.maxWords, result.maxBlockWords],
      [9, 3, 3, 4, 7],
    );
  });
  it('follows the formula of Flesch-Douma', () =>
    about(
      measure(['Hij slaat je. Bel de politie.'], plain).fleschDouma,
      206.84 - (0.77 * 100 * 8) / 6 - 0.93 * 3,
    ));
  it('takes the 90th percentile by nearest rank', () => {
    const sentences = Array.from({ length: 10 }, (_, i) => `${'Ja '.repeat(i + 1).trim()}.`);
    assert.equal(measure(sentences, plain).p90Words, 9);
  });
  it('does not run a sentence over the end of a block', () =>
    assert.equal(measure(['Wat je kunt doen', 'Bel ons'], plain).maxWords, 4));
  it('counts long words and passive sentences as shares', () => {
    const result = measure(['Je krijgt ondersteuning. Je wordt geholpen.'], plain);
    about(result.longWordShare, 1 / 6);
    about(result.passiveShare, 1 / 2);
  });
  it('counts a name as one short word, also when it has several words', () => {
    const ignoreNames = ['Veilig Thuis', 'Slachtofferhulp', 'Slachtofferhulp Nederland'];
    const result = measure(['Bel Slachtofferhulp Nederland of Veilig\nThuis.'], { ignoreNames });
    assert.deepEqual([result.words, result.longWordShare], [4, 0]);
    about(result.fleschDouma, 206.84 - 77 - 0.93 * 4);
    assert.equal(result.worst[0]?.sentence, 'Bel Slachtofferhulp Nederland of Veilig Thuis.');
  });
  it('finds a name only as a whole word', () =>
    assert.equal(measure(['Onveilig Thuiszijn'], { ignoreNames: ['veilig Thuis'] }).words, 2));
  it('counts a number, a phone number and an address as one short word each', () => {
    const result = measure(
      ['Bel 0800 2000 of 0800\u00a00113 na 09.00 uur: 870.000 op slachtofferhulp.nl'],
      plain,
    );
    assert.equal(result.words, 10);
    about(result.fleschDouma, 206.84 - 77 - 0.93 * 10);
  });
  it('names the five longest sentences, longest first', () => {
    const result = measure(['Een. Een twee. Een twee drie. Ja. Nee. Een twee drie vier.'], plain);
    assert.deepEqual(
      result.worst.map(({ words }) => words),
      [4, 3, 2, 1, 1],
    );
    assert.equal(result.worst[0]?.sentence, 'Een twee drie vier.');
  });
  it('gives zeros for a page without words', () => {
    const result = measure(['–', ''], plain);
    assert.deepEqual(
      [result.words, result.sentences, result.meanWords, result.maxWords, result.maxBlockWords, result.worst],
      [0, 0, 0, 0, 0, []],
    );
  });
});

describe('readability › bars', () => {
  const good = measure(['Bel Veilig Thuis. Je praat met een mens. Dat is gratis.'], {
    ignoreNames: ['Veilig Thuis'],
  });

  it('are stricter in danger blocks, whatever the profile', () => {
    assert.equal(barsFor('reader', 'page').maxWords, 15);
    for (const profile of ['reader', 'professional', 'statutory'] as const)
      assert.equal(barsFor(profile, 'danger').maxWords, 12);
  });
  it('ask less of pages for professionals and nothing of statutory pages', () => {
    assert.deepEqual(barsFor('professional', 'page'), { meanWords: 13, fleschDouma: 60 });
    assert.deepEqual(barsFor('statutory', 'page'), {});
  });
  it('let a plain text pass', () => assert.deepEqual(checkBars(good, barsFor('reader', 'danger')), []));
  it('let a value equal to its limit pass', () => {
    const exact = { ...good, meanWords: 9, fleschDouma: 75, longWordShare: 0.06, maxBlockWords: 60 };
    assert.deepEqual(checkBars(exact, barsFor('reader', 'page')), []);
  });
  it('report what is missed with value, limit and a hint', () => {
    const breaches = checkBars({ ...good, meanWords: 9.5, fleschDouma: 74 }, barsFor('reader', 'page'));
    assert.deepEqual(
      breaches.map(({ bar, value, limit }) => ({ bar, value, limit })),
      [
        { bar: 'meanWords', value: 9.5, limit: 9 },
        { bar: 'fleschDouma', value: 74, limit: 75 },
      ],
    );
    for (const { hint } of breaches) assert.ok(hint.length > 10);
  });
});

describe('readability › findOfficialese', () => {
  const list = [
    { word: 'indien', instead: 'als' },
    { word: 'met betrekking tot', instead: 'over' },
    { word: 't.a.v.', instead: 'over' },
  ];
  const find = (text: string) => findOfficialese(text, list).map(({ word }) => word);

  it('finds whole words in any case, with their place', () => {
    assert.deepEqual(findOfficialese('Bel ons, Indien nodig.', list), [
      { word: 'indien', instead: 'als', index: 9 },
    ]);
  });
  it('finds phrases over any white space, and abbreviations', () =>
    assert.deepEqual(find('Vragen met\nbetrekking  tot en t.a.v. geld'), ['met betrekking tot', 't.a.v.']));
  it('leaves longer words alone', () => assert.deepEqual(find('Een klacht indienen'), []));
  it('finds nothing with an empty list', () => assert.deepEqual(findOfficialese('indien', []), []));
});

describe('readability › content/facts/officialese.json', () => {
  const entries = JSON.parse(
    readFileSync(new URL('../../content/facts/officialese.json', import.meta.url), 'utf8'),
  ) as Officialese[];

  it('has at least 120 words, each once', () => {
    assert.ok(entries.length >= 120);
    assert.equal(new Set(entries.map(({ word }) => word.toLowerCase())).size, entries.length);
  });
  it('never advises a word that it rejects', () => {
    for (const { word, instead } of entries)
      assert.deepEqual(findOfficialese(instead, entries), [], `instead of "${word}"`);
  });
  it('finds each of its own words', () => {
    for (const { word } of entries)
      assert.deepEqual(
        findOfficialese(`Dat is ${word} hier.`, entries).map((hit) => hit.word),
        [word],
      );
  });
});

describe('readability › mixesFormalAndInformal', () => {
  const mixed = [
    'Bel ons als u vragen heeft. Je mag ook mailen.',
    'Ken je uw rechten?',
    '“U bent laat”, zegt hij. Jij gaat.',
    'Bel u. Jouw naam vragen we niet.',
  ];
  const pure = [
    'U kunt bellen. Uw naam vragen we niet.',
    'Je kunt bellen. Jouw naam vragen we niet.',
    'Je maakt een U-bocht.',
    'Dokter U. Jansen helpt je.',
    'Tot 9 u kun je bellen.',
    'Ga naar www.u.nl als je wilt.',
    'Mail u@voorbeeld.nl als je wilt.',
    'Je schrijft “u”.',
    "Een sms'je aan u.",
    '',
  ];
  for (const text of mixed)
    it(`is true for "${text}"`, () => assert.equal(mixesFormalAndInformal(text), true));
  for (const text of pure)
    it(`is false for "${text}"`, () => assert.equal(mixesFormalAndInformal(text), false));
});
