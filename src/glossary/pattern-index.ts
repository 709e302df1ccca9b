import type { FormFacts } from '../languages/forms/facts.ts';
import type { Lexicon } from './lexicon.ts';
import type { Pattern, Wanted } from './pattern.ts';
import { bareWord, noted, type ScannedText, type Word, wordOf } from './words.ts';

/** A pattern and which of its words a word of a text may answer. */
interface Lead {
  readonly pattern: number;
  readonly word: number;
  /** For each other word of the pattern, the numbers of keys of which the text must have one. */
  readonly others: readonly (readonly number[])[];
}

/** Which patterns may be in a text, without looking at each. */
export interface PatternIndex {
  /** The patterns that may be in a text, each with the places, ascending, of the words that bring it up: nearly always none. */
  leadsIn(text: ScannedText): ReadonlyMap<Lead, readonly number[]>;
}

/** What a word brings up. */
interface Entry {
  readonly leads: readonly Lead[];
  readonly ids: readonly number[];
}

const nothing: Entry = { leads: [], ids: [] };
const noLeads: ReadonlyMap<Lead, readonly number[]> = new Map();

/**
 * An index of patterns by one of their words. Of each it is the word the fewest patterns share, so that "Совет", which
 * begins hundreds of terms, does not bring them all up wherever it stands; and of those that are brought up only the ones
 * are left whose other words the text has too, anywhere. What a word brings up is worked out once.
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
      [...forms].flatMap((form) => (form.length < length ? [] : (byPrefix.get(form.slice(0, length)) ?? []))),
    );
  };
  const lookUp = (word: Word): Entry => {
    const ids = lexicon.idsOf(word);
    const found = ids.flatMap((id) => byKey[id] ?? []);
    if (lengths.length > 0) found.push(...byBeginning(word));
    return found.length === 0 && ids.length === 0 ? nothing : { ids, leads: [...new Set(found)] };
  };
  const entryAt = lexicon.isLarge ? noted(lookUp, nothing).at : (id: number) => lookUp(wordOf(id));
  return { leadsIn: leadFinder(entryAt, byKey.length) };
}

/** Finds the leads of a text whose other words it has too. `keys`: how many numbers of keys there are. */
function leadFinder(entryAt: (id: number) => Entry, keys: number): PatternIndex['leadsIn'] {
  /** By number of a key: the number of the text that last had it. */
  const lastHad = new Int32Array(keys);
  let number = 0;
  const isPresent = (ids: readonly number[]): boolean => ids.some((id) => lastHad[id] === number);
  return ({ count, ids }) => {
    number++;
    if (number === 0x7fffffff) {
      lastHad.fill(0);
      number = 1;
    }
    const found: Entry[] = [];
    const places: number[] = [];
    for (let at = 0; at < count; at++) {
      const entry = entryAt(ids[at] as number);
      if (entry === nothing) continue;
      for (const id of entry.ids) lastHad[id] = number;
      found.push(entry);
      places.push(at);
    }
    if (found.length === 0) return noLeads;
    const leads = new Map<Lead, number[]>();
    found.forEach((entry, which) => {
      for (const lead of entry.leads) {
        const known = leads.get(lead);
        if (known) known.push(places[which] as number);
        else if (lead.others.every(isPresent)) leads.set(lead, [places[which] as number]);
      }
    });
    return leads;
  };
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
      byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), { pattern, word, others: [] }]);
      return;
    }
    const weights = whole.map(({ ids }) => Math.max(...ids.map((id) => counts[id] ?? 0)));
    const least = Math.min(...weights);
    // Matching begins with the first word, so that it is taken where it is nearly as rare.
    const rarest = whole[weights.findIndex((weight) => weight <= 2 * least)];
    if (!rarest) return;
    const others = whole.flatMap(({ word, ids }) => (word === rarest.word ? [] : [ids]));
    const lead = { pattern, word: rarest.word, others };
    for (const id of rarest.ids) byKey[id]?.push(lead);
  });
  return { byKey, byPrefix };
}

function longestPrefix(words: readonly Wanted[]): number {
  const lengths = words.map(({ prefix = '' }) => prefix.length);
  return lengths.indexOf(Math.max(...lengths));
}
