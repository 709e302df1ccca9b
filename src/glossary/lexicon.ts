import type { FormFacts } from '../languages/forms/facts.ts';
import { keysOf, noted, readKeys, type Word } from './words.ts';

/**
 * The keys that the words of some terms have, as numbers. Nearly every word of a text shares none of them, which is all
 * that has to be known of it.
 */
export interface Lexicon {
  /** Whether it is worth remembering each word of the texts. */
  readonly isLarge: boolean;
  /** The number of a key, a new one where it is new. */
  add(key: string): number;
  /** The numbers that a word of a text has; terms must all have been added before the first is asked for. */
  idsOf(word: Word): readonly number[];
}

const none: readonly number[] = [];

export function makeLexicon(facts: FormFacts, isLarge: boolean): Lexicon {
  const ids = new Map<string, number>();
  const stems = new Set<string>();
  const isStem = (stem: string): boolean => stems.has(stem);
  const find = (word: Word): readonly number[] => {
    // What is remembered here need not be remembered twice.
    const keys = isLarge ? readKeys(word, facts, isStem) : keysOf(word, facts);
    const found: number[] = [];
    for (const key of keys) {
      const id = ids.get(key);
      if (id !== undefined) found.push(id);
    }
    return found.length === 0 ? none : found;
  };
  return {
    isLarge,
    add(key) {
      const id = ids.get(key) ?? ids.size;
      ids.set(key, id);
      stems.add(key.slice(key.indexOf(':') + 1));
      return id;
    },
    idsOf: isLarge ? noted(find, none).of : find,
  };
}
