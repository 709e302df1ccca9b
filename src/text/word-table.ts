import { scanWords } from './scan-words.ts';
import { bareWord, isAcronym, wordKey } from './word-key.ts';

/** What a word is wherever it stands. */
export interface Word {
  readonly text: string;
  readonly key: string;
  /** No small letter and two capitals or more; written with stops (U.S.), the stops do not count. */
  readonly acronym: string | undefined;
  readonly capital: boolean;
  /** Its number among the words remembered in that generation, from 0. */
  readonly id: number;
  readonly generation: number;
}

/** The words of a text. Valid until the words of another text are asked for. */
export interface ScannedText {
  readonly count: number;
  /** Where the words begin and end, in turn. */
  readonly bounds: Int32Array;
  /** The numbers of the words, for `wordOf`. */
  readonly ids: Int32Array;
}

// Running text repeats its words, and looking at one costs far more than remembering it. All is forgotten when there are
// too many, so that memory stays within bounds. Nothing of this can be seen from outside.
const mostWords = 250_000;
/** More words than this with one hash are made to be so: they are not looked up, so that they cannot cost more either. */
const mostProbes = 32;
/** Longer words are rare enough not to be looked up. */
const longestWord = 64;

let remembered: Word[] = [];
let generation = 0;
/**
 * A hash table of the words in `remembered`, two numbers a slot, small and side by side because waiting for memory is what
 * it costs. The first: the number of the word from 1 (0 is free) and, above it, a part of the hash. The second: how many
 * letters the word has, less one, and, above that, where they begin in `letters`. As many slots as a power of two, at most
 * half of them full.
 */
let slots = new Int32Array(1 << 13);
const numberBits = 18;
const mostNumbers = (1 << numberBits) - 1;
/** As many as `longestWord` takes. */
const lengthBits = 6;
let letters = new Uint16Array(1 << 16);
let lettersUsed = 0;

/** A text with its words, in lists that the next text but one takes over. */
interface Scanned extends ScannedText {
  text: string;
  count: number;
  bounds: Int32Array;
  ids: Int32Array;
}

const noWords = (): Scanned => ({ text: '', count: 0, bounds: new Int32Array(0), ids: new Int32Array(0) });
/** The last two: checks ask for a source and its target by turns. */
let last = noWords();
let before = noWords();

/** The words of a text. Linear in the text. */
export function wordsOf(text: string): ScannedText {
  if (last.text === text) return last;
  [last, before] = [before, last];
  if (last.text === text) return last;
  if (remembered.length > mostWords) forget();
  const { count, bounds, units } = scanWords(text);
  // What one long text has needed is not kept for the short ones after it.
  if (last.ids.length < count || last.ids.length > 4096 + 16 * count) {
    const size = Math.max(256, 2 * count);
    last.ids = new Int32Array(size);
    last.bounds = new Int32Array(2 * size);
  }
  const scanned = last;
  // The scan is of the next text soon.
  scanned.bounds.set(bounds.subarray(0, 2 * count));
  const { ids } = scanned;
  for (let at = 0; at < count; at++)
    ids[at] = idAt(text, units, bounds[2 * at] as number, bounds[2 * at + 1] as number);
  scanned.text = text;
  scanned.count = count;
  return scanned;
}

/** A word by its number; for numbers of the text that was scanned last. */
export function wordOf(id: number): Word {
  return remembered[id] as Word;
}

function forget(): void {
  remembered = [];
  slots = new Int32Array(1 << 13);
  letters = new Uint16Array(1 << 16);
  lettersUsed = 0;
  // The numbers of their words mean nothing any more.
  last = noWords();
  before = noWords();
  generation++;
}

/** Looks a word up where it stands: cutting it out first, for a table of the platform, takes several times as long. */
function idAt(text: string, units: Uint16Array, start: number, end: number): number {
  const length = end - start;
  if (length > longestWord) return remember(text, start, end);
  // Once for each word, not for each of its letters.
  const [table, kept] = [slots, letters];
  const mask = table.length / 2 - 1;
  const hash = hashOf(units, start, end);
  const part = partOf(hash);
  for (let probe = 0; probe < mostProbes; probe++) {
    const slot = 2 * ((hash + probe) & mask);
    const entry = table[slot] as number;
    const number = entry & mostNumbers;
    if (number === 0) {
      const id = remember(text, start, end);
      // So many words are in one text alone: whatever they cost, they cost it once.
      if (id >= mostNumbers) return id;
      slots[slot] = part | (id + 1);
      slots[slot + 1] = (keepLetters(units, start, end) << lengthBits) | (length - 1);
      if (4 * id > slots.length) grow();
      return id;
    }
    if (part === (entry & ~mostNumbers) && isAt(kept, table[slot + 1] as number, units, start, length))
      return number - 1;
  }
  return remember(text, start, end);
}

