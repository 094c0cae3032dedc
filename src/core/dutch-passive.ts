import { wordList } from './words.ts';

const WORDEN = wordList('word wordt worden werd werden geworden');
const FORMS = WORDEN.join('|');
/** First words of a clause after a comma, "en" or "of": subjects, auxiliaries, forms of worden. */
const SUBJECT =
  `je|jij|hij|ze|zij|u|we|wij|ik|het|er|dat|die|dit|dan|daarna|is|zijn|bent|heb|hebt|heeft|hebben|was|kan|kunt|kunnen|wil|wilt|
  willen|moet|moeten|mag|ga|gaat|zal|${FORMS}`.replace(/\s+/g, '');
/** Where a new clause begins: the participle of one clause does not belong to the "wordt" of another. */
const CLAUSE = new RegExp(
  `[\\s,;:]+(?=(?:als|omdat|want|maar|toen|terwijl|zodat|waardoor|waarna|wanneer|nadat|voordat|totdat|hoewel|dus)\\s)` +
    `|(?<!(?:^|\\s)(?:${FORMS}))[\\s,;:]+(?=(?:dat|die|wie|wat|dan)\\s)|(?:[,;:–]|\\s(?:en|of))\\s+(?=(?:${SUBJECT})\\s)`,
  'u',
);
const APART =
  wordList(`aan achter af bijeen bij binnen dicht dood door goed in kapot klaar kwijt los mee mis na neer om onder open op over plaats
  rond samen stil stuk tegen terug thuis toe tussen uit vast vol voort voor vrij waar wakker weer weg`).join(
    '|',
  );
/** An f that ends a participle: "gestraft", but not "hij geeft". */
const SHORT_FT = '(?<![aeiou]{2}|ij)ft';
/** Past participles by form: ge…d, ge…t, ge…en; be/ver/ont/her…d or …t where the t is not that of "hij vertelt". */
const PARTICIPLE = new RegExp(
  `^(?:${APART})?(?:ge\\p{L}{2,}(?:d|en|cht|[kpsx]t|${SHORT_FT})|ge\\p{L}+[aeou]t|(?:be|ver|ont|her)\\p{L}{2,}(?:d|cht|[kps]t|${SHORT_FT}))$`,
  'u',
);
/** Participles that the form does not give away: strong ones without ge-, and verbs such as "onderzoeken". */
const STRONG = new RegExp(
  `^(?:${APART})?(?:${wordList(`
  aanvaard achtervolgd bedreven bedrogen begonnen begrepen behouden bekeken beschoten beschreven beslopen besloten
  besmet besproken bestolen bestreden betrokken bevolen bevonden bewezen bewogen bezet doorbroken doorzocht erkend
  ervaren gedaan gezien herroepen herschreven herzien misbruikt mishandeld misleid omringd omschreven omsingeld
  onderbroken onderdrukt onderhouden ondernomen onderschat ondersteund ondertekend ondervonden ondervraagd
  onderwezen onderzocht ontbonden onthouden ontnomen ontslagen onttrokken ontvangen ontworpen ontzet overreden
  overschat overtreden overtuigd overvallen overweldigd overwogen verboden verbonden verborgen verbroken verdreven
  vergeleken vergeten vergeven verkregen verlaten verloren vernomen verraden verschoven verslagen verstoten
  vervangen verwezen verworven verzonden verzonnen verzwegen voorkomen voorspeld weerhouden`).join('|')})$`,
  'u',
);
/** Nouns, adjectives after "worden" ("je wordt benauwd") and verb forms that only look like a participle. */
const NO_PARTICIPLE = new Set(
  wordList(`geweld gebied geduld geluid gezicht gevecht gedicht gewicht gerecht genot gebit gebed gebod geest gemoed
  geheugen gemeen gemeenten gezinnen gedachten gesprekken gezichten gevechten gebouwen gevaren geluiden geleden gevallen gebreken geheimen
  gebieden getuigen gewoonten gebaren getallen geweren geesten bericht bestand beleid beeld beest bewind verstand misverstand verband voorbeeld
  overgewicht geeft gelooft geloven gebeuren genieten gebruiken gehoorzamen gezond gewond gehecht gewend gestrest gespannen gestoord gehandicapt
  gefrustreerd geïrriteerd geobsedeerd gemotiveerd bekend bewust bereid bevriend benieuwd benauwd beroemd berucht bezorgd verbaasd verkeerd
  verliefd vermoeid verslaafd verveeld verward verwant opgewonden opgelucht uitgeput uitgebreid ingewikkeld afgelopen begrijpt bekijkt bespreekt
  betrekt bewijst bezoekt ontbreekt ontloopt verbreekt vergelijkt vergist verhuist verkoopt verliest verloopt vertrekt verzoekt`),
);

function isParticiple(word: string): boolean {
  if (NO_PARTICIPLE.has(word) || /(?:heid|heden|ingen|issen)$/.test(word)) return false;
  return STRONG.test(word) || PARTICIPLE.test(word.normalize('NFD').replace(/\p{M}/gu, ''));
}

/** True when a clause of the sentence has a form of "worden" with a past participle; "het wordt erger" is active. */
export function isPassive(sentence: string): boolean {
  return sentence
    .normalize('NFC')
    .toLowerCase()
    .split(CLAUSE)
    .some((clause) => {
      const words = clause.match(/[\p{L}\p{M}]+/gu) ?? [];
      const others = words.filter((word, i) => !WORDEN.includes(word) && words[i - 1] !== 'te');
      return words.some((word) => WORDEN.includes(word)) && others.some(isParticiple);
    });
}
