import {
  type Measure,
  type MeasurePhrases,
  measurePhrases,
  signs,
  unitSigns,
} from '../languages/engine/measures.ts';
import type { Language } from '../languages/pack.ts';
import type { Span } from '../model/location.ts';
import { isYear } from './dates.ts';
import type { SpelledNumber } from './numbers/numerals.ts';
import type { Quantity } from './numbers/quantity.ts';
import type { WordFact } from './words.ts';

/** A number and what it counts. */
export interface Measured extends Span {
  /** Whatever the number may say. */
  readonly values: readonly number[];
  /** The number alone, with its scale word. */
  readonly number: Span;
  /** What it counts, as far as that is a measure. */
  readonly measure: Measure | undefined;
  /** Where the word or sign for it stands. */
  readonly at: Span | undefined;
  /** Whether the word or sign is that of the next number. */
  readonly isInherited: boolean;
}

/**
 * The numbers of a text in digits and words, in order, each with the measure beside it: `5 days`, `$5`, `5-дневный`. In
 * `от 30 до 43 процентов` both are percentages. Linear time.
 */
export function readMeasured(
  text: string,
  inDigits: readonly Quantity[],
  inWords: readonly SpelledNumber[],
  words: readonly WordFact[],
  { numbers: { between }, measures: { phrases = signPhrases } }: Language,
): readonly Measured[] {
  if (inDigits.length === 0 && inWords.length === 0) return nothing;
  const numbers: Numeral[] = [
    ...inDigits.map(({ start, end, answers }) => ({ start, end, values: answers })),
    ...inWords.map(({ start, end, value }) => ({ start, end, values: [value] })),
  ];
  if (inDigits.length > 0 && inWords.length > 0) numbers.sort((a, b) => a.start - b.start);
  const measures = new Map<number, WordFact>();
  for (const fact of words) if (fact.word.measure) measures.set(fact.start, fact);
  const found = numbers.map((number) => measureOf(text, number, measures, phrases));
  return inherit(text, found, between);
}

interface Numeral extends Span {
  readonly values: readonly number[];
}

/** A number with the measure beside it. */
function measureOf(
  text: string,
  numeral: Numeral,
  words: ReadonlyMap<number, WordFact>,
  phrases: MeasurePhrases,
): Measured {
  const { start, end } = numeral;
  const gap = /[\s\u00a0‑-]/.test(text.charAt(end)) ? 1 : 0;
  const whole = words.get(start);
  if (whole?.word.inside !== undefined) return measuredAs(numeral, whole.word.measure, whole, start, end);
  const after = signs.get(text[end] ?? '') ?? signs.get(text[end + gap] ?? '');
  if (after) {
    const signEnd = end + gap + 1;
    return measuredAs(numeral, after, { start: end, end: signEnd }, start, signEnd);
  }
  const phrase = phrases.find(text.slice(end + gap, end + gap + longestPhrase));
  if (phrase) {
    const phraseEnd = end + gap + phrase.length;
    return measuredAs(numeral, phrase.measure, { start: end, end: phraseEnd }, start, phraseEnd);
  }
  const word = words.get(end + gap);
  if (word) return measuredAs(numeral, word.word.measure, word, start, word.end);
  const before = signs.get(text[start - 1] ?? '');
  if (before && before !== 'percent')
    return measuredAs(numeral, before, { start: start - 1, end: start }, start - 1, end);
  return measuredAs(numeral, undefined, undefined, start, end);
}

function measuredAs(
  numeral: Numeral,
  measure: Measure | undefined,
  at: Span | undefined,
  start: number,
  end: number,
): Measured {
  const number = { start: numeral.start, end: numeral.end };
  return { start, end, values: numeral.values, number, measure, at, isInherited: false };
}

const nothing: readonly Measured[] = [];

const signPhrases = measurePhrases(unitSigns);

/** UTF-16 units that a phrase for a measure is looked for in: квадратных километров, процентных пунктов. */
const longestPhrase = 32;

/** The sign or word between two numbers. */
const link = /^[\s\u00a0]*(?:[-–—‑,]|(\p{L}+))[\s\u00a0]*$/u;

/** In ranges and lists the first number is measured as the last is. */
function inherit(
  text: string,
  found: readonly Measured[],
  between: ReadonlySet<string> | undefined,
): readonly Measured[] {
  const result = [...found];
  for (let at = result.length - 2; at >= 0; at--) {
    const [each, next] = [result[at] as Measured, result[at + 1] as Measured];
    if (each.measure !== undefined || next.measure === undefined) continue;
    // In 2010, 20 percent: a year is not counted.
    if (next.start - each.end > 8) continue;
    const gap = text.slice(each.end, next.start);
    if (each.values.some(isYear) && (gap.includes(',') || !next.values.some((value) => value >= 1000)))
      continue;
    const linked = link.exec(gap);
    if (linked && (linked[1] === undefined || between?.has(linked[1])))
      result[at] = { ...each, measure: next.measure, at: next.at, isInherited: true };
  }
  return result;
}
