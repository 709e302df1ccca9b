import type { FormFacts } from '../languages/forms/facts.ts';
import { acronymOf } from '../languages/forms/key.ts';
import type { TermHit } from '../model/glossary.ts';
import { type Unit, unitsOf } from './units.ts';

/** A text with everything its units could be forms of: one list of keys for each unit. */
export interface AnalysedText {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly keys: readonly (readonly string[])[];
}

/** A term, ready to be looked for. */
export interface Pattern {
  readonly units: readonly Unit[];
  readonly keys: readonly ReadonlySet<string>[];
  /** A name of one word: it matches capitalised text only. */
  readonly name: boolean;
}

/** A hit with the units it is made of, which are not always neighbours. */
export interface UnitHit {
  readonly hit: TermHit;
  readonly units: readonly number[];
}

/** Running text repeats its words: analysing one costs far more than remembering it. Forgotten when there are too many. */
const remembered = new WeakMap<FormFacts, Map<string, readonly string[]>>();
const mostWords = 50_000;

/** A text as patterns see it. */
export function analyse(text: string, facts: FormFacts): AnalysedText {
  const units = unitsOf(text);
  let known = remembered.get(facts);
  if (!known || known.size > mostWords) {
    known = new Map();
    remembered.set(facts, known);
  }
  const words = known;
  const keys = units.map((unit) => {
    const found = words.get(unit.text) ?? textKeys(unit, facts);
    words.set(unit.text, found);
    return found;
  });
  return { text, units, keys };
}

/** An acronym is a word of its own and, in a heading in capitals, may be any word. */
function textKeys(unit: Unit, facts: FormFacts): readonly string[] {
  const acronym = unit.acronym ?? acronymOf(unit.text, facts.endsAcronym);
  const analyses = facts.analyses(unit.key);
  return acronym === undefined ? analyses : [acronymKey(acronym), ...analyses];
}

function acronymKey(acronym: string): string {
  return `#${acronym}`;
}

/** The pattern for a term; one without letters or digits matches nothing. */
export function makePattern(term: string, facts: FormFacts): Pattern {
  const units = unitsOf(term);
  const keys = units.map((unit) =>
    unit.acronym === undefined ? new Set(facts.analyses(unit.key)) : new Set([acronymKey(unit.acronym)]),
  );
  const words = units.filter((unit) => unit.before !== 'hyphen').length;
  return { units, keys, name: words === 1 && units[0]?.capital === true };
}

/**
 * The places of a pattern in a text, in order and apart from each other. `starts`: the units, ascending, that may answer
 * the pattern's first one. At most `(gap + 1) * units` units are looked at for each start.
 */
export function findPattern(
  pattern: Pattern,
  text: AnalysedText,
  starts: Iterable<number>,
  facts: FormFacts,
): UnitHit[] {
  const found: UnitHit[] = [];
  for (const start of starts) {
    const units = matchFrom(pattern, text, start, facts);
    if (!units) continue;
    const last = found.at(-1);
    const previous = last?.units.at(-1);
    // Of two that end alike the later start is the closer one: "Совет, Совет безопасности".
    if (last && previous === units.at(-1)) found[found.length - 1] = toHit(pattern, text, units, facts);
    else if (previous === undefined || start > previous) found.push(toHit(pattern, text, units, facts));
  }
  return found;
}

/** The units that answer the pattern from `start` on, the nearest at each step that leads to the end. */
function matchFrom(
  pattern: Pattern,
  text: AnalysedText,
  start: number,
  facts: FormFacts,
): number[] | undefined {
  if (!answers(pattern, 0, text, start) || !beginsWord(pattern, text, start, facts)) return undefined;
  let reached: Step[] = [{ at: start, from: undefined }];
  for (let next = 1; next < pattern.units.length; next++) {
    const further = new Map<number, Step>();
    for (const from of reached) {
      for (const at of reachable(pattern.units[next] as Unit, text, from.at, facts)) {
        if (!further.has(at) && answers(pattern, next, text, at)) further.set(at, { at, from });
      }
    }
    reached = [...further.values()];
  }
  const end = reached.find((step) => endsWord(pattern, text, step.at, facts));
  return end && path(end);
}

