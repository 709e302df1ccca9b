import { isUsable, termsIn } from '../../glossary/hits.ts';
import { type Unit, unitsOf } from '../../glossary/units.ts';
import { keysOf } from '../../glossary/words.ts';
import { languageOf } from '../../languages/registry.ts';
import type { Concept } from '../../model/glossary.ts';
import type { Span } from '../../model/location.ts';
import { isAcronym } from '../../text/word-key.ts';
import type { CheckContext } from './check.ts';

/**
 * What a target seems to have in place of a concept's terms, as a span of the plain target: an acronym that is nearly one
 * of its own or is that of another language, a phrase with some of a term's words, or a word with the same beginning.
 * Nothing if it is not recognisable.
 */
export function findInstead(context: CheckContext, concept: Concept): Span | undefined {
  const taken = context.targetConcepts().map(({ hit }) => hit);
  const units = unitsOf(context.plainTarget);
  const isFree = (unit: Unit): boolean =>
    !taken.some(({ start, end }) => unit.start < end && unit.end > start);
  const words = termsIn(concept, context.targetLanguage)
    .filter(isUsable)
    .map(({ text }) => unitsOf(text));
  const phrases = words.filter((term) => term.length > 1);
  const single = words.filter((term) => term.length === 1 && term[0]?.acronym === undefined);
  const free = units.filter(isFree);
  return (
    findAcronym(free, concept, context.targetLanguage) ??
    findPhrase(units, isFree, phrases, context.targetLanguage) ??
    findRelated(free, single)
  );
}

/** ОДКВ, ОКДБ, одкб for ОДКБ; Russian ОДКБ in Belarusian, whose own is АДКБ. */
function findAcronym(units: readonly Unit[], concept: Concept, tag: string): Span | undefined {
  const own = termsIn(concept, tag).flatMap(({ text }) => (isAcronym(text) ? [text] : []));
  const foreign = new Set(
    [...concept.terms.values()].flat().flatMap(({ text }) => (isAcronym(text) ? [text] : [])),
  );
  return units.find(({ acronym, key }) =>
    acronym === undefined
      ? own.some((each) => each.toLowerCase() === key)
      : foreign.has(acronym) || own.some((each) => each.length > 2 && isMisspelt(acronym, each)),
  );
}

/** Whether one acronym is another with one letter replaced or two neighbours swapped. */
function isMisspelt(acronym: string, right: string): boolean {
  if (acronym.length !== right.length) return false;
  const wrong = [...right].flatMap((letter, at) => (letter === acronym[at] ? [] : [at]));
  const [first = 0, second = 0] = wrong;
  if (wrong.length === 1) return true;
  return (
    wrong.length === 2 &&
    second === first + 1 &&
    acronym[first] === right[second] &&
    acronym[second] === right[first]
  );
}

/**
 * What a target has that is nearly a term of the concept and can be nothing else: a misspelt or foreign acronym, or a
 * term of three words or more in which another word stands for one of them. Unlike `findInstead` it is sure enough where
 * the concept is also rendered rightly.
 */
export function findNearMiss(context: CheckContext, concept: Concept): Span | undefined {
  const { targetLanguage: tag } = context;
  // A wrong word may leave a term of another concept, which the source does not have: «Коллективные силы» быстрого реагирования.
  const meant = new Set(context.sourceFacts.concepts().map((use) => use.concept));
  const taken = context.targetConcepts().flatMap((use) => (meant.has(use.concept) ? [use.hit] : []));
  const units = unitsOf(context.plainTarget);
  const free = units.map(({ start, end }) => !taken.some((hit) => start < hit.end && end > hit.start));
  const acronym = findAcronym(
    units.filter((_, at) => free[at]),
    concept,
    tag,
  );
  if (acronym) return acronym;
  for (const { text } of termsIn(concept, tag).filter(isUsable)) {
    const from = findSubstitution(units, free, unitsOf(text), tag);
    if (from === undefined) continue;
    const [first, last] = [units[from] as Unit, units[from + unitsOf(text).length - 1] as Unit];
    return { start: first.start, end: last.end };
  }
  return undefined;
}

