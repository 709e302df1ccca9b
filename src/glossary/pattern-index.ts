import type { FormFacts } from '../languages/forms/facts.ts';
import { wordKey } from '../languages/forms/key.ts';
import { keysOf } from './find.ts';
import { bareWord, type Pattern, type Wanted } from './pattern.ts';

/** Which patterns may be in a text, without looking at each. */
export interface PatternIndex {
  /** Numbers of the patterns that one of the words may belong to. */
  candidates(words: readonly string[]): ReadonlySet<number>;
}

const none: readonly number[] = [];
/** Words remembered at a time, so that memory stays within bounds. */
const mostWords = 200_000;

/**
 * An index of patterns by one of their words. Of each it is the word the fewest patterns share, so that "Совет", which
 * begins hundreds of terms, does not bring them all up wherever it stands. What a word brings up is worked out once.
 */
export function indexPatterns(patterns: readonly Pattern[], facts: FormFacts): PatternIndex {
  const { byKey, byPrefix } = indexByRarestWord(patterns);
  const lengths = [...new Set([...byPrefix.keys()].map((prefix) => prefix.length))];
  const known = new Map<string, readonly number[]>();
  const lookUp = (word: string): readonly number[] => {
    const found = new Set<number>();
    for (const key of keysOf(word, facts)) for (const number of byKey.get(key) ?? none) found.add(number);
    if (lengths.length > 0) {
      const bare = bareWord(word);
      const spelt = facts.spell(wordKey(bare));
      for (const length of lengths) {
        for (const form of [bare, spelt])
          for (const number of byPrefix.get(form.slice(0, length)) ?? none) found.add(number);
      }
    }
    return found.size === 0 ? none : [...found];
  };
  return {
    candidates(words) {
      const numbers = new Set<number>();
      for (const word of words) {
        let found = known.get(word);
        if (!found) {
          if (known.size >= mostWords) known.clear();
          found = lookUp(word);
          known.set(word, found);
        }
        for (const number of found) numbers.add(number);
      }
      return numbers;
    },
  };
}

function indexByRarestWord(patterns: readonly Pattern[]): {
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  readonly byPrefix: ReadonlyMap<string, readonly number[]>;
} {
  const counts = new Map<string, number>();
  for (const { words } of patterns) {
    for (const { keys } of words) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const byKey = new Map<string, number[]>();
  const byPrefix = new Map<string, number[]>();
  patterns.forEach(({ words }, number) => {
    const whole = words.filter(({ prefix }) => prefix === undefined);
    if (whole.length === 0) {
      put(byPrefix, longestPrefix(words), number);
      return;
    }
    const weights = whole.map(({ keys }) => Math.max(...[...keys].map((key) => counts.get(key) ?? 0)));
    for (const key of whole[weights.indexOf(Math.min(...weights))]?.keys ?? []) put(byKey, key, number);
  });
  return { byKey, byPrefix };
}

function longestPrefix(words: readonly Wanted[]): string {
  return words.map(({ prefix = '' }) => prefix).sort((a, b) => b.length - a.length)[0] ?? '';
}

function put(index: Map<string, number[]>, key: string, number: number): void {
  const list = index.get(key);
  if (list) list.push(number);
  else index.set(key, [number]);
}
