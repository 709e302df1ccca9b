import type { Language } from '../languages/pack.ts';
import type { Span } from '../model/location.ts';
import { foldDigits } from '../text/digits.ts';
import { matchesOf } from '../text/matches.ts';
import { calendarDate, isYear } from './dates.ts';
import { readMeasured } from './measured.ts';
import { digitToken } from './numbers/digits.ts';
import { readNumerals } from './numbers/numerals.ts';
import type { Quantity } from './numbers/quantity.ts';
import type { WordFact } from './words.ts';

/** A number with what it counts, as one text states it. */
export interface NumberStatement extends Span {
  /** Equal if two texts in one language state the same number of the same thing: `25`, `5 percent`. */
  readonly value: string;
  /** The number alone; absent if the text is ambiguous, and for amounts that are no numerals. */
  readonly number?: number;
}

/** Signs beside numbers that change them: a minus, currencies, per mille, degrees, fractions and powers. */
const sign = /(?<![\p{L}\p{N}])-(?=[$€£¥₽]?\p{Nd})|[$€£¥₽%٪‰°\p{No}]/gu;

/**
 * The numbers of a plain text in digits and in words, in order, each with the measure beside it, and the amounts that are
 * no numerals (`half`, `dozens`). Every digit belongs to one of them. Linear time.
 */
export function readNumberStatements(
  text: string,
  words: readonly WordFact[],
  quantities: readonly Quantity[],
  tokens: readonly { readonly form: string; readonly start: number; readonly end: number }[],
  language: Language,
): readonly NumberStatement[] {
  const { numbers } = language;
  const spelled = readNumerals(text, words, numbers, quantities);
  const inDigits = new Map(quantities.map((quantity) => [quantity.start, quantity]));
  const inWords = new Map(spelled.map((number) => [number.start, number]));
  const found = readMeasured(text, quantities, spelled, words, language).flatMap(
    (each): readonly NumberStatement[] => {
      const quantity = inDigits.get(each.number.start);
      const date = quantity && calendarDate(foldDigits(quantity.text).text);
      // As in words: the fifteenth of a month, and a year.
      if (date)
        return [date.day, date.year].map((part) => ({ ...each.number, value: `${part}`, number: part }));
      const number = quantity ? quantity.value : inWords.get(each.number.start)?.value;
      // A sign of another language leaves open which number it is: `1,5` in English is not `1.5`.
      const said = number ?? `"${foldDigits(text.slice(each.number.start, each.number.end)).text}"`;
      // The year 2026 is no length of time, although a word for a measure follows.
      if (number !== undefined && isYear(number) && each.measure === 'year')
        return [{ ...each.number, value: `${said}`, number }];
      const measure = each.measure ?? quantity?.unit;
      const value = measure === undefined ? `${said}` : `${said} ${measure}`;
      return [{ start: each.start, end: each.end, value, ...(number !== undefined && { number }) }];
    },
  );
  const isFree = freeOf(found);
  const others = [
    ...tokens
      .filter(({ form }) => numbers.quantities.has(form))
      .map(({ form, ...span }) => ({ ...span, value: form })),
    ...matchesOf(sign, text).map(({ 0: value, index }) => ({
      start: index,
      end: index + value.length,
      value,
    })),
    ...idioms(text),
  ].filter(isFree);
  return [...found, ...others].sort((a, b) => a.start - b.start);
}

/** Every number in digits as it is written: those that are read as numbers are left out by `freeOf`. */
function idioms(text: string): readonly NumberStatement[] {
  const { text: folded, original } = foldDigits(text);
  return matchesOf(digitToken, folded).map(({ 0: value, index }) => ({
    start: original(index),
    end: original(index + value.length),
    value,
  }));
}

/** Whether a span touches none of some that are in order. Takes the logarithm of their number. */
function freeOf(taken: readonly Span[]): (span: Span) => boolean {
  return ({ start, end }) => {
    let [from, to] = [0, taken.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((taken[middle] as Span).end <= start) from = middle + 1;
      else to = middle;
    }
    return (taken[from]?.start ?? Infinity) >= end;
  };
}
