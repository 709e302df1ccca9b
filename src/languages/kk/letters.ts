import type { LetterFacts } from '../engine/letters.ts';

/** Kazakh in Cyrillic letters: the alphabet of 42 letters of 1957. */
export const letters: LetterFacts = {
  alphabet: 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя',
  // Keyboards for Russian lack these.
  plainLetters: { ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и' },
  // Latin ə and ɵ for the Cyrillic letters that look the same, other ways to write ң, and letters of fonts from before
  // Unicode that show ѓ as ғ and ќ as қ.
  mistypedLetters: { ə: 'ә', ɵ: 'ө', ҥ: 'ң', ӊ: 'ң', ѓ: 'ғ', ќ: 'қ', ї: 'і' },
};
