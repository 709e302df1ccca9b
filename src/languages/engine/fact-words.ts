/**
 * Words whose change alters what a sentence states, beside numerals (`numbers.ts`), names and terms. All words are in the
 * form that `foldNumeral` gives.
 */

/** Words for times, and how a language writes a date. */
export interface DateFacts {
  /** Number of the month by each of its forms and abbreviations. */
  readonly months: ReadonlyMap<string, number>;
  /** Day of the week, Monday is 1, by each form and abbreviation. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** Whether months and weekdays are written with a capital: `may` and `march` are other words. */
  readonly datesHaveCapitals: boolean;
  /** Times other than clock times: `tomorrow`, `noon`, `gmt`. */
  readonly times: ReadonlySet<string>;
  /** Says which of several periods is meant: `last`, `next`. A time only beside a period, a month or a weekday. */
  readonly pointers: ReadonlySet<string>;
  /** Names of months and days that are other words or names too: `may`, `среда` (surroundings), `душанбе` (a city). */
  readonly doubtful?: ReadonlySet<string>;
  /** Words before such a name that show that it is one: `in May`, `рӯзи душанбе`; at most twelve letters long. */
  readonly introduces?: ReadonlySet<string>;
  /** Stretches of time: `week`, `years`. */
  readonly periods: ReadonlySet<string>;
  /** A calendar date in running text; `month` counts from 1. Absent if it is not known how the language writes one. */
  readonly longDate?: (year: number, month: number, day: number) => string;
  /** A day of a year that stands elsewhere: `12 ноября`. */
  readonly dayOfYear?: (month: number, day: number) => string;
}

/** How a language says no. */
export interface NegationFacts {
  /** Negative words, and verbs with a negative meaning: `not`, `without`, `failed`. */
  readonly negations: ReadonlySet<string>;
  /** Negative endings: `n't`. */
  readonly negativeEndings: readonly string[];
  /** Negative words with another word of the same meaning: `cannot` and `not`. */
  readonly contractions: ReadonlyMap<string, string>;
  /** The word that every negative ending stands for: `not` for the `n't` of `can't`. */
  readonly endingsMean: string;
  /** How words begin that say in a positive form what others say with a negation: `отсутств`, `отказ`, `вместо`. */
  readonly denyingStems: readonly string[];
  /** How words begin that have a negative prefix by chance or negate nothing: `недел`, `безопасн`, `намоянд`. */
  readonly seemingStems: readonly string[];
  /** What turns a word into its contrary: `un` of `unlawful`. */
  readonly negativePrefixes: readonly string[];
  /**
   * The negations that translations keep as such, where others become other words (fail, refuse), and what after one of
   * them makes it assert: `not only`. Absent if every negation counts.
   */
  readonly kept?: { readonly negations: RegExp; readonly assertedBy: RegExp };
  /** What says without a negation what others say with one: few, landlocked, unlike. Absent if it is not known. */
  readonly implied?: RegExp;
  /**
   * The negation of a copula, a modal verb or another one that only carries the sentence, where a negation turns the whole
   * statement round: `не будет`, `намешавад`. Absent if it is not known.
   */
  readonly ofStatement?: RegExp;
}
