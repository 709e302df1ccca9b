import { comparableWords } from '../text/similarity.ts';

/** Words as the index knows them: the first letters, so that most forms of an inflected word are one. */
const stemLength = 6;
/** Of an indexed text, and of a text that is asked for: its rarest words and its rarest pairs of neighbours. */
const kept = { words: 6, pairs: 4 } as const;
const asked = { words: 6, pairs: 6 } as const;

/** A text of so many words at most can be known by all its words but one. */
const longestFrame = 6;
/** An edit leaves of so many rare words at least one. */
const enoughRare = 2;

/** How many keys a question has at most: its statement has a place for each. */
export const mostKeys: number = asked.words + asked.pairs + longestFrame + 1;

/** More words than this are not told apart by number: a column of one byte holds it. */
export const mostWords = 255;

/** In how many units each stem stands, as the index was built. */
export interface Frequencies {
  readonly units: number;
  /** 0 for a stem that no unit has. */
  of(stem: string): number;
}

/** A text as the index compares it. */
export interface IndexedText {
  /** In lower case, composed, without tags and punctuation. */
  readonly words: readonly string[];
  readonly stems: readonly string[];
}

/** A text with the words and stems that it is found by. */
export function indexText(text: string): IndexedText {
  const words = comparableWords(text);
  return { words, stems: words.map((word) => word.slice(0, stemLength)) };
}

/** The keys that a unit is found by: its rare words and pairs; for a short text of frequent words, all its words but one too. */
export function keysOfUnit({ stems }: IndexedText, frequencies: Frequencies): readonly number[] {
  const { words, pairs } = chooseKeys(stems, frequencies, kept);
  return hashKeys([...words, ...pairs, ...(words.length < enoughRare ? framesOf(stems) : [])]);
}

/** The keys to look a text up by. Words that no unit has find nothing, and take no place. */
export function keysOfQuery({ stems }: IndexedText, frequencies: Frequencies): readonly number[] {
  const { words, pairs } = chooseKeys(stems, frequencies, asked);
  return hashKeys([...words, ...pairs, ...framesOf(stems)]);
}

/**
 * A short text whole, and without each of its words: two texts that one word is put into, left out of or replaced in share one
 * (Bocek and others 2007, deletion neighbourhoods). One edit among three words is too much for any match.
 */
function framesOf(stems: readonly string[]): readonly string[] {
  if (stems.length < 3 || stems.length > longestFrame) return [];
  const without = stems.length > 3 ? stems.map((_, left) => stems.filter((__, at) => at !== left)) : [];
  return [stems, ...without].map((words) => `=${words.join(' ')}`);
}

function hashKeys(keys: readonly string[]): readonly number[] {
  return [...new Set(keys.map(hashText))];
}

interface Candidate {
  readonly key: string;
  readonly units: number;
}

function chooseKeys(
  stems: readonly string[],
  frequencies: Frequencies,
  most: { readonly words: number; readonly pairs: number },
): { readonly words: readonly string[]; readonly pairs: readonly string[] } {
  // A key that very many units have costs more to follow than it saves. Small memories have no such keys.
  const tooMany = Math.max(1000, frequencies.units / 100);
  const counts = stems.map((stem) => frequencies.of(stem));
  const words = new Map<string, Candidate>();
  const pairs = new Map<string, Candidate>();
  for (let at = 0; at < stems.length; at++) {
    const stem = stems[at] as string;
    const units = counts[at] as number;
    if (units === 0) continue;
    if (units <= tooMany) words.set(stem, { key: stem, units });
    const next = counts[at + 1] ?? 0;
    if (next === 0) continue;
    // In how many units chance would put the two: no table of pairs is needed for their order.
    const expected = (units * next) / Math.max(1, frequencies.units);
    const key = `${stem} ${stems[at + 1]}`;
    if (expected <= tooMany) pairs.set(key, { key, units: expected });
  }
  return { words: rarest(words, most.words), pairs: rarest(pairs, most.pairs) };
}

function rarest(found: ReadonlyMap<string, Candidate>, most: number): readonly string[] {
  return [...found.values()]
    .sort((a, b) => a.units - b.units || (a.key < b.key ? -1 : 1))
    .slice(0, most)
    .map(({ key }) => key);
}

/**
 * A text as a number of 47 bits, from 1: a whole number for every engine and for JavaScript. Two texts may share one: what is
 * found by it is compared again. (FNV-1a twice, with different beginnings, over UTF-16 units.)
 */
export function hashText(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b) ^ (high >>> 13);
  }
  low ^= low >>> 15;
  high ^= high >>> 16;
  return (high & 0x7fff) * 0x1_0000_0000 + (low >>> 0) || 1;
}
