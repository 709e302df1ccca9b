import { findMatchingTag } from '../languages/engine/match-tag.ts';
import type { Concept, Glossary, Term, TermHit } from '../model/glossary.ts';
import { type Matcher, makeMatcher, withoutInner } from './match.ts';
import { soughtTerms } from './short-names.ts';
import { memoizeRecent } from './words.ts';

/** A term of a concept at a place in a text. */
export interface TermUse {
  readonly term: Term;
  readonly hit: TermHit;
}

/** A concept at a place in a text, with the term that stands for it there. */
export interface ConceptHit extends TermUse {
  readonly concept: Concept;
}

interface Index {
  readonly entries: readonly { readonly concept: Concept; readonly term: Term }[];
  readonly find: Matcher['find'];
}

// Made once for each glossary and language. Both are values that never change, so this cannot be seen from outside.
const indexes = new WeakMap<object, Map<string, Index>>();

/**
 * The concepts a text speaks of, in order: every place of every term of whatever status, since a forbidden word denotes
 * its concept no less. Of terms inside each other the longest wins; where a term belongs to two concepts both are given.
 */
export function findConcepts(text: string, glossary: Glossary, tag: string): readonly ConceptHit[] {
  return search(text, glossary, glossary.concepts, tag);
}

/** Whether a text has a term of such a concept, also if that is part of a longer term: "security" in "Security Council". */
export function isNamed(
  text: string,
  glossary: Glossary,
  tag: string,
  isMeant: (concept: Concept) => boolean,
): boolean {
  const { entries, find } = indexOf(glossary, glossary.concepts, tag);
  return find(text).some(({ term }) => isMeant((entries[term] as Index['entries'][number]).concept));
}

/** Which terms of the concept, of whatever status, a text has, in order; of terms inside each other the longest. */
export function renderings(text: string, concept: Concept, tag: string): readonly TermUse[] {
  return search(text, concept, [concept], tag).map(({ term, hit }) => ({ term, hit }));
}

function search(text: string, owner: object, concepts: readonly Concept[], tag: string): ConceptHit[] {
  const { entries, find } = indexOf(owner, concepts, tag);
  const matches = find(text);
  if (matches.length === 0) return [];
  const uses = matches.map((match): Use => {
    const { concept, term } = entries[match.term] as Index['entries'][number];
    return { concept, term, hit: match.hit, units: match.units };
  });
  const kept: Use[] = [];
  for (const use of withoutInner(uses)) {
    // Matches come by their start, so that those of the same words are not far from each other.
    let at = kept.length - 1;
    while (kept[at]?.hit.start === use.hit.start && !isTwin(kept[at] as Use, use)) at--;
    const known = kept[at];
    if (!known || known.hit.start !== use.hit.start) kept.push(use);
    // Terms come preferred first; only a later one whose letters the text rather has takes precedence: be Белорусь, Беларусь.
    else if (difference(use, text) < difference(known, text)) kept[at] = use;
  }
  return kept.map(({ concept, term, hit }) => ({ concept, term, hit }));
}

interface Use extends ConceptHit {
  readonly units: readonly number[];
}

/** Whether two terms of one concept stand for the same words of a text. */
function isTwin(a: Use, b: Use): boolean {
  return (
    a.concept === b.concept &&
    a.units.length === b.units.length &&
    a.units.every((unit, at) => unit === b.units[at])
  );
}

/** How many letters of a term remain from the first one that differs in the text; 0 if the text has the term as it is. */
function difference({ term, hit }: TermUse, text: string): number {
  const found = text.slice(hit.start, hit.end);
  let at = 0;
  while (at < term.text.length && found[at] === term.text[at]) at++;
  // An ending alone is one letter more than nothing.
  return found === term.text ? 0 : term.text.length - at + 1;
}

function indexOf(owner: object, concepts: readonly Concept[], tag: string): Index {
  const known = indexes.get(owner) ?? new Map<string, Index>();
  indexes.set(owner, known);
  let index = known.get(tag);
  if (!index) {
    const entries = concepts.flatMap((concept) =>
      soughtTerms(concept, termsIn(concept, tag), tag).map((sought) => ({ concept, ...sought })),
    );
    const matcher = makeMatcher(
      entries.map(({ term, text, isProper }) => ({ text, forms: term.forms, isProper })),
      tag,
    );
    index = { entries, find: memoizeRecent(matcher.find) };
    known.set(tag, index);
  }
  return index;
}

/** The terms of a concept for a BCP 47 tag: those of the tag itself, or else of one that matches it (`ru` for `ru-BY`). */
export function termsIn(concept: Concept, tag: string): readonly Term[] {
  const exact = concept.terms.get(tag);
  if (exact) return exact;
  const matching = findMatchingTag(tag, concept.terms.keys());
  return matching === undefined ? [] : (concept.terms.get(matching) as readonly Term[]);
}

/** Whether the terms that a concept has for the tag are not agreed yet. */
export function isProposed({ proposed = [] }: Concept, tag: string): boolean {
  return proposed.length > 0 && findMatchingTag(tag, proposed) !== undefined;
}

/** Whether a term is a right one: preferred or admitted. */
export function isUsable({ status }: Pick<Term, 'status'>): boolean {
  return status === 'preferred' || status === 'admitted';
}
