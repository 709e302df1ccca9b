import type { FormFacts } from '../languages/forms/facts.ts';
import { acronymOf, isAcronym, wordKey } from '../languages/forms/key.ts';
import { scanWords } from './scan.ts';

/** What a word is wherever it stands. */
export interface Word {
  readonly text: string;
  readonly key: string;
  /** No small letter and two capitals or more; written with stops (U.S.), the stops do not count. */
  readonly acronym: string | undefined;
  readonly capital: boolean;
  /** Its number among the words remembered at the time, from 0; -1 where it is not one of them. */
  readonly id: number;
  readonly period: number;
}

/** The words of a text, and where they begin and end, in turn. */
export interface ScannedText {
  readonly bounds: readonly number[];
  readonly words: readonly Word[];
}

// Running text repeats its words, and looking at one costs far more than remembering it. All is forgotten when there are
// too many, so that memory stays within bounds. Nothing of this can be seen from outside.
const mostWords = 250_000;
let remembered: Word[] = [];
/**
 * Pairs of a hash and the number, from 1, of a word in `remembered`; 0 is free. Side by side, because memory is what this
 * costs. As many pairs as a power of two, never half full.
 */
let slots = new Int32Array(1 << 13);
let period = 0;

/** The words of a text, and where they begin and end, in turn. Linear in the text. */
export function wordsOf(text: string): {
  readonly bounds: readonly number[];
  readonly words: readonly Word[];
} {
  const bounds = scanWords(text);
  if (remembered.length > mostWords) {
    remembered = [];
    slots = new Int32Array(1 << 13);
    period++;
  }
  const words: Word[] = [];
  for (let at = 0; at < bounds.length; at += 2)
    words.push(wordAt(text, bounds[at] as number, bounds[at + 1] as number));
  return { bounds, words };
}

/** More words than this with one hash are made to be so: they are not remembered, so that they cannot cost more either. */
const mostProbes = 32;

/** Looks a word up where it stands: cutting it out first, for a table of the platform, takes several times as long. */
function wordAt(text: string, start: number, end: number): Word {
  const mask = slots.length / 2 - 1;
  const hash = hashOf(text, start, end);
  for (let probe = 0; probe < mostProbes; probe++) {
    const slot = 2 * ((hash + probe) & mask);
    const number = slots[slot + 1] as number;
    if (number === 0) {
      const word = makeWord(text.slice(start, end), remembered.length);
      slots[slot] = hash;
      slots[slot + 1] = remembered.push(word);
      if (remembered.length * 4 > slots.length) grow();
      return word;
    }
    if (slots[slot] !== hash) continue;
    const word = remembered[number - 1] as Word;
    if (isAt(word.text, text, start, end)) return word;
  }
  return makeWord(text.slice(start, end), -1);
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
}

function makeWord(cut: string, id: number): Word {
  // A long piece of a string would keep the whole of it in memory.
  const text = cut.length > 12 ? [...cut].join('') : cut;
  const bare = bareWord(text);
  const acronym = isAcronym(bare) ? bare : undefined;
  return { text, key: wordKey(bare), acronym, capital: /^\p{Lu}/u.test(bare), id, period };
}

function grow(): void {
  const before = slots;
  slots = new Int32Array(before.length * 4);
  const mask = slots.length / 2 - 1;
  for (let from = 0; from < before.length; from += 2) {
    const [hash, number] = [before[from] as number, before[from + 1] as number];
    for (let probe = 0; number > 0 && probe < mostProbes; probe++) {
      const slot = 2 * ((hash + probe) & mask);
      if (slots[slot + 1] !== 0) continue;
      slots[slot] = hash;
      slots[slot + 1] = number;
      break;
    }
  }
}

/** FNV-1a of the UTF-16 units, its halves folded together. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & 0x3fffffff;
}

/** A function of words that is worked out once for each word that is remembered. `usual`: what it is for nearly all. */
export function noted<Value>(work: (word: Word) => Value, usual?: Value): (word: Word) => Value {
  let begun = period;
  const first = usual === undefined ? [] : [usual];
  let values: Value[] = [...first];
  /** Numbers of `values`, from 1, by the id of the word. */
  let numbers = new Int32Array(64);
  return (word) => {
    const { id } = word;
    if (id < 0 || word.period !== period) return work(word);
    if (begun !== period) {
      begun = period;
      values = [...first];
      numbers = new Int32Array(64);
    }
    if (id >= numbers.length) {
      const longer = new Int32Array(2 * id);
      longer.set(numbers);
      numbers = longer;
    }
    const number = numbers[id] as number;
    if (number > 0) return values[number - 1] as Value;
    const value = work(word);
    numbers[id] = usual !== undefined && value === usual ? 1 : values.push(value);
    return value;
  };
}

const keysBy = new WeakMap<FormFacts, (word: Word) => readonly string[]>();

const mostTexts = 3;
const longestText = 2_000;

/** A function of texts that remembers the last few: several checks in a row ask for the same source and target. */
export function lately<Value>(work: (text: string) => Value): (text: string) => Value {
  const recent: { readonly text: string; readonly value: Value }[] = [];
  return (text) => {
    for (const known of recent) if (known.text === text) return known.value;
    const value = work(text);
    if (text.length > longestText) return value;
    recent.unshift({ text, value });
    if (recent.length > mostTexts) recent.pop();
    return value;
  };
}

/** Everything a word could be a form of. An acronym is a word of its own and, in a heading in capitals, may be any word. */
export function readKeys(
  { text, key }: Word,
  facts: FormFacts,
  isStem?: (stem: string) => boolean,
): readonly string[] {
  const acronym = acronymOf(bareWord(text), facts.endsAcronym);
  const analyses = facts.analyses(key, isStem);
  return acronym === undefined ? analyses : [acronymKey(acronym), ...analyses];
}

/** The same, remembered. */
export function keysOf(word: Word, facts: FormFacts): readonly string[] {
  let keys = keysBy.get(facts);
  if (!keys) {
    keys = noted((each) => readKeys(each, facts));
    keysBy.set(facts, keys);
  }
  return keys(word);
}

/** The key of an acronym, which is no form of any other word. */
export function acronymKey(acronym: string): string {
  return `#${acronym}`;
}

/** A word without soft hyphens and the stops of an abbreviation. */
export function bareWord(text: string): string {
  return /[.\u00ad]/.test(text) ? text.replace(/[.\u00ad]/g, '') : text;
}
