import { isWordKind, kindAt, kinds } from './characters.ts';

/** The number that begins an item of a list written in running text: `1.`, `2.)`, `b)`, `(iii)`, `•`. */
export interface ItemNumber {
  /** First offset, an opening bracket included. */
  readonly start: number;
  readonly end: number;
  /** What surrounds the number, and the bullet: items of one list agree in it. */
  readonly style: string;
  /** Whether a bracket closes it, which hardly anything but an item has. */
  readonly isClosed: boolean;
  /** Its place in the list from 1; 0 for a bullet. */
  readonly value: number;
  /** As a small roman numeral, if it can be one as well: `i` is 9 as a letter, 1 as a numeral. */
  readonly roman: number;
}

/** At most three digits, one letter or a small roman numeral, with its full stop or bracket, before white space. */
const numbered = /(\(?)(?:(\d{1,3})|([ivx]{1,5})|(\p{L}))(\.\)|\)|\.)(?=\s)/uy;

const romans = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

/** First letters of the alphabets that number items, Latin and Cyrillic, by code point. */
const firstLetters = ['A', 'a', 'А', 'а'];

/** The item number or bullet at an offset; none if the text begins in another way. */
export function readItemNumber(text: string, start: number): ItemNumber | undefined {
  if (kindAt(text, start) === kinds.bullet) {
    return { start, end: start + 1, style: text[start] ?? '', isClosed: true, value: 0, roman: 0 };
  }
  numbered.lastIndex = start;
  const match = numbered.exec(text);
  if (match === null) return undefined;
  const [whole, open = '', digits, numeral, letter, close = ''] = match;
  const isClosed = close !== '.';
  if (open !== '' && !isClosed) return undefined;
  const sign = numeral ?? letter ?? '';
  const first = firstLetters.findLast((one) => one <= sign) ?? '';
  return {
    start,
    end: start + whole.length,
    style: `${open}${digits === undefined ? first : '1'}${close}`,
    isClosed,
    value: digits !== undefined ? Number(digits) : sign.length > 1 ? -1 : distance(first, sign) + 1,
    roman: numeral === undefined ? 0 : romans.indexOf(numeral) + 1,
  };
}

function distance(from: string, to: string): number {
  return (to.codePointAt(0) ?? 0) - (from.codePointAt(0) ?? 0);
}

/** Whether `later` is the number of the item after `earlier` in the same list. */
export function follows(later: ItemNumber, earlier: ItemNumber): boolean {
  // "A. Smith and B. Jones" are initials.
  if (later.style !== earlier.style || later.style === 'A.' || later.style === 'А.') return false;
  if (later.value === 0) return true;
  if (later.roman > 0 && later.roman === earlier.roman + 1 && earlier.roman > 0) return true;
  return earlier.value > 0 && later.value === earlier.value + 1;
}

/**
 * The item number that ends with the stop, bracket or bullet at `at`, if white space goes before it.
 *
 *   1. The first item 2. The second item
 *                     ^^ read at its stop
 */
export function itemNumberEndingAt(text: string, at: number): ItemNumber | undefined {
  if (kindAt(text, at) === kinds.bullet)
    return at > 0 && kindAt(text, at - 1) === kinds.space ? readItemNumber(text, at) : undefined;
  let start = at;
  while (start > 0 && at - start < 8 && kindAt(text, start - 1) !== kinds.space) start--;
  if (start === 0 || kindAt(text, start - 1) !== kinds.space) return undefined;
  const found = readItemNumber(text, start);
  return found !== undefined && found.end > at ? found : undefined;
}

/** Numbers of items and sections, letters and roman numerals, which at the start of a sentence are no sentence. */
const itemWord = /^(?:\d+(?:\.\d+)*|[IVXLC]+|\p{L})$/u;

/**
 * Whether the word that ends with a stop is the number of an item: the first word of the sentence, or the second after
 * one that names a part of a document (`Article 5. Rights`).
 */
export function isItemNumber(
  text: string,
  start: number,
  from: number,
  word: string,
  labels: ReadonlySet<string>,
): boolean {
  // Nearly every word is longer and in small letters: no expression need be asked.
  if ((word.length > 1 && kindAt(word, 0) === kinds.lower) || !itemWord.test(word)) return false;
  let at = start;
  while (at < from && !isWordKind(kindAt(text, at))) at++;
  return at === from || (from - at < longestLabel && labels.has(text.slice(at, from - 1).toLowerCase()));
}

const longestLabel = 20;
