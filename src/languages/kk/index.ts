import type { LanguagePack } from '../pack.ts';
import { breaks } from './breaks.ts';

/** Kazakh in Cyrillic letters; what is left out is what every language has by default. */
export const kk: LanguagePack = {
  tag: 'kk',
  name: 'Kazakh',
  autonym: 'Қазақша',
  script: 'Cyrl',
  letters: { alphabet: 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя', mistypedLetters: {} },
  breaks,
};
