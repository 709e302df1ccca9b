import type { MarkedText } from '../model/content.ts';
import { append } from '../text/multimap.ts';
import { countShared, type WordBag } from './links.ts';

/** A sentence with its words. */
export interface Sentence {
  readonly source: MarkedText;
  readonly bag: WordBag;
}

/** Two sentences, and the share of words that they have in common. */
export interface Pair {
  readonly old: Sentence;
  readonly now: Sentence;
  readonly similarity: number;
}

/** Another text: one that a document has, had, or both. */
export interface OtherText {
  readonly source: MarkedText;
  readonly isOld: boolean;
  readonly isNew: boolean;
}

/**
 * The nearest sentence must be so much nearer than any other, on both sides: a ratio of distances (Lowe 2004), since among
 * sentences of one mould the nearest two are about as far away.
 */
const mostOfSecond = 0.6;
/** And by so much in all: one word among twenty says little. */
const margin = 0.05;
/** A word of more sentences than this leads to none of them. */
const rareLimit = 32;
/** So many other sentences are compared with a pair. */
const mostCompared = 32;

/** Whether a sentence is so near to another one, and the next nearest so far, that they can be one. */
export function isClear(similarity: number, second: number): boolean {
  return similarity - second >= margin && 1 - similarity <= mostOfSecond * (1 - second);
}

/** The least similarity of another sentence that makes a pair unclear. */
function leastOfRival(similarity: number): number {
  return Math.min(similarity - margin, 1 - (1 - similarity) / mostOfSecond);
}

/**
 * The pairs that none of the other texts is nearly as like as they are like each other. Other texts are many: of each, only
 * the hashes of its words are made, and it is compared with the pairs that have enough of them.
 */
export function withoutRivals<P extends Pair>(
  pairs: readonly P[],
  others: Iterable<OtherText>,
  bagOf: (text: MarkedText) => WordBag,
): readonly P[] {
  if (pairs.length === 0) return pairs;
  const hashWords = makeHasher();
  const sides = pairs.flatMap(({ old, now }) => [old, now]);
  const index = indexWords(sides.map(({ source }) => hashWords(source)));
  const least = pairs.map(({ similarity }) => leastOfRival(similarity));
  const compared = new Uint8Array(pairs.length);
  const votes = new Uint16Array(sides.length);
  const isOut = (pair: number): boolean => compared[pair]! > mostCompared;
  for (const { source, isOld, isNew } of others) {
    const words = hashWords(source);
    const voted = index.vote(words, votes);
    let bag: WordBag | undefined;
    for (const side of voted) {
      const pair = side >> 1;
      // So many words must be common, and no more of the others can be missing than the sentence has.
      const shared = (least[pair]! * (index.lengths[side]! + words.length)) / 2;
      const enough = votes[side]! >= index.indexed[side]! - (index.lengths[side]! - shared);
      votes[side] = 0;
      // An old text stands against the new sentence of a pair, and a new one against the old sentence.
      const isOpposite = side % 2 === 0 ? isNew : isOld;
      if (!enough || !isOpposite || compared[pair]! >= mostCompared) continue;
      bag ??= bagOf(source);
      const other = sides[side]!.bag;
      const similarity = (2 * countShared(bag, other)) / (bag.length + other.length);
      compared[pair] = isClear(pairs[pair]!.similarity, similarity) ? compared[pair]! + 1 : mostCompared + 1;
    }
  }
  return pairs.filter((_, pair) => !isOut(pair));
}

/** Finds sentences by their words. */
interface WordIndex {
  /** Words of each sentence, and how many of them lead to it. */
  readonly lengths: readonly number[];
  readonly indexed: readonly number[];
  /** Counts for each sentence how many of the words lead to it; returns those with any. */
  vote(words: readonly number[], votes: Uint16Array): readonly number[];
}

function indexWords(sentences: readonly (readonly number[])[]): WordIndex {
  const places = new Map<number, number[]>();
  const lengths = sentences.map((words, at) => {
    for (const word of new Set(words)) append(places, word, at);
    return words.length;
  });
  const indexed = sentences.map(() => 0);
  // Most words have no candidate, which their lower bits show.
  const known = new Uint8Array(65_536);
  for (const [word, found] of places) {
    if (found.length > rareLimit) continue;
    known[word & 0xffff] = 1;
    for (const at of found) indexed[at]!++;
  }
  return {
    lengths,
    indexed,
    vote(words, votes) {
      const voted: number[] = [];
      for (const word of words) {
        if (known[word & 0xffff] === 0) continue;
        const found = places.get(word);
        if (!found || found.length > rareLimit) continue;
        for (const at of found) {
          if (votes[at] === 0) voted.push(at);
          votes[at]!++;
        }
      }
      return voted;
    },
  };
}

/** Makes what gives a hash of each word of a text, in order; capitals count as small letters. */
function makeHasher(): (text: string) => readonly number[] {
  // Small letters by code unit; 0 if it is not known yet, 1 for what is not part of a word.
  const small = new Uint16Array(65_536);
  const readSmall = (unit: number): number => {
    const letter = String.fromCharCode(unit);
    const isWord = /[\p{L}\p{M}\p{N}\p{Surrogate}]/u.test(letter);
    small[unit] = isWord ? letter.toLowerCase().charCodeAt(0) : 1;
    return small[unit]!;
  };
  return (text) => {
    const words: number[] = [];
    let hash = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const letter = small[unit]! || readSmall(unit);
      if (letter !== 1) hash = (Math.imul(hash, 0x01000193) + letter) | 0;
      else if (hash !== 0) {
        words.push(hash);
        hash = 0;
      }
    }
    if (hash !== 0) words.push(hash);
    return words;
  };
}
