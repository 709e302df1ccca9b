import type { FormFacts } from '../languages/engine/forms.ts';
import { memoizeByWord, type Word } from '../text/word-table.ts';
import { keysOf, readKeys } from './words.ts';

/**
 * The words of some terms, as numbers. Nearly every word of a text answers none of them, which is all that has to be known
 * of it.
 */
export interface Lexicon {
  /** Whether it is worth remembering each word of the texts. */
  readonly isLarge: boolean;
  /** The number of a word of a term, by its keys; a new one where it is new. */
  add(keys: readonly string[]): number;
  /** How many words of terms have been added that share a key with this one, itself among them. */
  commonness(number: number): number;
  /** The words of terms that a word of a text may be a form of; all must have been added before the first is asked for. */
  answers(word: Word): readonly number[];
}

const none: readonly number[] = [];

/** A lexicon without words, for a language by the facts about its forms. */
export function makeLexicon(facts: FormFacts, isLarge: boolean): Lexicon {
  const numbers = new Map<string, number>();
  const keys: (readonly string[])[] = [];
  /** The numbers of the words that have a key, and how often one was added. */
  const byKey = new Map<string, { readonly numbers: number[]; count: number }>();
  const stems = new Set<string>();
  const isStem = (stem: string): boolean => stems.has(stem);
  let hasVerbs = false;
  const keysIn = (word: Word): readonly string[] => {
    // What is remembered here need not be remembered twice.
    const keys = isLarge ? readKeys(word, facts, isStem) : keysOf(word, facts);
    return hasVerbs && facts.verbs ? [...keys, ...facts.verbs.analyses(word.key)] : keys;
  };
  const find = (word: Word): readonly number[] => {
    let found = none;
    for (const key of keysIn(word)) {
      const known = byKey.get(key)?.numbers ?? none;
      if (found === none) found = known;
      // Several keys of a word mostly lead to the same words of terms.
      else if (!known.every((number) => found.includes(number))) found = [...new Set([...found, ...known])];
    }
    return found;
  };
  return {
    isLarge,
    add(list) {
      const name = list.join(' ');
      const number = numbers.get(name) ?? numbers.size;
      if (number === numbers.size) keys.push(list);
      for (const key of list) {
        const entry = byKey.get(key) ?? { numbers: [], count: 0 };
        byKey.set(key, entry);
        entry.count++;
        if (!numbers.has(name)) entry.numbers.push(number);
        if (/^v[^:]*:/.test(key)) hasVerbs = true;
        stems.add(key.slice(key.indexOf(':') + 1));
      }
      numbers.set(name, number);
      return number;
    },
    commonness: (number) => Math.max(...(keys[number] ?? []).map((key) => byKey.get(key)?.count ?? 0)),
    answers: isLarge ? memoizeByWord(find, none).of : find,
  };
}
