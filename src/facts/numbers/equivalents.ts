import type { Measure } from '../../languages/engine/measures.ts';
import { languageOf } from '../../languages/registry.ts';
import type { StatedFacts } from '../stated.ts';
import type { Quantity } from './quantity.ts';

/** How long one of each measure of time is, in minutes or in months, which have no common measure. */
const lengths: ReadonlyMap<Measure, readonly [unit: 'minute' | 'month', length: number]> = new Map<
  Measure,
  readonly ['minute' | 'month', number]
>([
  ['second', ['minute', 1 / 60]],
  ['minute', ['minute', 1]],
  ['hour', ['minute', 60]],
  ['day', ['minute', 24 * 60]],
  ['week', ['minute', 7 * 24 * 60]],
  ['month', ['month', 1]],
  ['year', ['month', 12]],
  ['century', ['month', 1200]],
]);

/** Percentages that are a simple part of the whole, with the numbers that the words for it have. */
const shares: ReadonlyMap<number, readonly number[]> = new Map([
  [10, [10]],
  [20, [5]],
  [25, [4]],
  [33, [3]],
  [50, [2]],
  [66, [2, 3]],
  [67, [2, 3]],
  [75, [3, 4]],
]);

/**
 * Whether the target says a number of the source by another one that comes to the same: 7 days as a week, 18 months as a
 * year and a half, 2 decades as 20 years, 25 % as a quarter. Made once for a pair; the first question works out what the
 * target says, and the others take no time.
 */
export function equivalentsOf(
  sourceFacts: StatedFacts,
  targetFacts: StatedFacts,
): (source: Quantity) => boolean {
  const measures = new Map(sourceFacts.measured().map((each) => [each.number.start, each]));
  const factors = new Map(sourceFacts.words().map(({ word, start }) => [start, word.mayMean]));
  // Few numbers count something, and most of them have a match before this is called.
  const times = once(() => timesIn(targetFacts));
  const spelled = once(() => spelledIn(targetFacts));
  const values = once(() => valuesIn(targetFacts));
  const idioms = [...languageOf(sourceFacts.language).numbers.idioms];
  return ({ start, end, readings }) => {
    const value = readings[0]?.[0];
    if (value === undefined) return false;
    const before = sourceFacts.plain.slice(Math.max(0, start - longestIdiom), end);
    const idiom = idioms.find(([words]) => before.endsWith(words));
    if (idiom) return idiom[1].every((each) => values().has(each));
    const measure = measures.get(start)?.measure;
    if (measure === 'percent') {
      return shares.get(value)?.every((each) => spelled().has(each)) ?? false;
    }
    const time = timeOf(measure, value);
    if (time !== undefined) return times().has(time);
    return factors.get(end + 1)?.some((factor) => values().has(factor * value)) ?? false;
  };
}

const longestIdiom = 12;

function once<Value>(work: () => Value): () => Value {
  let known: Value | undefined;
  return () => {
    known ??= work();
    return known;
  };
}

function spelledIn(facts: StatedFacts): ReadonlySet<number> {
  return new Set(facts.spelled().map(({ value }) => value));
}

function valuesIn(facts: StatedFacts): ReadonlySet<number> {
  return new Set([...spelledIn(facts), ...facts.numbers().flatMap(({ answers }) => answers)]);
}

/** Every length of time that a text names; a word without a number counts as one. */
function timesIn(facts: StatedFacts): ReadonlySet<string> {
  const times = new Set<string>();
  const add = (time: string | undefined): void => {
    if (time !== undefined) times.add(time);
  };
  const counted = new Set<number>();
  for (const { measure, values, at } of facts.measured()) {
    for (const value of values) add(timeOf(measure, value));
    if (at) counted.add(at.start);
  }
  // The minutes of 2 minutes are not one.
  for (const { word, start } of facts.words()) if (!counted.has(start)) add(timeOf(word.measure, 1));
  return times;
}

function timeOf(measure: Measure | undefined, value: number): string | undefined {
  const length = measure && lengths.get(measure);
  return length && `${(value * length[1]).toPrecision(12)} ${length[0]}`;
}
