import type { Meaning } from '../languages/engine/stem-words.ts';
import { foldNumeral } from '../languages/engine/word-sets.ts';
import type { Span } from '../model/location.ts';
import type { WordFact } from './words.ts';

/** A word with a meaning of a kind, and the meanings that it may have there: `Korea` names one country of two. */
export interface Meant extends Span {
  readonly meanings: readonly Meaning[];
}

/** The words of a plain text that have a meaning of a kind, in order. Linear time. */
export function readMeanings(
  text: string,
  words: readonly WordFact[],
  kind: 'country' | 'rank' | 'direction',
): readonly Meant[] {
  const found: Meant[] = [];
  for (const { word, start, end } of words) {
    const named = word[kind];
    if (!named) continue;
    const { meanings, isTogether } = meaningsAt(text, start, beforeNumber(text, end, named));
    // The word before is part of the name: Кореяи Шимолӣ.
    if (isTogether && start - (found.at(-1)?.end ?? 0) <= 3) found.pop();
    if (meanings.length > 0) found.push({ start, end, meanings });
  }
  return found;
}

/** Without the meanings that a word has only before digits, if none follow: `over 100`, `over $5`. */
function beforeNumber(text: string, end: number, meanings: readonly Meaning[]): readonly Meaning[] {
  if (!meanings.some(({ isBeforeNumber }) => isBeforeNumber)) return meanings;
  const isNumber = /^[\s\u00a0](?:an? )?\p{Sc}?\p{Nd}/u.test(text.slice(end, end + 6));
  return meanings.filter(({ isBeforeNumber, isWeak }) => (isNumber ? !isWeak : !isBeforeNumber));
}

/**
 * The meanings that a word has after the word before it. What two words mean together (South Korea) is meant, and not what
 * the second one means alone.
 */
function meaningsAt(
  text: string,
  start: number,
  meanings: readonly Meaning[],
): { readonly meanings: readonly Meaning[]; readonly isTogether: boolean } {
  if (!meanings.some(({ before }) => before)) return { meanings, isTogether: false };
  const previous = foldNumeral(wordBefore.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? '');
  const together = meanings.filter(({ before }) => before !== undefined && previous.startsWith(before));
  return together.length > 0
    ? { meanings: together, isTogether: true }
    : { meanings: meanings.filter(({ before }) => before === undefined), isTogether: false };
}

/** The letters of the word before, and the characters between. */
const wordBefore = /[\p{L}\p{M}'’]+(?=[.\s\u00a0‑–—-]{1,3}$)/u;
