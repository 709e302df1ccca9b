import type { NegationFacts } from '../languages/engine/fact-words.ts';
import type { DayPart, Measure } from '../languages/engine/measures.ts';
import { type Meaning, type StemTable, stemTable } from '../languages/engine/stem-words.ts';
import { foldNumeral } from '../languages/engine/word-sets.ts';
import { type Language, withoutPossessive } from '../languages/pack.ts';
import { languageOf } from '../languages/registry.ts';
import type { Span } from '../model/location.ts';
import { memoizeByWord, type WordMemo, wordsOf } from '../text/word-table.ts';
import { compoundMeasure, compoundValue, romanValue } from './numbers/word-values.ts';

// Kinds of what a word states, a bit each: a text in which no word states something of a kind is skipped after one test.

/** A numeral: a number in words, a scale such as "million", a Roman number. */
export const isNumeral = 1;
/** No numeral, but a word that translations may have a number for. */
export const mayBeNumber = 2;
/** A month or a weekday. */
export const isDate = 4;
/** A unit of measure or a currency. */
export const isMeasure = 8;
/** A time of day, such as "noon". */
export const isDayPart = 16;
/** A negation, such as "not". */
export const isNegation = 32;
/** A country or its people. */
export const isCountry = 64;
/** A military or other rank. */
export const isRank = 128;
/** A direction, such as "north" or "up". */
export const isDirection = 256;
/** A word of another language in the letters of this one. */
export const isCalque = 512;

/** What a word states wherever it occurs. Homographs state several things: Belarusian сем is seven, Tajik душанбе Monday and a city. */
export interface Lexeme {
  /** In the form that `foldNumeral` gives. */
  readonly form: string;
  readonly capital: boolean;
  /** The kinds of what it states: a sum of the bits above. */
  readonly traits: number;
  /** Value of a numeral. */
  readonly value: number | undefined;
  /** What it multiplies the number before it by. */
  readonly scale: number | undefined;
  /** The number that a compound or a Roman numeral has in it; never part of a longer number. */
  readonly inside: number | undefined;
  /** The numbers that it may become in a translation, although it is no numeral. */
  readonly mayMean: readonly number[] | undefined;
  readonly month: number | undefined;
  readonly weekday: number | undefined;
  readonly measure: Measure | undefined;
  readonly dayPart: DayPart | undefined;
  readonly isNegative: boolean;
  readonly country: readonly Meaning[] | undefined;
  readonly rank: readonly Meaning[] | undefined;
  readonly direction: readonly Meaning[] | undefined;
  readonly calque: readonly Meaning[] | undefined;
}

/** A word that states something, at its place. */
export interface WordFact extends Span {
  readonly word: Lexeme;
}

const readers = new Map<string, WordMemo<Lexeme | 'none'>>();

/**
 * The words of a plain text in the language `tag` that state something, in order. Each word is looked up once in the life of
 * the process (`memoizeByWord`), so that most texts cost one look at a table for each of their words.
 */
export function readWordFacts(text: string, tag: string): readonly WordFact[] {
  const reader = readerOf(tag);
  const { count, bounds, ids } = wordsOf(text);
  let found: WordFact[] | undefined;
  for (let at = 0; at < count; at++) {
    const word = reader.at(ids[at] as number);
    if (word === 'none') continue;
    found ??= [];
    found.push({ start: bounds[2 * at] as number, end: bounds[2 * at + 1] as number, word });
  }
  return found ?? nothing;
}

const nothing: readonly WordFact[] = [];

function readerOf(tag: string): WordMemo<Lexeme | 'none'> {
  const known = readers.get(tag);
  if (known) return known;
  const facts = languageOf(tag);
  const { countries, ranks, directions, calques } = facts;
  const stems = stemTable({ country: countries, rank: ranks, direction: directions, calque: calques });
  const reader = memoizeByWord<Lexeme | 'none'>(
    // `Monday's` names a day as `Monday` does.
    ({ text, key, capital, acronym }) =>
      lexemeOf(text, withoutPossessive(foldNumeral(key), facts), capital, acronym, facts, stems),
    'none',
  );
  readers.set(tag, reader);
  return reader;
}

function lexemeOf(
  text: string,
  form: string,
  capital: boolean,
  acronym: string | undefined,
  { numbers, dates, negation, measures: { measures, dayParts } }: Language,
  stems: StemTable,
): Lexeme | 'none' {
  const value = numbers.words.get(form);
  // A single letter is a scale only after digits (5m), where it is part of the number.
  const scale = form.length > 1 ? numbers.scales.get(form) : undefined;
  const inside =
    value === undefined && scale === undefined
      ? (compoundValue(form, numbers) ?? (capital ? romanValue(text) : undefined))
      : undefined;
  const mayMean = numbers.mayMean.get(form);
  const hasDate = capital || !dates.datesHaveCapitals;
  const month = hasDate ? dates.months.get(form) : undefined;
  const weekday = hasDate ? dates.weekdays.get(form) : undefined;
  const measure =
    measures.get(form) ?? (inside === undefined ? undefined : compoundMeasure(form, numbers, measures));
  const dayPart = dayParts.get(form);
  const isNegative = isNegativeWord(form, negation);
  const meant = stems.find(form, capital, acronym);
  const traits =
    (value !== undefined || scale !== undefined || inside !== undefined ? isNumeral : 0) |
    (mayMean !== undefined ? mayBeNumber : 0) |
    (month !== undefined || weekday !== undefined ? isDate : 0) |
    (measure !== undefined ? isMeasure : 0) |
    (dayPart !== undefined ? isDayPart : 0) |
    (isNegative ? isNegation : 0) |
    (meant?.country ? isCountry : 0) |
    (meant?.rank ? isRank : 0) |
    (meant?.direction ? isDirection : 0) |
    (meant?.calque ? isCalque : 0);
  if (traits === 0) return 'none';
  // Every object has all members: V8 runs code faster that has seen objects of one shape only.
  return {
    form,
    capital,
    traits,
    value,
    scale,
    inside,
    mayMean,
    month,
    weekday,
    measure,
    dayPart,
    isNegative,
    country: meant?.country,
    rank: meant?.rank,
    direction: meant?.direction,
    calque: meant?.calque,
  };
}

function isNegativeWord(form: string, { negations, negativeEndings }: NegationFacts): boolean {
  return negations.has(form) || negativeEndings.some((ending) => form.endsWith(ending));
}
