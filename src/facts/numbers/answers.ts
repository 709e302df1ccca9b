import { languageOf } from '../../languages/registry.ts';
import type { StatedFacts } from '../stated.ts';
import { mayBeNumber } from '../words.ts';
import type { SpelledNumber } from './numerals.ts';
import type { Quantity } from './quantity.ts';
import { conversionsOf, firstInRanges, isInRanges, mergeRanges, type Range } from './units.ts';

/**
 * What a number may mean: every value of it, but the groups of digits of one whole (240 of `77 240`) only where `has`
 * knows them all.
 */
function valuesOf({ answers, groups }: Quantity, has: (part: number) => boolean): readonly number[] {
  return groups === undefined || groups.parts.every(has) ? answers : groups.wholes;
}

/** The values that the numbers in digits of a target can match. */
export interface Answers {
  readonly values: ReadonlySet<number>;
  /** Whether the target has one of the readings of a source number: all its values, with those of `more`, or a conversion of it. */
  has(source: Quantity, more?: ReadonlySet<number>): boolean;
}

/** The source numbers that the numbers in digits of a target can match. */
export function answersTo(source: StatedFacts, target: StatedFacts): Answers {
  const targets = target.numbers();
  if (targets.length === 0) return noAnswers;
  const values = new Set<number>();
  // Few numbers have groups of digits.
  const meant = targets.some(({ groups }) => groups) ? meantIn(source).values : values;
  for (const each of targets)
    for (const value of valuesOf(each, (part) => meant.has(part))) values.add(value);
  let said: readonly number[] | undefined;
  return {
    values,
    has: (number, more) => {
      if (number.readings.some((reading) => reading.every((value) => values.has(value) || more?.has(value))))
        return true;
      const conversions = conversionsOf(number);
      if (conversions.length === 0) return false;
      said ??= targets.flatMap(({ readings }) => readings.flat()).sort((a, b) => a - b);
      return firstInRanges(conversions, said) !== undefined || isConverted(number, more);
    },
  };
}

/** For a target without digits: numbers in words may still match. */
const noAnswers: Answers = {
  values: new Set(),
  has: (source, more) =>
    more !== undefined &&
    (source.readings.some((reading) => reading.every((value) => more.has(value))) ||
      isConverted(source, more)),
};

/** Whether words give the converted value of a measure: six metres for (20 feet). */
function isConverted(source: Quantity, more: ReadonlySet<number> | undefined): boolean {
  if (source.unit === undefined || !more || more.size === 0) return false;
  const ascending = ascents.get(more) ?? [...more].sort((a, b) => a - b);
  ascents.set(more, ascending);
  return firstInRanges(conversionsOf(source), ascending) !== undefined;
}

/** Sorted sets of values, made once for all numbers of a source. */
const ascents = new WeakMap<ReadonlySet<number>, readonly number[]>();

type Answerer = (target: Quantity) => boolean;

/** Whether a number of the target in digits matches any of the source's in digits. */
export function answererOf(source: StatedFacts): Answerer {
  const sources = source.numbers();
  const values = new Set(sources.flatMap(({ readings }) => readings.flat()));
  const ranges = mergeRanges(sources.flatMap(conversionsOf));
  return (target) =>
    valuesOf(target, (value) => values.has(value)).some((value) => values.has(value)) ||
    (ranges.length > 0 && target.readings.flat().some((value) => isInRanges(ranges, value)));
}

/**
 * What the words of a text that are no numerals may have come from or become: сутки from 24 hours, "two decades" twenty years.
 */
export function looseValues(facts: StatedFacts): readonly number[] {
  if ((facts.traits() & mayBeNumber) === 0) return noValues;
  const factors = facts.words().flatMap(({ word }) => word.mayMean ?? []);
  const values = [
    ...facts.spelled().map(({ value }) => value),
    ...facts.numbers().flatMap(({ readings }) => readings[0] ?? []),
  ].slice(0, mostProducts);
  return [
    ...factors,
    ...factors.slice(0, mostProducts).flatMap((factor) => values.map((value) => factor * value)),
  ];
}

const noValues: readonly number[] = [];

/** More numbers than a sentence has: each is multiplied with each. */
const mostProducts = 20;

/** The numbers that the source states or may mean, and their conversions. */
interface Meant {
  readonly values: ReadonlySet<number>;
  readonly ranges: readonly Range[];
}

function meantIn(facts: StatedFacts): Meant {
  const values = new Set<number>();
  for (const quantity of facts.numbers()) {
    for (const value of valuesOf(quantity, () => false)) values.add(value);
    if (quantity.groups === undefined) for (const value of quantity.readings.flat()) values.add(value);
  }
  for (const { value } of facts.spelled()) values.add(value);
  for (const value of looseValues(facts)) values.add(value);
  for (const [idiom, meant] of languageOf(facts.language).numbers.idioms)
    if (facts.plain.includes(idiom)) for (const value of meant) values.add(value);
  for (const { word } of facts.words()) {
    // The parts of a longer numeral: a translator may write 2,5 thousand for twenty-five hundred.
    for (const value of [word.value, word.scale, word.month]) if (value !== undefined) values.add(value);
  }
  return { values, ranges: mergeRanges(facts.numbers().flatMap(conversionsOf)) };
}

/** Numbers of the target that nothing in the source explains: in digits and, from two on, in words. */
export function strangersIn(
  sourceFacts: StatedFacts,
  targetFacts: StatedFacts,
): readonly (Quantity | SpelledNumber)[] {
  const numbers = targetFacts.numbers();
  const spelled = targetFacts.spelled();
  if (numbers.length === 0 && spelled.length === 0) return noStrangers;
  const { values, ranges } = meantIn(sourceFacts);
  const parts = partsSaid(sourceFacts, targetFacts);
  const isKnown = (value: number): boolean =>
    values.has(value) || parts?.has(value) === true || isInRanges(ranges, value);
  const strangers: (Quantity | SpelledNumber)[] = numbers.filter((number) =>
    // Of a time or score both parts are meant.
    number.text.includes(':')
      ? !number.readings.some((reading) => reading.every(isKnown))
      : !valuesOf(number, isKnown).some(isKnown),
  );
  for (const number of spelled) {
    const { value, words } = number;
    if (value < 2 || isKnown(value) || words.every((word) => partsOf(word).some(isKnown))) continue;
    strangers.push(number);
  }
  return strangers.length < 2 ? strangers : strangers.sort((a, b) => a.start - b.start);
}

/** The groups of digits of source numbers if the target has all of them one by one: 2 dollars 75 for 2.75. */
function partsSaid(sourceFacts: StatedFacts, targetFacts: StatedFacts): ReadonlySet<number> | undefined {
  const wholes = sourceFacts.numbers().flatMap(({ groups }) => (groups ? [groups.parts] : []));
  if (wholes.length === 0) return undefined;
  const said = new Set([
    ...targetFacts.numbers().flatMap((number) => valuesOf(number, () => false)),
    ...targetFacts.spelled().map(({ value }) => value),
  ]);
  return new Set(wholes.filter((parts) => parts.every((part) => said.has(part))).flat());
}

const noStrangers: readonly (Quantity | SpelledNumber)[] = [];

function partsOf({ value, scale }: SpelledNumber['words'][number]): readonly number[] {
  return [value, scale].filter((each) => each !== undefined);
}
