import type { FormFacts } from '../languages/engine/forms.ts';
import { append } from '../text/multimap.ts';
import { bareWord } from '../text/word-key.ts';
import { memoizeByWord, type ScannedText, type Word, wordOf } from '../text/word-table.ts';
import type { Lexicon } from './lexicon.ts';
import type { Pattern, Wanted } from './pattern.ts';

/** A pattern, and the index of its word that a word of a text may match. */
interface Lead {
  readonly pattern: number;
  readonly word: number;
  /** The other words of the pattern, by their numbers in the lexicon. */
  readonly others: readonly number[];
}

/** Which patterns may be in a text, without looking at each. */
export interface PatternIndex {
  /** The patterns that may be in a text, each with the places, ascending, of the words that bring it up: nearly always none. */
  leadsIn(text: ScannedText): ReadonlyMap<Lead, readonly number[]>;
}

/** What a word brings up. */
interface Entry {
  readonly leads: readonly Lead[];
  readonly answers: readonly number[];
}

const nothing: Entry = { leads: [], answers: [] };
const noLeads: ReadonlyMap<Lead, readonly number[]> = new Map();

/**
 * An index of patterns by one of their words. Of each it is the word the fewest patterns share, so that "Совет", which
 * begins hundreds of terms, does not bring them all up wherever it occurs; and of those that are brought up only the ones
 * are left whose other words the text has too, anywhere. What a word brings up is worked out once.
 */
export function indexPatterns(
  patterns: readonly Pattern[],
  lexicon: Lexicon,
  facts: FormFacts,
): PatternIndex {
  const { byNumber, byPrefix } = indexByRarestWord(patterns, lexicon);
  const lengths = [...new Set([...byPrefix.keys()].map((prefix) => prefix.length))];
  const byBeginning = ({ text, key }: Word): readonly Lead[] => {
    const forms = new Set([bareWord(text), facts.spell(key)]);
    return lengths.flatMap((length) =>
      [...forms].flatMap((form) => (form.length < length ? [] : (byPrefix.get(form.slice(0, length)) ?? []))),
    );
  };
  const lookUp = (word: Word): Entry => {
    const answers = lexicon.answers(word);
    const found = answers.flatMap((number) => byNumber.get(number) ?? []);
    if (lengths.length > 0) found.push(...byBeginning(word));
    return found.length === 0 && answers.length === 0 ? nothing : { answers, leads: [...new Set(found)] };
  };
  const entryAt = lexicon.isLarge ? memoizeByWord(lookUp, nothing).at : (id: number) => lookUp(wordOf(id));
  return { leadsIn: leadFinder(entryAt) };
}

/** Finds the leads of a text whose other words it has too. */
function leadFinder(entryAt: (id: number) => Entry): PatternIndex['leadsIn'] {
  /** By number in the lexicon: the text, counted from 1, that last had such a word. */
  let lastHad = new Int32Array(64);
  let text = 0;
  const note = (number: number): void => {
    if (number >= lastHad.length) {
      const longer = new Int32Array(2 * number);
      longer.set(lastHad);
      lastHad = longer;
    }
    lastHad[number] = text;
  };
  const isPresent = (number: number): boolean => lastHad[number] === text;
  return ({ count, ids }) => {
    text++;
    if (text === 0x7fffffff) {
      lastHad.fill(0);
      text = 1;
    }
    const found: Entry[] = [];
    const places: number[] = [];
    for (let at = 0; at < count; at++) {
      const entry = entryAt(ids[at] as number);
      if (entry === nothing) continue;
      for (const number of entry.answers) note(number);
      found.push(entry);
      places.push(at);
    }
    if (found.length === 0) return noLeads;
    let leads: Map<Lead, number[]> | undefined;
    for (let which = 0; which < found.length; which++) {
      for (const lead of (found[which] as Entry).leads) {
        if (!lead.others.every(isPresent)) continue;
        leads ??= new Map();
        append(leads, lead, places[which] as number);
      }
    }
    return leads ?? noLeads;
  };
}

function indexByRarestWord(
  patterns: readonly Pattern[],
  lexicon: Lexicon,
): {
  /** By number in the lexicon. */
  readonly byNumber: ReadonlyMap<number, readonly Lead[]>;
  readonly byPrefix: ReadonlyMap<string, readonly Lead[]>;
} {
  const byNumber = new Map<number, Lead[]>();
  const byPrefix = new Map<string, Lead[]>();
  patterns.forEach(({ words }, pattern) => {
    const whole = words.flatMap(({ number }, word) => (number === undefined ? [] : [{ word, number }]));
    const weights = whole.map(({ number }) => lexicon.commonness(number));
    const least = Math.min(...weights);
    // Matching begins with the first word, so that it is taken where it is nearly as rare.
    const rarest = whole[weights.findIndex((weight) => weight <= 2 * least)];
    if (!rarest) {
      const word = longestPrefix(words);
      append(byPrefix, words[word]?.prefix ?? '', { pattern, word, others: [] });
      return;
    }
    const others = whole.flatMap(({ word, number }) => (word === rarest.word ? [] : [number]));
    append(byNumber, rarest.number, { pattern, word: rarest.word, others });
  });
  return { byNumber, byPrefix };
}

function longestPrefix(words: readonly Wanted[]): number {
  const lengths = words.map(({ prefix = '' }) => prefix.length);
  return lengths.indexOf(Math.max(...lengths));
}
