import type { LanguagePack } from '../pack.ts';
import { breaks } from './breaks.ts';
import { dates } from './dates.ts';
import { measures } from './measures.ts';
import { negation } from './negation.ts';
import { numbers } from './numbers.ts';

/** Ukrainian. Quotation marks: CLDR 46, `uk`, and Український правопис (2019). Word forms are not described yet. */
export const uk: LanguagePack = {
  tag: 'uk',
  name: 'Ukrainian',
  autonym: 'Українська',
  script: 'Cyrl',
  // Український правопис (2019); the apostrophe is no letter.
  letters: {
    alphabet: 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
    // Keyboards before 1990 had no ґ.
    plainLetters: { ґ: 'г' },
    // From Russian, for whose ъ Ukrainian has the apostrophe, and Belarusian ў.
    mistypedLetters: { ы: 'и', э: 'е', ъ: '’', ў: 'у' },
  },
  quotes: { primary: ['«', '»'], secondary: ['„', '“'], isStopOutside: true },
  breaks,
  numbers,
  measures,
  dates,
  negation,
};
