import type { Unit } from '../../languages/numbers/facts.ts';

/** Metric values of one of each unit, in the units a translator may choose: NIST SP 811 (2008), appendix B. */
const factors: Readonly<Record<Exclude<Unit, 'degree'>, readonly number[]>> = {
  inch: [2.54, 25.4], // cm, mm
  foot: [0.3048, 30.48], // m, cm; square and cubic: 0.0929, 0.0283
  yard: [0.9144],
  mile: [1.609344, 1609.344, 1.852], // km, m, nautical
  acre: [0.404686, 0.00404686], // ha, km²
  gallon: [3.785412, 4.54609], // US, imperial
  pound: [0.453592],
  ounce: [28.34952, 0.02834952], // g, kg
};

/** Translators round: "10 inches" becomes 25 cm, "3 feet" a metre, "20 feet" 7 metres. */
const tolerance = 0.15;

/** Whether `metric` can be what a translator made of `value` in the unit. */
export function isConverted(value: number, unit: Unit, metric: number): boolean {
  // From Fahrenheit; a difference of degrees has no offset.
  if (unit === 'degree') {
    return [((value - 32) * 5) / 9, (value * 5) / 9].some(
      (celsius) => Math.abs(Math.abs(celsius) - metric) <= 1,
    );
  }
  return factors[unit].some((factor) => Math.abs(metric - value * factor) <= tolerance * value * factor);
}
