/** What news counts things in; a translator keeps it, whatever becomes of the number. */
export type Measure =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'year'
  | 'century'
  | 'percent'
  | 'percentage point'
  | 'centimetre'
  | 'metre'
  | 'kilometre'
  | 'inch'
  | 'foot'
  | 'yard'
  | 'mile'
  | 'acre'
  | 'hectare'
  | 'litre'
  | 'gallon'
  | 'ounce'
  | `${'square' | 'cubic'} ${'metre' | 'kilometre' | 'foot' | 'mile'}`
  | 'Celsius'
  | 'Fahrenheit'
  | 'gram'
  | 'kilogram'
  | 'tonne'
  | Currency;

/**
 * Codes of ISO 4217; `rouble` is that of Russia or Belarus, which share the word, and `pound` the currency or the weight, which
 * share it too.
 */
export type Currency =
  | 'USD'
  | 'EUR'
  | 'pound'
  | 'rouble'
  | 'TJS'
  | 'KZT'
  | 'KGS'
  | 'AMD'
  | 'CNY'
  | 'JPY'
  | 'UAH'
  | 'CHF'
  | 'INR';

/** Half of the day, for hours of a 12-hour clock; `any` where people say it of both. */
export type DayPart = 'morning' | 'afternoon' | 'night';

/** Words for measures and for parts of the day, in the form that `foldNumeral` gives. */
export interface MeasureFacts {
  readonly measures: ReadonlyMap<string, Measure>;
  readonly dayParts: ReadonlyMap<string, DayPart>;
  /**
   * What is said in several words or with signs, right after a number and white space: `per cent`, `square miles`. Each begins
   * with `^` and is looked for before words alone.
   */
  readonly phrases?: readonly (readonly [Measure, RegExp])[];
}

/** Signs and codes that are the same in every language. */
export const signs: ReadonlyMap<string, Measure> = new Map([
  ['%', 'percent'],
  ['٪', 'percent'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'pound'],
  ['₽', 'rouble'],
  ['₸', 'KZT'],
  ['֏', 'AMD'],
  ['₴', 'UAH'],
  ['₹', 'INR'],
]);

/** Codes of ISO 4217 beside sums, with their currencies, as `named` takes them. */
export const currencyCodes: readonly (readonly [Currency, string])[] = (
  ['USD', 'EUR', 'TJS', 'KZT', 'KGS', 'AMD', 'CNY', 'JPY', 'UAH', 'CHF', 'INR'] as const
).map((code) => [code, code.toLowerCase()] as const);

/** Signs of units that are the same in every language, but for their letters; as `phrases` takes them. */
export const unitSigns: readonly (readonly [Measure, RegExp])[] = [
  ['square kilometre', /^(?:km|км)[2²](?!\p{N})/iu],
  ['square metre', /^[mм][2²](?!\p{N})/iu],
  ['cubic metre', /^[mм][3³](?!\p{N})/iu],
  ['Celsius', /^°[\s\u00a0]?[CС](?!\p{L})/u],
  ['Fahrenheit', /^°[\s\u00a0]?F(?!\p{L})/u],
];
