import type { FormFacts } from '../languages/forms/facts.ts';
import type { Lexicon } from './lexicon.ts';
import type { Pattern, Wanted } from './pattern.ts';
import { bareWord, noted, type Word, wordOf } from './words.ts';

/** A pattern and which of its words a word of a text may answer. */
export interface Lead {
  readonly pattern: number;
  readonly word: number;
}

/** Which patterns may be in a text, without looking at each. */
export interface PatternIndex {
  /** The patterns that a word, by its number, may belong to: nearly always none. */
  leadsOf(id: number): readonly Lead[];
}

const none: readonly Lead[] = [];
/**
 * An index of patterns by one of their words. Of each it is the word the fewest patterns share, so that "Совет", which
 * begins hundreds of terms, does not bring them all up wherever it stands. What a word brings up is worked out once.
 */
export function indexPatterns(
  patterns: readonly Pattern[],
  lexicon: Lexicon,
  facts: FormFacts,
): PatternIndex {
  const { byKey, byPrefix } = indexByRarestWord(patterns);
  const lengths = [...new Set([...byPrefix.keys()].map((prefix) => prefix.length))];
  const byBeginning = ({ text, key }: Word): readonly Lead[] => {
    const forms = new Set([bareWord(text), facts.spell(key)]);
    return lengths.flatMap((length) =>
      [...forms].flatMap((form) =>
        form.length < length ? none : (byPrefix.get(form.slice(0, length)) ?? none),
      ),
    );
  };
  const lookUp = (word: Word): readonly Lead[] => {
    const found = lexicon.idsOf(word).flatMap((id) => byKey[id] ?? none);
    if (lengths.length > 0) found.push(...byBeginning(word));
    return found.length === 0 ? none : [...new Set(found)];
  };
  return { leadsOf: lexicon.isLarge ? noted(lookUp, none).at : (id) => lookUp(wordOf(id)) };
}

function indexByRarestWord(patterns: readonly Pattern[]): {
  /** By the number of the key. */
  readonly byKey: readonly (readonly Lead[])[];
  readonly byPrefix: ReadonlyMap<string, readonly Lead[]>;
} {
  const counts: number[] = [];
  for (const { words } of patterns) {
    for (const { ids } of words) for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  }
  const byKey: Lead[][] = counts.map(() => []);
  const byPrefix = new Map<string, Lead[]>();
  patterns.forEach(({ words }, pattern) => {
    const whole = words.flatMap(({ ids, prefix }, word) => (prefix === undefined ? [{ word, ids }] : []));
    if (whole.length === 0) {
      const word = longestPrefix(words);
      const prefix = words[word]?.prefix ?? '';
      byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), { pattern, word }]);
      return;
    }
    const weights = whole.map(({ ids }) => Math.max(...ids.map((id) => counts[id] ?? 0)));
    const least = Math.min(...weights);
    // Matching begins with the first word, so that it is taken where it is nearly as rare.
    const rarest = whole[weights.findIndex((weight) => weight <= 2 * least)];
    if (!rarest) return;
    const lead = { pattern, word: rarest.word };
    for (const id of rarest.ids) byKey[id]?.push(lead);
  });
  return { byKey, byPrefix };
}

function longestPrefix(words: readonly Wanted[]): number {
  const lengths = words.map(({ prefix = '' }) => prefix.length);
  return lengths.indexOf(Math.max(...lengths));
}
