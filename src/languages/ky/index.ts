import type { LanguagePack } from '../pack.ts';
import { breaks } from './breaks.ts';

/** Kyrgyz in Cyrillic letters; what is left out is what every language has by default. */
export const ky: LanguagePack = {
  tag: 'ky',
  name: 'Kyrgyz',
  autonym: 'Кыргызча',
  script: 'Cyrl',
  letters: { alphabet: 'абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя', mistypedLetters: {} },
  breaks,
};
