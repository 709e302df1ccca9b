import { isUsable, termsIn } from '../glossary/hits.ts';
import { type Unit, unitsOf } from '../glossary/units.ts';
import { keysOf } from '../glossary/words.ts';
import { isAcronym } from '../languages/forms/key.ts';
import { formFacts } from '../languages/same-word.ts';
import type { Concept } from '../model/glossary.ts';
import type { Span } from '../model/location.ts';
import type { CheckContext } from './check.ts';

/**
 * What a target seems to have in place of a concept's terms, as a span of the plain target: an acronym that is nearly one
 * of its own or is that of another language, a phrase with some of a term's words, or a word with the same beginning.
 * Nothing where it is not recognisable.
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

/** ОДКВ for ОДКБ; Russian ОДКБ in Belarusian, whose own is АДКБ. */
function findAcronym(units: readonly Unit[], concept: Concept, tag: string): Span | undefined {
  const own = termsIn(concept, tag).flatMap(({ text }) => (isAcronym(text) ? [text] : []));
  const foreign = new Set(
    [...concept.terms.values()].flat().flatMap(({ text }) => (isAcronym(text) ? [text] : [])),
  );
  return units.find(
    ({ acronym }) =>
      acronym !== undefined &&
      (foreign.has(acronym) || own.some((each) => each.length > 2 && differByOne(each, acronym))),
  );
}

/** Whether two words of one length differ in one letter. */
function differByOne(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  return [...a].filter((letter, at) => letter !== b[at]).length === 1;
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
  const facts = formFacts(tag);
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

/** A single word of a term is shown with the one that qualifies it: before it, or in Tajik behind it. */
function widen(
  units: readonly Unit[],
  answered: readonly (readonly [unit: number, word: number])[],
  isBehind: boolean,
): Span {
  let [first, last] = [answered[0]?.[0] ?? 0, answered.at(-1)?.[0] ?? 0];
  const isNear = (at: number): boolean => ['space', 'hyphen'].includes(units[at]?.before ?? '');
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
