import type { FormFacts } from '../languages/forms/facts.ts';
import type { TermHit } from '../model/glossary.ts';
import { type Answer, agrees } from './inflected.ts';
import { accepts, keysOfWord, type Pattern, type Wanted } from './pattern.ts';
import { type Unit, unitsOf } from './units.ts';

/** A text with everything its units could be forms of. */
export interface AnalysedText {
  readonly text: string;
  readonly units: readonly Unit[];
  /** One list of keys for each unit. */
  readonly keys: readonly (readonly string[])[];
}

/** A hit with the units it is made of, which are not always neighbours. */
export interface UnitHit {
  readonly hit: TermHit;
  readonly units: readonly number[];
}

/** Running text repeats its words: analysing one costs far more than remembering it. Forgotten when there are too many. */
const remembered = new WeakMap<FormFacts, Map<string, readonly string[]>>();
const mostWords = 50_000;

/** Everything a word of a text could be a form of, worked out once for each word. */
export function keysOf(word: string, facts: FormFacts): readonly string[] {
  let known = remembered.get(facts);
  if (!known || known.size > mostWords) {
    known = new Map();
    remembered.set(facts, known);
  }
  const found = known.get(word) ?? keysOfWord(word, facts);
  known.set(word, found);
  return found;
}

/** A text as patterns see it. */
export function analyse(text: string, facts: FormFacts): AnalysedText {
  const units = unitsOf(text);
  return { text, units, keys: units.map((unit) => keysOf(unit.text, facts)) };
}

/**
 * The places of a pattern in a text, in order and apart from each other. `starts`: the units, ascending, that may answer
 * its first word. At most `(gap + 1) * words` units are looked at for each.
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
    if (!units || !belongTogether(pattern, text, units, facts)) continue;
    const last = found.at(-1);
    const previous = last?.units.at(-1);
    // Of two that end alike the later start is the closer one: "Совет, Совет безопасности".
    if (last && previous === units.at(-1)) found[found.length - 1] = toHit(pattern, text, units, facts);
    else if (previous === undefined || start > previous) found.push(toHit(pattern, text, units, facts));
  }
  return found;
}

const shortText = 50;

/**
 * Gives the units that may answer the first word of each pattern, ascending. In a long text they are looked up, so that
 * the cost of a text does not grow with its length for every term that is in it.
 */
export function startsIn(text: AnalysedText): (pattern: Pattern) => Iterable<number> {
  const { length } = text.units;
  if (length <= shortText) return () => text.units.keys();
  const places = new Map<string, number[]>();
  text.keys.forEach((keys, at) => {
    for (const key of keys) {
      const list = places.get(key);
      if (list) list.push(at);
      else places.set(key, [at]);
    }
  });
  return ({ words: [first] }) => {
    if (!first || first.prefix !== undefined) return text.units.keys();
    const starts = new Set([...first.keys].flatMap((key) => places.get(key) ?? []));
    return [...starts].sort((a, b) => a - b);
  };
}

/** The units that answer the pattern from `start` on, the nearest at each step that leads to the end. */
function matchFrom(
  pattern: Pattern,
  text: AnalysedText,
  start: number,
  facts: FormFacts,
): number[] | undefined {
  if (!answers(pattern, 0, text, start, facts) || !beginsWord(pattern, text, start, facts)) return undefined;
  let reached: Step[] = [{ at: start, from: undefined }];
  for (let next = 1; next < pattern.words.length; next++) {
    const further = new Map<number, Step>();
    for (const from of reached) {
      for (const at of reachable(pattern, next, text, from.at, facts)) {
        if (!further.has(at) && answers(pattern, next, text, at, facts)) further.set(at, { at, from });
      }
    }
    reached = [...further.values()];
  }
  const end = reached.find((step) => endsWord(pattern, text, step.at, facts));
  return end && path(end);
}

/** Whether adjectives agree with the nouns that other words part them from: no "Коллективное решение сил" for "коллективные силы". */
function belongTogether(
  pattern: Pattern,
  text: AnalysedText,
  units: readonly number[],
  facts: FormFacts,
): boolean {
  if (!facts.inflections) return true;
  const answerAt = (which: number): Answer => [
    (pattern.words[which] as Wanted).key,
    (text.units[units[which] as number] as Unit).key,
  ];
  return units.every((at, which) => {
    const previous = units[which - 1];
    if (previous === undefined || previous + 1 === at) return true;
    return agrees(answerAt(which - 1), answerAt(which), facts);
  });
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

function answers(pattern: Pattern, which: number, text: AnalysedText, at: number, facts: FormFacts): boolean {
  const unit = text.units[at];
  if (!unit || (which === 0 && pattern.name && !unit.capital)) return false;
  return accepts(pattern.words[which] as Wanted, unit, text.keys[at] as readonly string[], facts);
}

/** The units that may answer the pattern's word `which` after the unit `from`, nearest first. */
function reachable(
  pattern: Pattern,
  which: number,
  text: AnalysedText,
  from: number,
  facts: FormFacts,
): number[] {
  const { before } = pattern.words[which] as Wanted;
  const next = text.units[from + 1];
  if (!next) return [];
  const near = next.before === 'space' || next.before === 'hyphen';
  if (before === 'hyphen') {
    // English leaves the hyphen open: Secretary-General, Secretary General. Elsewhere it makes another word.
    return next.before === 'hyphen' || (near && facts.leadsCompounds) ? [from + 1] : [];
  }
  if (before !== 'space') return next.before === before ? [from + 1] : [];
  if (!near) return [];
  const units = [from + 1];
  if (pattern.exact) return units;
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
  return pattern.startsWithAcronym || (facts.leadsCompounds && pattern.name);
}

function endsWord(pattern: Pattern, text: AnalysedText, at: number, facts: FormFacts): boolean {
  const next = text.units[at + 1];
  if (next?.before !== 'hyphen') return true;
  if (pattern.endsWithAcronym || facts.leadsCompounds) return true;
  return isEnding(text, at, facts) || (pattern.exact && facts.endsAcronym(`-${next.key}`));
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
  // Of an exact term the letters themselves are the hit, not the ending behind its hyphen.
  const endOf = (at: number): number =>
    (text.units[!pattern.exact && isEnding(text, at, facts) ? at + 1 : at] as Unit).end;
  units.forEach((at, which) => {
    const unit = text.units[at] as Unit;
    if (pattern.words[which]?.before !== 'hyphen') start = unit.start;
    if (pattern.words[which + 1]?.before !== 'hyphen') forms.push(text.text.slice(start, endOf(at)));
  });
  const [first, last] = [units[0] as number, units.at(-1) as number];
  return { hit: { start: (text.units[first] as Unit).start, end: endOf(last), forms }, units };
}
