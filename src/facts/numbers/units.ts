import type { Unit } from '../../languages/engine/numbers.ts';
import type { Quantity } from './quantity.ts';

/** Metric values of one of each unit, in the units a translator may choose: NIST SP 811 (2008), appendix B. */
const factors: Readonly<Record<Exclude<Unit, 'degree'>, readonly number[]>> = {
  inch: [2.54, 25.4], // cm, mm
  foot: [0.3048, 30.48], // m, cm
  'square foot': [0.09290304], // m²
  yard: [0.9144],
  mile: [1.609344, 1609.344, 1.852], // km, m, nautical
  'square mile': [2.589988, 258.9988], // km², ha
  knot: [1.852, 0.514444], // km/h, m/s
  acre: [0.404686, 0.00404686], // ha, km²
  gallon: [3.785412, 4.54609], // US, imperial
  pound: [0.453592],
  ounce: [28.34952, 0.02834952], // g, kg
  stone: [6.350293],
};

/** Translators round: "10 inches" becomes 25 cm, "3 feet" a metre, "20 feet" 7 metres. */
const tolerance = 0.15;

/** From a number to another, both included. */
export type Range = readonly [low: number, high: number];

/** What a translator can make of a number in a unit that other readers do not use. */
export function conversionsOf({ unit, readings }: Quantity): readonly Range[] {
  const value = readings[0]?.[0];
  if (unit === undefined || value === undefined) return [];
  if (unit !== 'degree')
    return factors[unit].map((factor) => [
      value * factor * (1 - tolerance),
      value * factor * (1 + tolerance),
    ]);
  // From Fahrenheit; a difference of degrees has no offset. The sign may be a word.
  return [((value - 32) * 5) / 9, (value * 5) / 9]
    .map(Math.abs)
    .map((celsius) => [celsius - 1, celsius + 1] as const);
}

/** Ranges in order, those that touch made one. */
export function mergeRanges(ranges: readonly Range[]): readonly Range[] {
  const merged: Range[] = [];
  for (const [low, high] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && low <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], high)];
    else merged.push([low, high]);
  }
  return merged;
}

/** Whether a value lies in any of merged ranges. Takes the logarithm of their number. */
export function isInRanges(ranges: readonly Range[], value: number): boolean {
  let [from, to] = [0, ranges.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const [low, high] = ranges[middle] as Range;
    if (value < low) to = middle;
    else if (value > high) from = middle + 1;
    else return true;
  }
  return false;
}

/** The first of ascending values that lies in one of the ranges. Takes the logarithm of their number. */
export function firstInRanges(ranges: readonly Range[], ascending: readonly number[]): number | undefined {
  for (const [low, high] of ranges) {
    let [from, to] = [0, ascending.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((ascending[middle] as number) < low) from = middle + 1;
      else to = middle;
    }
    const found = ascending[from];
    if (found !== undefined && found <= high) return found;
  }
  return undefined;
}
