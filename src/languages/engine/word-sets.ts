/**
 * Word lists of languages, written as running text: that is easier to read, and to compare with a dictionary, than a list
 * of quoted words.
 */

/** The words of texts as a set, as they are written. */
export function wordSet(...texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap(splitWords));
}

/** The words of texts as a set, in the form that `foldNumeral` gives. */
export function foldedSet(...texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => splitWords(text).map(foldNumeral)));
}

/** Values by word, in the form that `foldNumeral` gives, from pairs of a value and the words for it. */
export function named<Value>(entries: readonly (readonly [Value, string])[]): ReadonlyMap<string, Value> {
  return new Map(
    entries.flatMap(([value, words]) => splitWords(words).map((word) => [foldNumeral(word), value] as const)),
  );
}

/** Numbers from 1 by word, in the form that `foldNumeral` gives, from the words for each number. */
export function counted(texts: readonly string[]): ReadonlyMap<string, number> {
  return named(texts.map((words, at) => [at + 1, words]));
}

/** Every stem with every ending, separated by spaces; the ending `-` is the bare stem. */
export function inflect(stems: string, endings: string): string {
  return splitWords(stems)
    .flatMap((stem) => splitWords(endings).map((ending) => stem + (ending === '-' ? '' : ending)))
    .join(' ');
}

/** The words of a text that are separated by white space. */
export function splitWords(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** A word as number, date, measure and negation facts hold it: lower case, composed, without the dots of ё. */
export function foldNumeral(word: string): string {
  // Most words are so already.
  if (/^[a-zа-яіїєґўғӣқӯҳҷәңөұүһ]*$/.test(word)) return word;
  return word.normalize('NFC').toLowerCase().replaceAll('ё', 'е');
}
