import { currencyCodes, type MeasureFacts } from '../engine/measures.ts';
import { named } from '../engine/word-sets.ts';

/** English. Names of units: NIST SP 811 (2008); of currencies: ISO 4217; abbreviations as press agencies write them. */
export const measures: MeasureFacts = {
  measures: named([
    ['second', 'second seconds'],
    ['minute', 'minute minutes'],
    ['hour', 'hour hours'],
    ['day', 'day days'],
    ['week', 'week weeks'],
    ['month', 'month months'],
    ['year', 'year years'],
    ['century', 'century centuries'],
    ['percent', 'percent percentage'],
    ['centimetre', 'cm centimetre centimetres centimeter centimeters'],
    ['metre', 'metre metres meter meters'],
    ['kilometre', 'km kilometre kilometres kilometer kilometers'],
    ['gram', 'gram grams'],
    ['kilogram', 'kg kilogram kilograms kilo kilos'],
    ['tonne', 'tonne tonnes ton tons'],
    ['USD', 'dollar dollars'],
    ['EUR', 'euro euros'],
    ['rouble', 'rouble roubles ruble rubles rub byn rur'],
    ['TJS', 'somoni somonis'],
    ['KZT', 'tenge'],
    ['KGS', 'som soms'],
    ['AMD', 'dram drams'],
    ['CNY', 'yuan renminbi'],
    ['JPY', 'yen'],
    ['UAH', 'hryvnia hryvnias'],
    ['INR', 'rupee rupees'],
    ...currencyCodes,
  ]),
  dayParts: new Map(),
  percentPhrase: /^per[ -]?cent/i,
};
