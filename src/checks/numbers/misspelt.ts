import { foldNumeral, type NumberFacts } from '../../languages/numbers/facts.ts';
import type { Quantity } from './quantity.ts';

/** Shorter words are too often one letter from another word. */
const shortest = 5;
const longest = 24;
const word = /[\p{L}\p{M}]+/gu;

/** Values by what is left of a numeral without one of its letters; made once for each language. */
const indexes = new WeakMap<NumberFacts, ReadonlyMap<string, ReadonlySet<number>>>();

/**
 * Values of the words of a text that are a numeral but for one letter: `милллион`, `ҷаҳор`. Their spelling is at fault, not
 * the number. A misspelt scale word multiplies the digits before it. Linear in the text.
 */
export function readMisspelt(
  text: string,
  facts: NumberFacts,
  quantities: readonly Quantity[],
): ReadonlySet<number> {
  const index = indexOf(facts);
  const before = new Map(quantities.map((quantity) => [quantity.end + 1, quantity]));
  const found = new Set<number>();
  for (const match of text.matchAll(word)) {
    const form = foldNumeral(match[0]);
    if (form.length < shortest || form.length > longest) continue;
    if (facts.words.has(form) || facts.scales.has(form)) continue;
    for (const key of [form, ...shortened(form)]) {
      for (const value of index.get(key) ?? []) {
        found.add(value);
        for (const answer of before.get(match.index)?.answers ?? []) found.add(answer * value);
      }
    }
  }
  return found;
}

function indexOf(facts: NumberFacts): ReadonlyMap<string, ReadonlySet<number>> {
  const known = indexes.get(facts);
  if (known) return known;
  const index = new Map<string, Set<number>>();
  for (const [form, value] of [...facts.words, ...facts.scales]) {
    if (form.length < shortest) continue;
    for (const key of [form, ...shortened(form)]) index.set(key, (index.get(key) ?? new Set()).add(value));
  }
  indexes.set(facts, index);
  return index;
}

/** A word without one of its letters, in each way. */
function shortened(form: string): string[] {
  return Array.from(form, (_, at) => form.slice(0, at) + form.slice(at + 1));
}
