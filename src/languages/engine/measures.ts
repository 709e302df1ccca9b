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
  /** What is said in several words or with signs: `per cent`, `square miles`. It is looked for before words alone. */
  readonly phrases?: MeasurePhrases;
}

/** Phrases for measures, right after a number and white space. */
export interface MeasurePhrases {
  /** The measure that a text begins with, and the length of the phrase for it. */
  find(text: string): { readonly measure: Measure; readonly length: number } | undefined;
}

/** Phrases for measures, each with `^` at its beginning; of several that a text begins with, the first counts. */
export function measurePhrases(rows: readonly (readonly [Measure, RegExp])[]): MeasurePhrases {
  // Most numbers have none after them: one look for all of them is enough. Letters of either case, as most rows have them.
  const any = new RegExp(rows.map(([, { source }]) => source).join('|'), 'iu');
  return {
    find: (text) => {
      if (!any.test(text)) return undefined;
      for (const [measure, pattern] of rows) {
        const length = pattern.exec(text)?.[0].length;
        if (length !== undefined) return { measure, length };
      }
      return undefined;
    },
  };
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

/** Signs of units that are the same in every language, except their letters; as `measurePhrases` takes them. */
export const unitSigns: readonly (readonly [Measure, RegExp])[] = [
  ['square kilometre', /^(?:km|км)[2²](?![\d²³])/iu],
  ['square metre', /^[mм][2²](?![\d²³])/iu],
  ['cubic metre', /^[mм][3³](?![\d²³])/iu],
  ['Celsius', /^°[\s\u00a0]?[CС](?![a-zA-Zа-яА-ЯёЁ])/u],
  ['Fahrenheit', /^°[\s\u00a0]?F(?![a-zA-Zа-яА-ЯёЁ])/u],
];