/**
 * Where as many free words as a term has stand, all but one of them its own. The first may be the wrong one only where a
 * capital shows that it is part of the name, so that "о силах оперативного реагирования" is none.
 */
function findSubstitution(
  units: readonly Unit[],
  free: readonly boolean[],
  term: readonly Unit[],
  tag: string,
): number | undefined {
  if (term.length < 3) return undefined;
  const facts = languageOf(tag).forms;
  const keys = term.map(({ word }) => new Set(keysOf(word, facts)));
  const isAnswer = (at: number, which: number): boolean =>
    keysOf((units[at] as Unit).word, facts).some((key) => keys[which]?.has(key) === true);
  for (let from = 0; from + term.length <= units.length; from++) {
    const isName = term[0]?.capital === true && units[from]?.capital === true && isJoined(units[from]);
    if (!isAnswer(from, 0) && !isName) continue;
    let wrong = 0;
    // Without its last word a term of three is often a short form of it.
    for (let which = 0; which < term.length && wrong < 2; which++) {
      const isLast = which === term.length - 1;
      if (!free[from + which] || (which > 0 && !isJoined(units[from + which]))) wrong = 2;
      else if (!isAnswer(from + which, which)) wrong += isLast && term.length < 4 ? 2 : 1;
    }
    if (wrong === 1) return from;
  }
  return undefined;
}

function isJoined(unit: Unit | undefined): boolean {
  return unit?.before === 'space' || unit?.before === 'hyphen';
}

/**
 * The phrase that has most words of a term, half of them at least, in order and close together:
 *
 *   Коллективные силы оперативного реагирования
 *   Коллективных сил  быстрого     реагирования
 */
function findPhrase(
  units: readonly Unit[],
  isFree: (unit: Unit) => boolean,
  terms: readonly (readonly Unit[])[],
  tag: string,
): Span | undefined {
  const facts = languageOf(tag).forms;
  let best: { readonly span: Span; readonly share: number } | undefined;
  for (const term of terms) {
    const keys = term.map(({ word }) => new Set(keysOf(word, facts)));
    for (let from = 0; from < units.length; from++) {
      const answered: (readonly [unit: number, word: number])[] = [];
      let word = 0;
      for (let at = from; at < units.length && at - from < term.length + facts.gap; at++) {
        const unit = units[at] as Unit;
        if (at > from && unit.before !== 'space' && unit.before !== 'hyphen') break;
        const found = keys.findIndex(
          (set, which) => which >= word && keysOf(unit.word, facts).some((key) => set.has(key)),
        );
        if (found === -1) {
          if (at === from) break;
          continue;
        }
        answered.push([at, found]);
        word = found + 1;
      }
      const share = answered.length / term.length;
      if (share < 0.5 || share <= (best?.share ?? 0)) continue;
      if (!answered.some(([at]) => isFree(units[at] as Unit))) continue;
      best = { span: widen(units, answered, facts.endsPhrases), share };
    }
  }
  return best?.span;
}

/** A single word of a term is shown with the one that qualifies it: before it, or in Tajik after it. */
function widen(
  units: readonly Unit[],
  answered: readonly (readonly [unit: number, word: number])[],
  isBehind: boolean,
): Span {
  let [first, last] = [answered[0]?.[0] ?? 0, answered.at(-1)?.[0] ?? 0];
  const isNear = (at: number): boolean => isJoined(units[at]);
  if (first === last) {
    if (isBehind && isNear(last + 1)) last++;
    else if (!isBehind && first > 0 && isNear(first)) first--;
  }
  return { start: (units[first] as Unit).start, end: (units[last] as Unit).end };
}

/** A word with the beginning of the term: председатель for председательство. Short beginnings are chance. */
function findRelated(units: readonly Unit[], terms: readonly (readonly Unit[])[]): Span | undefined {
  for (const [term] of terms) {
    const key = term?.key ?? '';
    const length = Math.max(5, Math.ceil(key.length * 0.6));
    const found = key.length >= length && units.find((unit) => unit.key.startsWith(key.slice(0, length)));
    if (found) return found;
  }
  return undefined;
}
