import type { FormFacts } from '../languages/forms/facts.ts';
import { formFacts } from '../languages/same-word.ts';
import type { TermHit } from '../model/glossary.ts';
import { analyse, findPattern, startsIn, type UnitHit } from './find.ts';
import { makePatterns, type Pattern, type Sought } from './pattern.ts';
import { indexPatterns, type PatternIndex } from './pattern-index.ts';

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
 * The term may have marks: `=text` for these very letters, `word*` for any ending, `~word` for the head after which
 * nothing inflects. Linear in the text.
 */
export function findTerm(text: string, term: string, tag: string): readonly TermHit[] {
  const facts = formFacts(tag);
  const patterns = makePatterns({ text: term }, facts);
  if (patterns.length === 0) return [];
  const analysed = analyse(text, facts);
  return patterns
    .flatMap((pattern) => findPattern(pattern, analysed, analysed.units.keys(), facts))
    .map((found) => found.hit);
}

/** A matcher for terms of one language. Looking through a text costs the same for ten terms and for ten thousand. */
export function makeMatcher(terms: readonly Sought[], tag: string): Matcher {
  const facts = formFacts(tag);
  const patterns: Pattern[] = [];
  const owners: number[] = [];
  terms.forEach((term, at) => {
    for (const pattern of makePatterns(term, facts)) {
      patterns.push(pattern);
      owners.push(at);
    }
  });
  const index = indexPatterns(patterns, facts);
  return { find: (text) => findAll(text, patterns, owners, index, facts) };
}

function findAll(
  text: string,
  patterns: readonly Pattern[],
  owners: readonly number[],
  index: PatternIndex,
  facts: FormFacts,
): readonly TermMatch[] {
  const analysed = analyse(text, facts);
  const candidates = index.candidates(analysed.units.map((unit) => unit.text));
  if (candidates.size === 0) return [];
  const startsOf = startsIn(analysed);
  const matches: TermMatch[] = [];
  const seen = new Set<string>();
  for (const number of candidates) {
    const term = owners[number] as number;
    const isShared = owners[number - 1] === term || owners[number + 1] === term;
    const pattern = patterns[number] as Pattern;
    for (const found of findPattern(pattern, analysed, startsOf(pattern), facts)) {
      // A form given by hand may be the term as it stands.
      const place = isShared ? `${term} ${found.units.join()}` : '';
      if (isShared && seen.has(place)) continue;
      seen.add(place);
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
