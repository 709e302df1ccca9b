import type { FormFacts } from '../languages/engine/forms.ts';
import type { TermHit } from '../model/glossary.ts';
import { type Answer, agrees, namesOf } from './inflected.ts';
import type { Lexicon } from './lexicon.ts';
import { accepts, isInitials, type Pattern, type Wanted } from './pattern.ts';
import type { Unit } from './units.ts';

/** A text as patterns see it. */
export interface AnalysedText {
  readonly text: string;
  readonly units: readonly Unit[];
  /** That of the patterns. */
  readonly lexicon: Lexicon;
}

/** A hit with the units it is made of, which are not always neighbours. */
export interface UnitHit {
  readonly hit: TermHit;
  readonly units: readonly number[];
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

/**
 * The units, ascending, from which a pattern may reach one of those that answer its word `which`: at most `gap` words lie
 * between two of its words.
 */
export function startsBefore(
  anchors: readonly number[],
  which: number,
  { units }: AnalysedText,
  { gap }: FormFacts,
): readonly number[] {
  if (which === 0) return anchors;
  const starts: number[] = [];
  for (const anchor of anchors) {
    const from = firstBefore(anchor, which * (gap + 1), units);
    // What lies before another anchor already is not taken twice.
    for (let at = Math.max(from, (starts.at(-1) ?? -1) + 1); at <= anchor; at++) starts.push(at);
  }
  return starts;
}

/** The first unit that is no more than so many words before another. */
function firstBefore(anchor: number, words: number, units: readonly Unit[]): number {
  let at = anchor;
  for (let left = words; at > 0; at--) {
    if (units[at]?.before === 'hyphen') continue;
    if (left === 0) return at;
    left--;
  }
  return at;
}

/** The units that answer the pattern from `start` on, the nearest at each step that leads to the end. */
function matchFrom(
  pattern: Pattern,
  text: AnalysedText,
  start: number,
  facts: FormFacts,
): number[] | undefined {
  if (!answers(pattern, 0, text, start, facts) || !beginsWord(pattern, text, start, facts)) return undefined;
  if (pattern.words.length === 1) return endsWord(pattern, text, start, facts) ? [start] : undefined;
  let reached: Step[] | undefined;
  for (let next = 1; next < pattern.words.length; next++) {
    const further: Step[] = [];
    if (!reached) advance(pattern, next, text, { at: start, from: undefined }, further, facts);
    else for (const from of reached) advance(pattern, next, text, from, further, facts);
    if (further.length === 0) return undefined;
    reached = further;
  }
  const end = reached?.find((step) => endsWord(pattern, text, step.at, facts));
  return end && path(end);
}

/** Whether adjectives agree with the nouns that other words part them from: no "Коллективное решение сил" for "коллективные силы". */
function belongTogether(
  pattern: Pattern,
  text: AnalysedText,
  units: readonly number[],
  facts: FormFacts,
): boolean {
  if (!facts.cases) return true;
  const answerAt = (which: number): Answer => [
    (pattern.words[which] as Wanted).key,
    (text.units[units[which] as number] as Unit).key,
  ];
  return units.every((at, which) => {
    const previous = units[which - 1];
    if (previous === undefined) return true;
    if (isDash(text.units[at]?.before)) return haveOneCase(answerAt(which - 1), answerAt(which), facts);
    if (previous + 1 === at) return true;
    return agrees(answerAt(which - 1), answerAt(which), facts);
  });
}

/** Whether two nouns can occur in apposition: in one case and number. What is not known agrees with everything. */
function haveOneCase([word, form]: Answer, [other, otherForm]: Answer, facts: FormFacts): boolean {
  const names = namesOf(word, form, 'noun', facts);
  const others = namesOf(other, otherForm, 'noun', facts);
  return names.length === 0 || others.length === 0 || names.some((name) => others.includes(name));
}

function isDash(separator: string | undefined): boolean {
  return separator !== undefined && /^[-–—]$/.test(separator);
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
  if (!unit || (which === 0 && pattern.capitalised && !unit.capital)) return false;
  return accepts(pattern.words[which] as Wanted, unit, facts, text.lexicon);
}

/** Adds the units that match the pattern's word `which` and can follow the unit `from`, nearest first. */
function advance(
  pattern: Pattern,
  which: number,
  text: AnalysedText,
  from: Step,
  further: Step[],
  facts: FormFacts,
): void {
  const { before } = pattern.words[which] as Wanted;
  const first = from.at + 1;
  const next = text.units[first];
  if (!next) return;
  if (before === 'initials' || before === 'surname') {
    for (const at of beside(text, from.at, before)) take(pattern, which, text, from, at, further, facts);
    return;
  }
  const near = next.before === 'space' || next.before === 'hyphen';
  if (before === 'hyphen' || isDash(before)) {
    // English leaves the hyphen open: Secretary-General, Secretary General. Elsewhere it makes another word. Nouns in apposition
    // are joined by a hyphen or any dash: государства-члены, государства — члены.
    const isDashed = isDash(next.before) && (facts.cases !== undefined || isDash(before));
    if (next.before === 'hyphen' || (near && facts.leadsCompounds) || isDashed)
      take(pattern, which, text, from, first, further, facts);
    return;
  }
  if (before === 'clause' && next.before === ',') take(pattern, which, text, from, first, further, facts);
  if (before !== 'space' && before !== 'clause') {
    if (next.before === before) take(pattern, which, text, from, first, further, facts);
    return;
  }
  if (!near) return;
  take(pattern, which, text, from, first, further, facts);
  if (pattern.exact) return;
  let words = 0;
  // What follows a second noun belongs to that one: силами и силами оперативного реагирования.
  let isNoun = (pattern.words[which - 1] as Wanted).attribute === undefined;
  for (let at = first; at < text.units.length; at++) {
    const unit = text.units[at] as Unit;
    if (isNoun && facts.conjunctions.has(unit.key)) break;
    isNoun ||= answers(pattern, which, text, at, facts);
    if (unit.before === 'hyphen') {
      // `from` is the first half of a word: the other half would be lost in the gap.
      if (at === first) break;
      continue;
    }
    if (unit.before !== 'space') break;
    if (words > 0) take(pattern, which, text, from, at, further, facts);
    words++;
    if (words > facts.gap || facts.gapStops.has(unit.key)) break;
  }
}

/** The units where a surname may follow an initial, or an initial a surname. */
function beside({ text, units }: AnalysedText, at: number, before: Wanted['before']): number[] {
  const next = units[at + 1] as Unit;
  const hasStop = (unit: Unit): boolean => unit.text.endsWith('.') || text[unit.end] === '.';
  if (before === 'surname') return next.before === 'space' && hasStop(next) ? [at + 1] : [];
  if (!hasStop(units[at] as Unit) || (next.before !== '.' && next.before !== 'space')) return [];
  const second = units[at + 2];
  return isInitials(next) && second?.before === '.' ? [at + 1, at + 2] : [at + 1];
}

function take(
  pattern: Pattern,
  which: number,
  text: AnalysedText,
  from: Step,
  at: number,
  further: Step[],
  facts: FormFacts,
): void {
  if (!answers(pattern, which, text, at, facts)) return;
  // No more than `gap + 1` units lie ahead of each.
  for (const step of further) if (step.at === at) return;
  further.push({ at, from });
}

/** `афганская` is no word of its own in `таджикско-афганская`; an acronym is one anywhere, an English name likewise. */
function beginsWord(pattern: Pattern, text: AnalysedText, at: number, facts: FormFacts): boolean {
  if (text.units[at]?.before !== 'hyphen') return true;
  return (
    pattern.startsWithAcronym ||
    (facts.leadsCompounds && pattern.name) ||
    (pattern.words.length === 1 && isApposed(pattern, text, at, facts))
  );
}

/**
 * Whether a unit is half of a word whose halves are both inflected, which is two words in one: страны-участницы,
 * избирателей-женщин; but not генерал-майора, социал-демократа, северо-запада.
 */
function isApposed({ words }: Pattern, { units }: AnalysedText, at: number, facts: FormFacts): boolean {
  const { cases, analyses } = facts;
  const word = words.at(-1)?.key;
  const unit = units[at] as Unit;
  const isSecond = unit.before === 'hyphen';
  const other = units[isSecond ? at - 1 : at + 1];
  if (!cases || word === undefined || !other) return false;
  if (
    (isSecond ? other : units[at + 2])?.before === 'hyphen' ||
    (isSecond && units[at + 1]?.before === 'hyphen')
  )
    return false;
  const names = namesOf(word, unit.key, 'noun', facts);
  const others = new Set(
    analyses(other.key)
      .filter((analysis) => cases.wordClass(analysis) === 'noun')
      .flatMap((analysis) => cases.inflections(other.key, analysis)),
  );
  const first = isSecond ? other.key : unit.key;
  const common = names.filter((name) => others.has(name));
  // The first half shows that it is inflected by its ending; without one it is so in the genitive plural of another word only.
  if (cases.halfEnding.test(first)) return common.length > 0;
  return !isSecond && common.includes('genitive plural');
}

function endsWord(pattern: Pattern, text: AnalysedText, at: number, facts: FormFacts): boolean {
  const next = text.units[at + 1];
  if (next?.before !== 'hyphen') return true;
  if (pattern.endsWithAcronym || facts.leadsCompounds || isApposed(pattern, text, at, facts)) return true;
  return isEnding(text, at, facts) || (pattern.exact && facts.endsAcronym(`-${next.key}`));
}

/** Whether a hyphenated ending follows: САД-ро, С-300-ро. */
function isEnding(text: AnalysedText, at: number, facts: FormFacts): boolean {
  const [unit, next] = [text.units[at], text.units[at + 1]];
  if (!unit || next?.before !== 'hyphen') return false;
  // Names from other languages have it too where endings are on whole phrases: Ҷоми Райдер-ро.
  const isBare =
    unit.acronym !== undefined || /\p{N}$/u.test(unit.key) || (facts.endsPhrases && unit.capital);
  return isBare && facts.endsAcronym(`-${next.key}`);
}

function toHit(pattern: Pattern, text: AnalysedText, units: readonly number[], facts: FormFacts): UnitHit {
  const forms: string[] = [];
  let start = 0;
  units.forEach((at, which) => {
    const unit = text.units[at] as Unit;
    if (pattern.words[which]?.before !== 'hyphen') start = unit.start;
    if (pattern.words[which + 1]?.before !== 'hyphen')
      forms.push(text.text.slice(start, endOf(pattern, text, at, facts)));
  });
  const [first, last] = [units[0] as number, units.at(-1) as number];
  return {
    hit: { start: (text.units[first] as Unit).start, end: endOf(pattern, text, last, facts), forms },
    units,
  };
}

/** Of an exact term the letters themselves are the hit, not the ending after its hyphen. */
function endOf(pattern: Pattern, text: AnalysedText, at: number, facts: FormFacts): number {
  return (text.units[!pattern.exact && isEnding(text, at, facts) ? at + 1 : at] as Unit).end;
}
