import { append } from '../text/multimap.ts';
import type { Link } from './chain.ts';

/** The words of a sentence as numbers, rising; equal words have equal numbers. */
export type WordBag = readonly number[];

/** Share of words above which two sentences can be one, edited. Up to 1 of 2 most pairs share only grammar. */
const leastSimilarity = 0.5;
/** The same for a sentence and its parts: they are the same words, except those at the seam. */
const leastJoined = 0.85;
/** Share of a part's words that the whole has. */
const leastContained = 0.7;
const mostParts = 6;

/** Up to this product of lengths every old sentence is held against every new one. */
const pairLimit = 4096;
/** In longer gaps a new sentence is held against so many old ones with its rarest words and near its place. */
const candidateLimit = 8;
const rareLimit = 32;

/**
 * What may have become of the old sentences of a gap: edited into one sentence, split, or merged. Short gaps are searched
 * completely; in long ones rare words and places choose the candidates, so that cost stays linear.
 */
export function findLinks(old: readonly WordBag[], now: readonly WordBag[]): Link[] {
  const links: Link[] = [];
  const pair = (a: number, b: number): void => {
    const [before, after] = [old[a] as WordBag, now[b] as WordBag];
    const [few, many] = before.length < after.length ? [before, after] : [after, before];
    // Punctuation alone is like nothing.
    if (few.length === 0) return;
    const shared = countShared(before, after);
    const similarity = (2 * shared) / (before.length + after.length);
    if (similarity > leastSimilarity)
      links.push({ old: a, oldEnd: a + 1, now: b, nowEnd: b + 1, similarity });
    if (shared < leastContained * few.length || few.length === many.length) return;
    if (few === after) {
      for (const { end, similarity } of joins(before, now, b))
        links.push({ old: a, oldEnd: a + 1, now: b, nowEnd: end, similarity });
    } else {
      for (const { end, similarity } of joins(after, old, a))
        links.push({ old: a, oldEnd: end, now: b, nowEnd: b + 1, similarity });
    }
  };
  if (old.length * now.length <= pairLimit) {
    for (let a = 0; a < old.length; a++) for (let b = 0; b < now.length; b++) pair(a, b);
  } else {
    eachCandidate(old, now, pair);
  }
  return links;
}

/** How many words two bags share, repeated ones counted. */
export function countShared(a: WordBag, b: WordBag): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] as number) - (b[j] as number);
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared;
}

/** The stretches of two and more parts from `start` on that together are the whole. */
function joins(
  whole: WordBag,
  parts: readonly WordBag[],
  start: number,
): readonly { end: number; similarity: number }[] {
  const found: { end: number; similarity: number }[] = [];
  let joined = parts[start] as WordBag;
  for (let end = start + 1; end < parts.length && end - start < mostParts; end++) {
    const part = parts[end] as WordBag;
    if (part.length === 0 || countShared(part, whole) < leastContained * part.length) break;
    joined = [...joined, ...part].sort((a, b) => a - b);
    const similarity = (2 * countShared(joined, whole)) / (joined.length + whole.length);
    if (similarity >= leastJoined) found.push({ end: end + 1, similarity });
    if (joined.length > whole.length * 1.3) break;
  }
  return found;
}

/** Pairs of a long gap that are worth a look. */
function eachCandidate(
  old: readonly WordBag[],
  now: readonly WordBag[],
  pair: (a: number, b: number) => void,
): void {
  const places = new Map<number, number[]>();
  old.forEach((bag, a) => {
    for (const word of new Set(bag)) append(places, word, a);
  });
  now.forEach((bag, b) => {
    const near = Math.round((b * old.length) / now.length);
    const votes = new Map<number, number>();
    for (let a = Math.max(0, near - 2); a <= Math.min(old.length - 1, near + 2); a++) votes.set(a, 0);
    for (const word of new Set(bag)) {
      const list = places.get(word) ?? [];
      if (list.length <= rareLimit) for (const a of list) votes.set(a, (votes.get(a) ?? 0) + 1);
    }
    const likely = [...votes].sort(
      ([a, x], [b, y]) => y - x || Math.abs(a - near) - Math.abs(b - near) || a - b,
    );
    for (const [a] of likely.slice(0, candidateLimit)) pair(a, b);
  });
}
