import type { MarkedText } from '../model/content.ts';
import { plainText } from './markup.ts';

const word = /[\p{L}\p{M}\p{N}]+(?:['’ʼ.,:‑-][\p{L}\p{M}\p{N}]+)*/gu;

/** What is in a word and not seen: soft hyphens, zero-width spaces. */
const unseen = /[\u00ad\u200b\u2060\ufeff]/g;

/** The words of a text as similarity compares them: without tags, punctuation and what is not seen, composed, in lower case. */
export function comparableWords(text: MarkedText): readonly string[] {
  return plainText(text).replace(unseen, '').normalize('NFC').toLowerCase().match(word) ?? [];
}

/** Share of words that two texts have in common, 0 to 1 (Dice's coefficient over their words, repeated ones counted). */
export function wordSimilarity(a: readonly string[], b: readonly string[]): number {
  return a.length + b.length === 0 ? 0 : (2 * sharedWords(a, b)) / (a.length + b.length);
}

/** How many words two texts share, in any order; each occurrence of a word counts. */
function sharedWords(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const each of a) counts.set(each, (counts.get(each) ?? 0) + 1);
  let shared = 0;
  for (const each of b) {
    const left = counts.get(each) ?? 0;
    if (left === 0) continue;
    counts.set(each, left - 1);
    shared++;
  }
  return shared;
}
