import { describe, expect, it } from 'vitest';
import { readMeanings } from '../../../src/facts/meanings.ts';
import { readWordFacts } from '../../../src/facts/words.ts';
import { noWords, stemTable, stemWords } from '../../../src/languages/engine/stem-words.ts';

/** Members and observers of the United Nations, Kosovo, Taiwan and Greenland (ISO 3166-1). */
const codes = (
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV ' +
  'CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GL GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR ' +
  'IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW ' +
  'MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR ' +
  'SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW'
).split(' ');

const countriesIn = (text: string, language: string): readonly string[] => [
  ...new Set(
    readMeanings(text, readWordFacts(text, language), 'country').flatMap(({ meanings }) =>
      meanings.map(({ value }) => value),
    ),
  ),
];

describe.each(['en', 'ru', 'be', 'tg'])('in the language %s', (language) => {
  // ICU of the host knows all four languages; where it lacks one, it would give English names.
  const names = new Intl.DisplayNames([language], { type: 'region' });

  it.runIf(names.resolvedOptions().locale === language)('every country has its CLDR name', () => {
    const unknown = codes.filter((code) => !countriesIn(names.of(code) as string, language).includes(code));
    expect(unknown.map((code) => `${code} ${names.of(code)}`)).toEqual([]);
  });
});

describe('countries are known by all their words', () => {
  it.each([
    ['en', 'the Poles, the Dutch and South Koreans', ['PL', 'NL', 'KR']],
    ['en', 'United States, U.S. and US troops', ['US']],
    ['ru', 'в Армении, с армянами, армянская делегация', ['AM']],
    ['ru', 'бразильца и португальцев', ['BR', 'PT']],
    ['ru', 'Республики Корея и северокорейского', ['KR', 'KP']],
    ['ru', 'англичанин', ['GB']],
    ['be', 'літоўскага, у Літве, літоўцам', ['LT']],
    ['be', 'паўднёвакарэйцы, галандцаў, украінкі', ['KR', 'NL', 'UA']],
    ['tg', 'Олмонро, олмониҳо, немисҳо', ['DE']],
    ['tg', 'Африқои Ҷанубӣ ва Кореяи Ҷанубиро', ['ZA', 'KR']],
  ])('%s: %s', (language, text, wanted) => {
    expect([...countriesIn(text, language)].sort()).toEqual([...wanted].sort());
  });
});

describe('and other words are no countries', () => {
  it.each([
    ['en', 'turkey, china plates, let us polish it'],
    ['ru', 'кубик, чад, малина, туркать, без того, гречка, румянец'],
    ['be', 'кубак, малако, туркаўка, грэчка, даны, перац'],
    ['tg', 'чини аввал, малина, рустам, нигорон, муғ'],
  ])('%s: %s', (language, text) => {
    expect(countriesIn(text, language)).toEqual([]);
  });
});

it('a paradigm that is not there is an error of the data', () => {
  const country = stemWords({ '-': '-' }, [['DE', 'Герман/ия']]);
  const words = { country, rank: noWords, direction: noWords, calque: noWords };
  expect(() => stemTable(words)).toThrow('no paradigm of "Герман/ия"');
});
