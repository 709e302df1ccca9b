import type { LanguagePack } from '../pack.ts';
import { breaks } from './breaks.ts';
import { dates } from './dates.ts';
import { letters } from './letters.ts';
import { measures } from './measures.ts';
import { numbers } from './numbers.ts';

/**
 * Kazakh in Cyrillic letters. Quotation marks: CLDR 46, `kk`. Word forms are not described yet, nor is negation, which is a
 * suffix of the verb.
 */
export const kk: LanguagePack = {
  tag: 'kk',
  name: 'Kazakh',
  autonym: 'Қазақша',
  script: 'Cyrl',
  letters,
  quotes: { primary: ['«', '»'], secondary: ['“', '”'] },
  breaks,
  numbers,
  measures,
  dates,
};
