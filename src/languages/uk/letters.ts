import type { LetterFacts } from '../engine/letters.ts';

/** Ukrainian: Український правопис (2019); the apostrophe is no letter. */
export const letters: LetterFacts = {
  alphabet: 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
  // Keyboards before 1990 had no ґ.
  plainLetters: { ґ: 'г' },
  // From Russian, for whose ъ Ukrainian has the apostrophe, and Belarusian ў.
  mistypedLetters: { ы: 'и', э: 'е', ъ: '’', ў: 'у' },
};
