import * as v from 'valibot';
import { type Band, bands, type Rates } from '../../memory/bands.ts';
import { dictionary, optional, type Schema, says, shown, strictObject } from '../files/json-schema.ts';
import { findNameFault } from '../portable-names.ts';
import { tagSchema } from './value-schemas.ts';

/** What is asked of the translation memory. */
export interface MemorySettings {
  /** Points that matches lose, by a file below `tm/`, or a folder with `/` at its end. */
  readonly penalties?: Readonly<Record<string, number>>;
}

const percentFault = says(
  (value) => `${shown(value)} is no whole number from 0 to 100.`,
  'Write such as 30.',
);

const percentSchema: Schema<number> = v.pipe(
  v.number(percentFault),
  v.integer(percentFault),
  v.minValue(0, percentFault),
  v.maxValue(100, percentFault),
);

const priceFault = says(
  (value) => `${shown(value)} is no price of a word.`,
  'Write a number of at most six decimals, such as 0.085.',
);

const priceSchema: Schema<number> = v.pipe(
  v.number(priceFault),
  v.minValue(0, priceFault),
  v.maxValue(1_000_000, priceFault),
  v.check((price) => Number(price.toFixed(6)) === price, priceFault),
);

const currencyFault = says((value) => `${shown(value)} is no currency.`, 'Write a code such as "EUR".');

/** The member `analyse`: what words are worth. */
export const ratesSchema: Schema<Rates> = v.pipe(
  strictObject<Rates>({
    count: optional(
      v.pipe(
        v.picklist(
          ['words', 'gmxWords'] as const,
          says((value) => `cannot be ${shown(value)}.`, 'Choose one of: words, gmxWords.'),
        ),
        v.description('Which words are weighed and priced: "words" or "gmxWords" (default: words).'),
      ),
    ),
    weights: optional(
      v.pipe(
        strictObject<Partial<Record<Band, number>>>(
          Object.fromEntries(bands.map((band) => [band, optional(percentSchema)])) as never,
        ),
        v.description('Percent of a whole word, by band (default: 0 for "context", 100 for the others).'),
      ),
    ),
    prices: optional(
      v.pipe(
        dictionary(tagSchema, priceSchema),
        v.description('The price of a whole word, by target language.'),
        v.transform((prices) => Object.fromEntries(prices)),
      ),
    ),
    currency: optional(
      v.pipe(
        v.string(currencyFault),
        v.regex(/^[A-Z]{3}$/, currencyFault),
        v.description('The currency of the prices: a code of ISO 4217, such as "EUR".'),
      ),
    ),
  }),
  v.description('What words are worth, for analyse.'),
);
const placeFault = says(
  (value) => `${shown(value)} is no file or folder below tm/.`,
  'Write a path such as "agency/old.tmx", or "agency/" for a folder.',
);

const placeSchema: Schema<string> = v.pipe(
  v.string(placeFault),
  v.regex(/^(?!\.)(?!.*\/[./])[^\\:/][^\\:]*$/, placeFault),
  v.check((place) => place.replace(/\/$/, '').split('/').every(isPortable), placeFault),
);

function isPortable(name: string): boolean {
  return !name.startsWith('.') && findNameFault(name) === undefined;
}

/** The member `memory`. */
export const memorySchema: Schema<MemorySettings> = v.pipe(
  strictObject<MemorySettings>({
    penalties: optional(
      v.pipe(
        dictionary(placeSchema, percentSchema),
        v.description(
          'Points that matches lose, by a file below tm/, or a folder with "/" at its end; the longest path applies.',
        ),
        v.transform((penalties) => Object.fromEntries(penalties)),
      ),
    ),
  }),
  v.description('The translation memory.'),
);
