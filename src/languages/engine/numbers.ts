/** A measure that translators convert into metric units. */
export type Unit =
  | 'inch'
  | 'foot'
  | 'square foot'
  | 'yard'
  | 'mile'
  | 'square mile'
  | 'knot'
  | 'acre'
  | 'gallon'
  | 'pound'
  | 'ounce'
  | 'stone'
  | 'degree';

/**
 * How a language writes numbers. All words are in the form that `foldNumeral` gives. A word that means several numbers
 * does not belong here, nor do vague ones (`dozens`, `тысячи`, `садҳо`).
 */
export interface NumberFacts {
  /** Value of each form of a numeral: cardinal, ordinal and collective alike. */
  readonly words: ReadonlyMap<string, number>;
  /** What a word that is no numeral may become in a translation: `half`, `both`, `dozen`. */
  readonly mayMean: ReadonlyMap<string, readonly number[]>;
  /** What multiplies the number before it, or means one of itself: `million`, `млрд`. One letter may also be a unit. */
  readonly scales: ReadonlyMap<string, number>;
  /** First parts of compounds: `пяти` in `пятидневный`. */
  readonly firstParts: ReadonlyMap<string, number>;
  /** How second parts of compounds begin: `дневн`. */
  readonly measures: readonly string[];
  /** Words inside one number: `and` in `one hundred and five`. */
  readonly joiners: ReadonlySet<string>;
  /** What adds a half to the number before it: `с половиной`. */
  readonly halves: readonly string[];
  /** Units that readers of other languages do not use, by each of their names. */
  readonly units: ReadonlyMap<string, Unit>;
  /** Numbers that are words in disguise and are translated as such, and what they may become: `24/7`. */
  readonly idioms: ReadonlyMap<string, readonly number[]>;
  /** What after an hour of a 12-hour clock puts it before or after noon; each begins with `^`. */
  readonly morning?: RegExp;
  readonly afternoon?: RegExp;
}

/** A word as the facts hold it: lower case, composed, without the dots of ё. */
export function foldNumeral(word: string): string {
  // Most words are so already.
  if (/^[a-zа-яіўғӣқӯҳҷ]*$/.test(word)) return word;
  return word.normalize('NFC').toLowerCase().replaceAll('ё', 'е');
}

/** Values by word, from pairs of a value and the words for it, parted by spaces. */
export function numerals(entries: readonly (readonly [number, string])[]): ReadonlyMap<string, number> {
  return new Map(
    entries.flatMap(([value, words]) => words.split(' ').map((word) => [foldNumeral(word), value] as const)),
  );
}

/** Every stem with every ending, parted by spaces. */
export function inflect(stems: string, endings: string): string {
  return stems
    .split(' ')
    .flatMap((stem) => endings.split(' ').map((ending) => stem + (ending === '-' ? '' : ending)))
    .join(' ');
}