interface Step {
  readonly at: number;
  readonly from: Step | undefined;
}

function path(end: Step): number[] {
  const units: number[] = [];
  for (let step: Step | undefined = end; step; step = step.from) units.unshift(step.at);
  return units;
}

function answers(pattern: Pattern, which: number, text: AnalysedText, at: number): boolean {
  const keys = pattern.keys[which];
  if (!keys || (which === 0 && pattern.name && !text.units[at]?.capital)) return false;
  return text.keys[at]?.some((key) => keys.has(key)) === true;
}

/** The units that may answer `wanted` after the unit `from`, nearest first. */
function reachable(wanted: Unit, text: AnalysedText, from: number, facts: FormFacts): number[] {
  const next = text.units[from + 1];
  if (!next) return [];
  const near = next.before === 'space' || next.before === 'hyphen';
  if (wanted.before === 'hyphen') {
    // English leaves the hyphen open: Secretary-General, Secretary General. Elsewhere it makes another word.
    return next.before === 'hyphen' || (near && facts.leadsCompounds) ? [from + 1] : [];
  }
  if (wanted.before !== 'space') return next.before === wanted.before ? [from + 1] : [];
  if (!near) return [];
  const units = [from + 1];
  let words = 0;
  for (let at = from + 1; at < text.units.length; at++) {
    const unit = text.units[at] as Unit;
    if (unit.before === 'hyphen') {
      // `from` is the first half of a word: the other half would be lost in the gap.
      if (at === from + 1) break;
      continue;
    }
    if (unit.before !== 'space') break;
    if (words > 0) units.push(at);
    words++;
    if (words > facts.gap || facts.gapStops.has(unit.key)) break;
  }
  return units;
}

/** `афганская` is no word of its own in `таджикско-афганская`; an acronym is one anywhere, an English name likewise. */
function beginsWord(pattern: Pattern, text: AnalysedText, at: number, facts: FormFacts): boolean {
  if (text.units[at]?.before !== 'hyphen') return true;
  return pattern.units[0]?.acronym !== undefined || (facts.leadsCompounds && pattern.name);
}

function endsWord(pattern: Pattern, text: AnalysedText, at: number, facts: FormFacts): boolean {
  const next = text.units[at + 1];
  if (next?.before !== 'hyphen') return true;
  return pattern.units.at(-1)?.acronym !== undefined || facts.leadsCompounds || isEnding(text, at, facts);
}

/** Whether a hyphenated ending follows: САД-ро, С-300-ро. */
function isEnding(text: AnalysedText, at: number, facts: FormFacts): boolean {
  const [unit, next] = [text.units[at], text.units[at + 1]];
  if (!unit || next?.before !== 'hyphen') return false;
  return (unit.acronym !== undefined || /\p{N}$/u.test(unit.key)) && facts.endsAcronym(`-${next.key}`);
}

function toHit(pattern: Pattern, text: AnalysedText, units: readonly number[], facts: FormFacts): UnitHit {
  const forms: string[] = [];
  let start = 0;
  units.forEach((at, which) => {
    const unit = text.units[at] as Unit;
    if (pattern.units[which]?.before !== 'hyphen') start = unit.start;
    if (pattern.units[which + 1]?.before !== 'hyphen')
      forms.push(text.text.slice(start, endOf(text, at, facts)));
  });
  const [first, last] = [units[0] as number, units.at(-1) as number];
  return {
    hit: { start: (text.units[first] as Unit).start, end: endOf(text, last, facts), forms },
    units,
  };
}

function endOf(text: AnalysedText, at: number, facts: FormFacts): number {
  return (text.units[isEnding(text, at, facts) ? at + 1 : at] as Unit).end;
}
