import type { NegationFacts } from '../languages/engine/fact-words.ts';
import type { DayPart, Measure } from '../languages/engine/measures.ts';
import type { Meaning } from '../languages/engine/stem-words.ts';
import { foldNumeral } from '../languages/engine/word-sets.ts';
import { type Language, withoutPossessive } from '../languages/pack.ts';
import { languageOf } from '../languages/registry.ts';
import type { Span } from '../model/location.ts';
import { memoizeByWord, type WordMemo, wordsOf } from '../text/word-table.ts';
import { compoundMeasure, compoundValue, romanValue } from './numbers/word-values.ts';

/**
 * Kinds of what a word states, a bit each: a text in which no word states something of a kind is passed over at one look.
 */
export const isNumeral = 1;
export const mayBeNumber = 2;
export const isDate = 4;
export const isMeasure = 8;
export const isDayPart = 16;
export const isDenial = 32;
export const isCountry = 64;
export const isRank = 128;
export const isDirection = 256;
export const isCalque = 512;

/** What a word states wherever it stands. Homographs state several things: Belarusian сем is seven, Tajik душанбе Monday and a city. */
export interface Lexeme {
  /** In the form that `foldNumeral` gives. */
  readonly form: string;
  readonly capital: boolean;
  /** The kinds of what it states: a sum of the bits above. */
  readonly traits: number;
  /** Value of a numeral. */
  readonly value?: number;
  /** What it multiplies the number before it by. */
  readonly scale?: number;
  /** The number that a compound or a Roman numeral has in it; never part of a longer number. */
  readonly inside?: number;
  /** What it may become in a translation, though it is no numeral. */
  readonly mayMean?: readonly number[];
  readonly month?: number;
  readonly weekday?: number;
  readonly measure?: Measure;
  readonly dayPart?: DayPart;
  readonly denies?: true;
  readonly country?: readonly Meaning[];
  readonly rank?: readonly Meaning[];
  readonly direction?: readonly Meaning[];
  readonly calque?: readonly Meaning[];
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
  const reader = memoizeByWord<Lexeme | 'none'>(
    // `Monday's` names a day as `Monday` does.
    ({ text, key, capital, acronym }) =>
      lexemeOf(text, withoutPossessive(foldNumeral(key), facts), capital, acronym, facts),
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
  {
    numbers,
    dates,
    negation,
    countries,
    ranks,
    directions,
    calques,
    measures: { measures, dayParts },
  }: Language,
): Lexeme | 'none' {
  const value = numbers.words.get(form);
  // A single letter is a scale only behind digits (5m), where it is part of the number.
  const scale = form.length > 1 ? numbers.scales.get(form) : undefined;
  const inside =
    value === undefined && scale === undefined
      ? (compoundValue(form, numbers) ?? romanValue(text))
      : undefined;
  const mayMean = numbers.mayMean.get(form);
  const hasDate = capital || !dates.datesHaveCapitals;
  const month = hasDate ? dates.months.get(form) : undefined;
  const weekday = hasDate ? dates.weekdays.get(form) : undefined;
  const measure =
    measures.get(form) ?? (inside === undefined ? undefined : compoundMeasure(form, numbers, measures));
  const dayPart = dayParts.get(form);
  const denies = deniesIn(form, negation);
  const country = countries.find(form, capital, acronym);
  const rank = ranks.find(form, capital, acronym);
  const direction = directions.find(form, capital, acronym);
  const calque = calques.find(form, capital, acronym);
  const traits =
    (value !== undefined || scale !== undefined || inside !== undefined ? isNumeral : 0) |
    (mayMean !== undefined ? mayBeNumber : 0) |
    (month !== undefined || weekday !== undefined ? isDate : 0) |
    (measure !== undefined ? isMeasure : 0) |
    (dayPart !== undefined ? isDayPart : 0) |
    (denies ? isDenial : 0) |
    (country.length > 0 ? isCountry : 0) |
    (rank.length > 0 ? isRank : 0) |
    (direction.length > 0 ? isDirection : 0) |
    (calque.length > 0 ? isCalque : 0);
  if (traits === 0) return 'none';
  return {
    form,
    capital,
    traits,
    ...(value !== undefined && { value }),
    ...(scale !== undefined && { scale }),
    ...(inside !== undefined && { inside }),
    ...(mayMean !== undefined && { mayMean }),
    ...(month !== undefined && { month }),
    ...(weekday !== undefined && { weekday }),
    ...(measure !== undefined && { measure }),
    ...(dayPart !== undefined && { dayPart }),
    ...(denies && { denies }),
    ...(country.length > 0 && { country }),
    ...(rank.length > 0 && { rank }),
    ...(direction.length > 0 && { direction }),
    ...(calque.length > 0 && { calque }),
  };
}

function deniesIn(form: string, { negations, negativeEndings }: NegationFacts): boolean {
  return negations.has(form) || negativeEndings.some((ending) => form.endsWith(ending));
}
