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
  | 'centimetre'
  | 'metre'
  | 'kilometre'
  | 'gram'
  | 'kilogram'
  | 'tonne'
  | Currency;

/** Codes of ISO 4217; `rouble` is that of Russia or Belarus, which share the word. */
export type Currency =
  | 'USD'
  | 'EUR'
  | 'GBP'
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
  /** The words for a percentage where they are two, right after a number and white space; begins with `^`. */
  readonly percentPhrase?: RegExp;
}

/** Signs and codes that are the same in every language. */
export const signs: ReadonlyMap<string, Measure> = new Map([
  ['%', 'percent'],
  ['٪', 'percent'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₽', 'rouble'],
  ['₸', 'KZT'],
  ['֏', 'AMD'],
  ['₴', 'UAH'],
  ['₹', 'INR'],
]);

/** Codes of ISO 4217 beside sums, with their currencies, as `named` takes them. */
export const currencyCodes: readonly (readonly [Currency, string])[] = (
  ['USD', 'EUR', 'GBP', 'TJS', 'KZT', 'KGS', 'AMD', 'CNY', 'JPY', 'UAH', 'CHF', 'INR'] as const
).map((code) => [code, code.toLowerCase()] as const);
