/** A measure that translators convert into metric units. */
export type Unit =
  | 'inch'
  | 'foot'
  | 'square foot'
  | 'yard'
  | 'mile'
  | 'square mile'
  | 'knot'
  | 'acre'
  | 'gallon'
  | 'pound'
  | 'ounce'
  | 'stone'
  | 'degree';

/** Plural categories of CLDR that our languages use. */
export type PluralCategory = 'one' | 'few' | 'many' | 'other';

/**
 * How a language writes numbers. All words are in the form that `foldNumeral` gives. A word that means several numbers
 * does not belong here, nor do vague ones (`dozens`, `тысячи`, `садҳо`), save among the quantities.
 */
export interface NumberFacts {
  /** The sign before decimals. Absent if it is not known: then both signs are read. */
  readonly decimal?: ',' | '.';
  /** Plural category of a whole number or a fraction, by the rules of CLDR: ICU of the host may lack the language. */
  plural(n: number): PluralCategory;
  /** Whether a text ends in a preposition whose form may be due to the number after it: `со 2 мая`. Absent if there are none. */
  altersPreposition?(before: string, n: number): boolean;
  /** Value of each form of a numeral: cardinal, ordinal and collective alike. */
  readonly words: ReadonlyMap<string, number>;
  /** What a word that is no numeral may become in a translation: `half`, `both`, `dozen`. */
  readonly mayMean: ReadonlyMap<string, readonly number[]>;
  /** Amounts that are no numerals, whose change alters what is stated: `half`, `dozens`, `twice`. */
  readonly quantities: ReadonlySet<string>;
  /** What multiplies the number before it, or means one of itself: `million`, `млрд`. One letter may also be a unit. */
  readonly scales: ReadonlyMap<string, number>;
  /** Plurals that multiply digits before them and mean no number alone: `320 millions`, but `millions of people`. */
  readonly pluralScales?: ReadonlyMap<string, number>;
  /** First parts of compounds: `пяти` in `пятидневный`. */
  readonly firstParts: ReadonlyMap<string, number>;
  /** How second parts of compounds begin: `дневн`. */
  readonly measures: readonly string[];
  /** The least tens that units follow within one numeral, if that is not 20: ten in Kazakh он бес, fifteen. */
  readonly leastTens?: number;
  /** How a second part begins that makes the number thousands: `тысячн` in `двухтысячный`. */
  readonly thousands?: string;
  /** Words between the ends of a range, or the last two numbers of a list: `5 to 7 days`. */
  readonly between?: ReadonlySet<string>;
  /** Words inside one number: `and` in `one hundred and five`. */
  readonly joiners: ReadonlySet<string>;
  /** Words for `of` and `from`, which say what a number is taken from. */
  readonly origins?: ReadonlySet<string>;
  /** The word before a measure that something is counted by: in `per second` nothing is a second one. */
  readonly rate?: string;
  /** What adds a half to the number before it: `с половиной`. */
  readonly halves: readonly string[];
  /** Units that readers of other languages do not use, by each of their names. */
  readonly units: ReadonlyMap<string, Unit>;
  /** Numbers that are words in disguise and are translated as such, and what they may become: `24/7`. */
  readonly idioms: ReadonlyMap<string, readonly number[]>;
  /** What after an hour of a 12-hour clock puts it before or after noon; each begins with `^`. */
  readonly morning?: RegExp;
  readonly afternoon?: RegExp;
}

/** CLDR 46, `en`, `kk` and others: `one` for 1, `other` for every other number. */
export function pluralOfOne(n: number): PluralCategory {
  return n === 1 ? 'one' : 'other';
}

/** CLDR 46, `ru`, `be` and `uk` alike: 1 and 21; 2 to 4 and 22; 5, 11 and 0; fractions are `other`. */
export function eastSlavicPlural(n: number): PluralCategory {
  if (!Number.isInteger(n)) return 'other';
  const ten = Math.abs(n) % 10;
  const hundred = Math.abs(n) % 100;
  if (ten === 1 && hundred !== 11) return 'one';
  return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? 'few' : 'many';
}

/** Russian and Belarusian: с 3 мая, со 2 мая (второго); к 90, ко 100 (ста); о 5, об 11 (одиннадцати). */
export function eastSlavicAltersPreposition(before: string, n: number): boolean {
  if (!(n === 1 || n === 2 || n === 11 || (n >= 100 && n < 200))) return false;
  return /(?:^|[^\p{L}\p{M}])(?:со?|во?|ко?|обо?|о|з|са|ва|аб?)\s$/iu.test(before);
}
