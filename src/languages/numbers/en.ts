import { type NumberFacts, numerals, type Unit } from './facts.ts';

const units: readonly (readonly [Unit, string])[] = [
  ['inch', 'inch inches'],
  ['foot', 'foot feet ft'],
  ['yard', 'yard yards yd'],
  ['mile', 'mile miles mi mph'],
  ['acre', 'acre acres'],
  ['gallon', 'gallon gallons gal'],
  ['pound', 'pound pounds lb lbs'],
  ['ounce', 'ounce ounces oz'],
  ['degree', 'degree degrees'],
];

/**
 * English. Numerals and scales: Quirk et al., A Comprehensive Grammar of the English Language (1985), "Numerals";
 * short scale; abbreviations of scales and units as press agencies write them (AP and Reuters style).
 */
export const en: NumberFacts = {
  words: numerals([
    [0, 'zero'],
    [1, 'one first'],
    [2, 'two second'],
    [3, 'three third'],
    [4, 'four fourth'],
    [5, 'five fifth'],
    [6, 'six sixth'],
    [7, 'seven seventh'],
    [8, 'eight eighth'],
    [9, 'nine ninth'],
    [10, 'ten tenth'],
    [11, 'eleven eleventh'],
    [12, 'twelve twelfth'],
    [13, 'thirteen thirteenth'],
    [14, 'fourteen fourteenth'],
    [15, 'fifteen fifteenth'],
    [16, 'sixteen sixteenth'],
    [17, 'seventeen seventeenth'],
    [18, 'eighteen eighteenth'],
    [19, 'nineteen nineteenth'],
    [20, 'twenty twentieth'],
    [30, 'thirty thirtieth'],
    [40, 'forty fortieth'],
    [50, 'fifty fiftieth'],
    [60, 'sixty sixtieth'],
    [70, 'seventy seventieth'],
    [80, 'eighty eightieth'],
    [90, 'ninety ninetieth'],
  ]),
  scales: numerals([
    [100, 'hundred'],
    [1e3, 'thousand k'],
    [1e6, 'million mn mln m'],
    [1e9, 'billion bn bln b'],
    [1e12, 'trillion tn trn'],
  ]),
  firstParts: new Map(),
  measures: [],
  joiners: new Set(['and']),
  halves: ['and a half'],
  units: new Map(units.flatMap(([unit, names]) => names.split(' ').map((name) => [name, unit] as const))),
  idioms: new Set(['24/7', '9/11', '50/50']),
  morning: /^\s?a\.?\s?m\b|^(?:\s+o['’]clock)?\s+in the morning\b/iu,
  afternoon: /^\s?p\.?\s?m\b|^(?:\s+o['’]clock)?\s+(?:in the (?:afternoon|evening)|at night)\b/iu,
};
