import type { LanguagePack } from '../pack.ts';
import { breaks } from './breaks.ts';
import { dates } from './dates.ts';
import { letters } from './letters.ts';
import { measures } from './measures.ts';
import { negation } from './negation.ts';
import { numbers } from './numbers.ts';

/** Ukrainian. Quotation marks: CLDR 46, `uk`, and Український правопис (2019). Word forms are not described yet. */
export const uk: LanguagePack = {
  tag: 'uk',
  name: 'Ukrainian',
  autonym: 'Українська',
  script: 'Cyrl',
  letters,
  quotes: { primary: ['«', '»'], secondary: ['„', '“'] },
  breaks,
  numbers,
  measures,
  dates,
  negation,
};
