import type { LanguagePack } from '../pack.ts';
import { breaks } from './breaks.ts';
import { dates } from './dates.ts';
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
  // The alphabet of 42 letters of 1957.
  letters: {
    alphabet: 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя',
    // Keyboards for Russian lack these.
    plainLetters: { ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и' },
    // Latin ə and ɵ for the Cyrillic letters that look the same, other ways to write ң, and letters of fonts from before
    // Unicode that show ѓ as ғ and ќ as қ.
    mistypedLetters: { ə: 'ә', ɵ: 'ө', ҥ: 'ң', ӊ: 'ң', ѓ: 'ғ', ќ: 'қ', ї: 'і' },
  },
  quotes: { primary: ['«', '»'], secondary: ['“', '”'], isStopOutside: true },
  breaks,
  numbers,
  measures,
  dates,
};