/** The part of a hash that a slot has beside the number of its word. */
function partOf(hash: number): number {
  return (hash << 2) & ~mostNumbers;
}

function remember(text: string, start: number, end: number): number {
  return remembered.push(makeWord(text.slice(start, end), remembered.length)) - 1;
}

function isAt(kept: Uint16Array, place: number, units: Uint16Array, start: number, length: number): boolean {
  if ((place & (longestWord - 1)) !== length - 1) return false;
  const from = place >> lengthBits;
  for (let at = 0; at < length; at++) {
    if (kept[from + at] !== units[start + at]) return false;
  }
  return true;
}

function keepLetters(units: Uint16Array, start: number, end: number): number {
  const from = lettersUsed;
  lettersUsed += end - start;
  if (lettersUsed > letters.length) {
    const longer = new Uint16Array(2 * lettersUsed);
    longer.set(letters);
    letters = longer;
  }
  letters.set(units.subarray(start, end), from);
  return from;
}

function makeWord(cut: string, id: number): Word {
  // A long piece of a string would keep the whole of it in memory.
  const text = cut.length > 12 ? [...cut].join('') : cut;
  const bare = bareWord(text);
  const acronym = isAcronym(bare) ? bare : undefined;
  return { text, key: wordKey(bare), acronym, capital: /^\p{Lu}/u.test(bare), id, generation };
}

function grow(): void {
  const before = slots;
  slots = new Int32Array(before.length * 2);
  const mask = slots.length / 2 - 1;
  for (let from = 0; from < before.length; from += 2) {
    const [entry, place] = [before[from] as number, before[from + 1] as number];
    if (entry === 0) continue;
    const start = place >> lengthBits;
    const hash = hashOf(letters, start, start + (place & (longestWord - 1)) + 1);
    for (let probe = 0; probe < mostProbes; probe++) {
      const slot = 2 * ((hash + probe) & mask);
      if (slots[slot] !== 0) continue;
      slots[slot] = entry;
      slots[slot + 1] = place;
      break;
    }
  }
}

/** FNV-1a of the UTF-16 units, its halves folded together. */
function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (units[at] as number), 0x01000193);
  return (hash ^ (hash >>> 15)) & 0x3fffffff;
}

/** What has been worked out of words, once for each that is remembered. */
export interface WordMemo<Value> {
  of(word: Word): Value;
  /** The same for a number of the text that was scanned last. */
  at(id: number): Value;
}

/** Remembers what a function makes of words. `usual`: what that is for nearly all. */
export function memoizeByWord<Value>(work: (word: Word) => Value, usual?: Value): WordMemo<Value> {
  let begun = generation;
  const first = usual === undefined ? [] : [usual];
  let values: Value[] = [...first];
  /** Numbers of `values`, from 1, by the id of the word. */
  let numbers = new Int32Array(64);
  const at = (id: number): Value => {
    if (begun !== generation) {
      begun = generation;
      values = [...first];
      numbers = new Int32Array(64);
    }
    const number = id < numbers.length ? (numbers[id] as number) : 0;
    return number > 0 ? (values[number - 1] as Value) : note(id);
  };
  const note = (id: number): Value => {
    numbers = withRoom(numbers, id);
    const value = work(wordOf(id));
    numbers[id] = usual !== undefined && value === usual ? 1 : values.push(value);
    return value;
  };
  // Words of a generation that is over may still be at hand.
  return { at, of: (word) => (word.generation === generation ? at(word.id) : work(word)) };
}

/**
 * Numbers words from 0 on, in the order in which they are first asked for, by their ids in the text that was scanned last:
 * for what is known of them in tables, side by side. `add` is told of each once; a number may come again with another word
 * when all are forgotten, and with 0 it begins anew.
 */
export function indexByWord(add: (word: Word, number: number) => void): (id: number) => number {
  let begun = generation;
  let count = 0;
  /** From 1, by the id of the word. */
  let numbers = new Int32Array(64);
  return (id) => {
    if (begun !== generation) {
      begun = generation;
      count = 0;
      numbers = new Int32Array(64);
    }
    const known = id < numbers.length ? (numbers[id] as number) : 0;
    if (known > 0) return known - 1;
    numbers = withRoom(numbers, id);
    add(wordOf(id), count);
    numbers[id] = ++count;
    return count - 1;
  };
}

function withRoom(numbers: Int32Array<ArrayBuffer>, id: number): Int32Array<ArrayBuffer> {
  if (id < numbers.length) return numbers;
  const longer = new Int32Array(2 * id);
  longer.set(numbers);
  return longer;
}
