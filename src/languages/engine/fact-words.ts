import { foldNumeral } from './numbers.ts';

/**
 * Words whose change alters what a sentence states, beside numerals (`numbers/`), names and terms. All words are in the
 * form that `foldNumeral` gives.
 */
export interface CriticalFacts {
  /** Number of the month by each of its forms and abbreviations. */
  readonly months: ReadonlyMap<string, number>;
  /** Day of the week, Monday is 1, by each form and abbreviation. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** Whether months and weekdays are written with a capital: `may` and `march` are other words. */
  readonly datesHaveCapitals: boolean;
  /** Times other than clock times: `tomorrow`, `noon`, `gmt`. */
  readonly times: ReadonlySet<string>;
  /** What tells which of several periods is meant: `last`, `next`. A time only beside a period, a month or a weekday. */
  readonly pointers: ReadonlySet<string>;
  /** Stretches of time: `week`, `years`. */
  readonly periods: ReadonlySet<string>;
  /** Amounts that are no numerals: `half`, `dozen`, `twice`. */
  readonly quantities: ReadonlySet<string>;
  /** Words that deny, and words that deny as verbs do: `not`, `without`, `failed`. */
  readonly negations: ReadonlySet<string>;
  /** Endings that deny: `n't`. */
  readonly negativeEndings: readonly string[];
  /** How words begin that say in a positive form what others say with a denial: `отсутств`, `отказ`, `вместо`. */
  readonly denyingStems: readonly string[];
  /** How words begin that have a negative prefix by chance or deny nothing: `недел`, `безопасн`, `намоянд`. */
  readonly seemingStems: readonly string[];
  /** What turns a word into its contrary: `un` of `unlawful`. */
  readonly negativePrefixes: readonly string[];
}

/** For languages we do not know. */
export const noCriticalFacts: CriticalFacts = {
  months: new Map(),
  weekdays: new Map(),
  datesHaveCapitals: false,
  times: new Set(),
  pointers: new Set(),
  periods: new Set(),
  quantities: new Set(),
  negations: new Set(),
  negativeEndings: [],
  denyingStems: [],
  seemingStems: [],
  negativePrefixes: [],
};

/** The words of texts, parted by spaces, as a set. */
export function words(...texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.split(' ').map(foldNumeral)));
}

/** Numbers from 1 by word, from the words for each number, parted by spaces. */
export function counted(texts: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    texts.flatMap((text, at) => text.split(' ').map((word) => [foldNumeral(word), at + 1] as const)),
  );
}
