import { detachText } from './long-text.ts';
import { scanWords } from './scan-words.ts';
import { bareWord, isAcronym, wordKey } from './word-key.ts';

/** What a word is wherever it occurs. */
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

// The one table of words of the process. Running text repeats its words: if nothing is remembered of them
// (`memoizeByWord`), all checks take 1.2 times as long on 13,400 distinct pairs (`npm run bench:checks`), above their goal of
// 236 µs a pair. All is forgotten when there are too many, so that memory has a bound; nothing of this is seen from outside.
const mostWords = 250_000;

let remembered: Word[] = [];
let numbers = new Map<string, number>();
let generation = 0;

/** A text with its words, in lists that the next text but one reuses. */
interface Scanned extends ScannedText {
  text: string;
  count: number;
  bounds: Int32Array;
  ids: Int32Array;
}

const noWords = (): Scanned => ({ text: '', count: 0, bounds: new Int32Array(0), ids: new Int32Array(0) });
/** The last two: checks ask for a source and its target in turn. */
let last = noWords();
let before = noWords();

/** The words of a text. Linear in the text. */
export function wordsOf(text: string): ScannedText {
  if (last.text === text) return last;
  [last, before] = [before, last];
  if (last.text === text) return last;
  if (remembered.length > mostWords) forget();
  const { count, bounds } = scanWords(text);
  // The memory that one long text needs is not kept for the short ones after it.
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
    ids[at] = idOf(text.slice(bounds[2 * at] as number, bounds[2 * at + 1] as number));
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
  numbers = new Map();
  // The numbers of their words mean nothing any more.
  last = noWords();
  before = noWords();
  generation++;
}

function idOf(text: string): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  const word = makeWord(text, remembered.length);
  numbers.set(word.text, word.id);
  remembered.push(word);
  return word.id;
}

function makeWord(cut: string, id: number): Word {
  const text = detachText(cut);
  const bare = bareWord(text);
  const acronym = isAcronym(bare) ? bare : undefined;
  return { text, key: wordKey(bare), acronym, capital: /^\p{Lu}/u.test(bare), id, generation };
}

/** Results of a function of words, computed once for each word that is remembered. */
export interface WordMemo<Value> {
  of(word: Word): Value;
  /** The same for a number of the text that was scanned last. */
  at(id: number): Value;
}

/** Remembers the results of a function of words. `usual`: the result for nearly all words. */
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
  // A caller may still have words of an earlier generation.
  return { at, of: (word) => (word.generation === generation ? at(word.id) : work(word)) };
}

/**
 * Dense index per word, by its id in the text that was scanned last, in the order of first use. `add` is called once a word.
 * The index restarts at 0 when the table is cleared: callers must reset their tables then.
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
