import type { FormFacts } from '../languages/engine/forms.ts';
import { languageOf } from '../languages/registry.ts';
import type { TermHit } from '../model/glossary.ts';
import { wordsOf } from '../text/word-table.ts';
import { findPattern, startsBefore, type UnitHit } from './find.ts';
import { type Lexicon, makeLexicon } from './lexicon.ts';
import { makePatterns, type Pattern, type Sought } from './pattern.ts';
import { indexPatterns, type PatternIndex } from './pattern-index.ts';
import { unitsOf } from './units.ts';

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
 * The places where a text has a term, in whatever inflected forms, in order. The words of the term keep its order;
 * other words may occur between them where the language allows it, but no punctuation. Quotation marks do not count.
 * Acronyms are matched letter for letter, a name of one word only where it is capitalised, everything else in any case.
 * The term may have marks: `=text` for these very letters, `word*` for any ending, `~word` for the head after which
 * nothing inflects. Linear in the text.
 */
export function findTerm(text: string, term: string, tag: string): readonly TermHit[] {
  return makeSearch({ text: term }, tag)(text);
}

/**
 * A search in texts for words that people type, as `findTerm` finds a term; but the words may be in any form themselves, and a name in
 * small letters.
 */
export function searchFor(words: string, tag: string): (text: string) => readonly TermHit[] {
  return makeSearch({ text: words, isInflected: true }, tag);
}

function makeSearch(sought: Sought, tag: string): (text: string) => readonly TermHit[] {
  const facts = languageOf(tag).forms;
  const lexicon = makeLexicon(facts, false);
  const patterns = makePatterns(sought, facts, lexicon);
  if (patterns.length === 0) return () => [];
  return (text) => {
    const analysed = { text, units: unitsOf(text), lexicon };
    return patterns
      .flatMap((pattern) => findPattern(pattern, analysed, analysed.units.keys(), facts))
      .map((found) => found.hit)
      .sort((a, b) => a.start - b.start);
  };
}

/** For fewer terms than this it is not worth remembering every word of the texts. */
const fewTerms = 20;

/** A matcher for terms of one language. Looking through a text costs the same for ten terms and for ten thousand. */
export function makeMatcher(terms: readonly Sought[], tag: string): Matcher {
  const facts = languageOf(tag).forms;
  const lexicon = makeLexicon(facts, terms.length > fewTerms);
  const patterns: Pattern[] = [];
  const owners: number[] = [];
  terms.forEach((term, at) => {
    for (const pattern of makePatterns(term, facts, lexicon)) {
      patterns.push(pattern);
      owners.push(at);
    }
  });
  const index = indexPatterns(patterns, lexicon, facts);
  return { find: (text) => findAll(text, patterns, owners, index, lexicon, facts) };
}

function findAll(
  text: string,
  patterns: readonly Pattern[],
  owners: readonly number[],
  index: PatternIndex,
  lexicon: Lexicon,
  facts: FormFacts,
): readonly TermMatch[] {
  const leads = index.leadsIn(wordsOf(text));
  if (leads.size === 0) return [];
  const analysed = { text, units: unitsOf(text), lexicon };
  const matches: TermMatch[] = [];
  const seen = new Set<string>();
  for (const [{ pattern: number, word }, places] of leads) {
    const term = owners[number] as number;
    const isShared = owners[number - 1] === term || owners[number + 1] === term;
    const starts = startsBefore(places, word, analysed, facts);
    for (const found of findPattern(patterns[number] as Pattern, analysed, starts, facts)) {
      // A form given by hand may be the term as it stands.
      const place = isShared ? `${term} ${found.units.join()}` : '';
      if (isShared && seen.has(place)) continue;
      if (isShared) seen.add(place);
      matches.push({ term, ...found });
    }
  }
  return matches.sort((a, b) => a.hit.start - b.hit.start || b.hit.end - a.hit.end || a.term - b.term);
}

/** Drops each match whose words all belong to a longer one: "forces" inside "collective rapid response forces". */
export function withoutInner<Match extends Pick<UnitHit, 'units'>>(matches: readonly Match[]): Match[] {
  if (matches.length < 2) return [...matches];
  const covering = new Map<number, Match[]>();
  for (const match of matches) {
    for (const unit of match.units) {
      const list = covering.get(unit);
      if (list) list.push(match);
      else covering.set(unit, [match]);
    }
  }
  return matches.filter(
    (match) =>
      !(covering.get(match.units[0] as number) ?? []).some(
        (other) =>
          other.units.length > match.units.length && match.units.every((unit) => other.units.includes(unit)),
      ),
  );
}
