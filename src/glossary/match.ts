import type { FormFacts } from '../languages/forms/facts.ts';
import { formFacts } from '../languages/same-word.ts';
import type { TermHit } from '../model/glossary.ts';
import {
  type AnalysedText,
  analyse,
  findPattern,
  makePattern,
  type Pattern,
  type UnitHit,
} from './pattern.ts';

/** A term of a matcher, by its number in the list, at a place in a text. */
interface TermMatch {
  readonly term: number;
  readonly hit: TermHit;
  /** The words of the text it is made of, by number, parts of words with hyphens apart; not always neighbours. */
  readonly units: readonly number[];
}

/** Looks for many terms at once. */
export interface Matcher {
  /** Every place of every term: by start, longer first, then in the order of the terms. */
  find(text: string): readonly TermMatch[];
}

/**
 * The places where a text has a term, in whatever inflected forms, in order. The words of the term stand in its order;
 * other words may stand between them where the language allows it, but no punctuation. Quotation marks do not count.
 * Acronyms are matched letter for letter, a name of one word only where it is capitalised, everything else in any case.
 * Linear in the text.
 */
export function findTerm(text: string, term: string, tag: string): readonly TermHit[] {
  const facts = formFacts(tag);
  const pattern = makePattern(term, facts);
  if (pattern.units.length === 0) return [];
  const analysed = analyse(text, facts);
  return findPattern(pattern, analysed, analysed.units.keys(), facts).map((found) => found.hit);
}

/** A matcher for terms of one language. Looking through a text costs the same for ten terms and for ten thousand. */
export function makeMatcher(terms: readonly string[], tag: string): Matcher {
  const facts = formFacts(tag);
  const patterns = terms.map((term) => makePattern(term, facts));
  const index = indexByRarestWord(patterns);
  return { find: (text) => findAll(analyse(text, facts), patterns, index, facts) };
}

/**
 * The terms by the keys of one of their words. Of each term it is the word the fewest terms share, so that "Совет", which
 * begins hundreds of terms, does not bring them all up wherever it stands.
 */
function indexByRarestWord(patterns: readonly Pattern[]): ReadonlyMap<string, readonly number[]> {
  const counts = new Map<string, number>();
  for (const { keys } of patterns) {
    for (const key of keys.flatMap((set) => [...set])) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const index = new Map<string, number[]>();
  patterns.forEach(({ keys }, term) => {
    const weights = keys.map((set) => Math.max(...[...set].map((key) => counts.get(key) ?? 0)));
    for (const key of keys[weights.indexOf(Math.min(...weights))] ?? []) {
      const list = index.get(key);
      if (list) list.push(term);
      else index.set(key, [term]);
    }
  });
  return index;
}

function findAll(
  text: AnalysedText,
  patterns: readonly Pattern[],
  index: ReadonlyMap<string, readonly number[]>,
  facts: FormFacts,
): TermMatch[] {
  const places = new Map<string, number[]>();
  const candidates = new Set<number>();
  text.keys.forEach((keys, at) => {
    for (const key of keys) {
      const list = places.get(key);
      if (list) list.push(at);
      else places.set(key, [at]);
      for (const term of index.get(key) ?? []) candidates.add(term);
    }
  });
  const matches: TermMatch[] = [];
  for (const term of candidates) {
    const pattern = patterns[term] as Pattern;
    for (const found of findPattern(pattern, text, startsOf(pattern, places), facts)) {
      matches.push({ term, ...found });
    }
  }
  return matches.sort((a, b) => a.hit.start - b.hit.start || b.hit.end - a.hit.end || a.term - b.term);
}

/** Every unit that shares a key with the pattern's first one, ascending. */
function startsOf(pattern: Pattern, places: ReadonlyMap<string, readonly number[]>): number[] {
  const starts = new Set([...(pattern.keys[0] ?? [])].flatMap((key) => places.get(key) ?? []));
  return [...starts].sort((a, b) => a - b);
}

/** Drops each match whose words all belong to a longer one: "forces" inside "collective rapid response forces". */
export function withoutInner<Match extends Pick<UnitHit, 'units'>>(matches: readonly Match[]): Match[] {
  const covering = new Map<number, Match[]>();
  for (const match of matches) {
    for (const unit of match.units) covering.set(unit, [...(covering.get(unit) ?? []), match]);
  }
  return matches.filter(
    (match) =>
      !(covering.get(match.units[0] as number) ?? []).some(
        (other) =>
          other.units.length > match.units.length && match.units.every((unit) => other.units.includes(unit)),
      ),
  );
}
