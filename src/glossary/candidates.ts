import { languageOf } from '../languages/registry.ts';
import type { Glossary } from '../model/glossary.ts';
import type { Span } from '../model/location.ts';
import { compareTexts } from '../text/order.ts';
import { type Expansion, findExpansions } from './expansions.ts';
import { findConcepts } from './hits.ts';
import { type Phrase, phrasesOf } from './phrases.ts';
import { unitsOf } from './units.ts';

/** A sentence that terms are looked for in. */
export interface Sentence {
  readonly document: string;
  readonly segment: string;
  /** Without codes. */
  readonly text: string;
}

/** What may be a term that the glossary lacks. */
export interface Candidate {
  /** As the texts write it most often. */
  readonly term: string;
  readonly kind: 'acronym' | 'name' | 'phrase' | 'word';
  /** How often it occurs. */
  readonly count: number;
  /** Its acronym, where a text gives it: Collective Rapid Reaction Forces (CRRF). */
  readonly abbreviation?: string;
  /** Where it occurs, in reading order. */
  readonly sentences: readonly Sentence[];
}

/** How candidates are chosen. */
export interface CandidateOptions {
  /** How often each must occur; depends on its kind when absent. */
  readonly min?: number | undefined;
  /** Words and phrases that are not terms, in any of their forms. */
  readonly stop?: readonly string[];
}

type Entry = readonly [key: string, tally: Tally];

interface Tally {
  kind: Candidate['kind'];
  readonly spellings: Map<string, number>;
  readonly sentences: Sentence[];
  count: number;
  abbreviation?: string;
}

/**
 * Term candidates of texts in one language, most frequent first: acronyms and names however rare (or as often as `min`),
 * other phrases that occur twice, single words three times. What the glossary has is left out, and so is a phrase that
 * only occurs inside a longer candidate.
 */
export function findCandidates(
  sentences: Iterable<Sentence>,
  glossary: Glossary,
  tag: string,
  { min, stop = [] }: CandidateOptions = {},
): readonly Candidate[] {
  const tallies = new Map<string, Tally>();
  const stopped = readStopList(stop, tag);
  const words = languageOf(tag).frequentWords;
  for (const sentence of sentences) {
    const units = unitsOf(sentence.text);
    const known = findConcepts(sentence.text, glossary, tag).map(({ hit }) => hit);
    const expansions = findExpansions(sentence.text, units);
    const phrases = phrasesOf(sentence.text, units, words).filter((phrase) => !isPart(phrase, expansions));
    for (const phrase of [...phrases, ...expansions]) {
      if (isKnown(phrase, known) || isStopped(phrase, tag, stopped)) continue;
      count(tallies, keyOf(phrase, tag), phrase, sentence);
    }
  }
  // An acronym that a text explains belongs to its expansion.
  for (const { abbreviation } of [...tallies.values()])
    if (abbreviation !== undefined) tallies.delete(abbreviation);
  return withoutParts([...tallies], min)
    .map(([, tally]) => candidateOf(tally))
    .sort((a, b) => b.count - a.count || (a.term < b.term ? -1 : 1));
}

/** The keys of phrases that are not terms, and the words that no term has. */
function readStopList(stop: readonly string[], tag: string): ReadonlySet<string> {
  return new Set(stop.map((line) => keyOf({ units: unitsOf(line) }, tag)));
}

/** Whether a list has the phrase, in any form, or each of its words by itself. */
function isStopped({ units }: Phrase, tag: string, stopped: ReadonlySet<string>): boolean {
  if (stopped.size === 0) return false;
  const { linking } = languageOf(tag).frequentWords;
  const content = units.filter(({ key }) => !linking.has(key));
  return (
    stopped.has(keyOf({ units }, tag)) || content.every((unit) => stopped.has(keyOf({ units: [unit] }, tag)))
  );
}

/** Whether a phrase lies in one that an acronym holds together. */
function isPart({ start, end }: Phrase, wholes: readonly Phrase[]): boolean {
  return wholes.some(
    (whole) => whole.start <= start && whole.end >= end && end - start < whole.end - whole.start,
  );
}

/** Whether terms of the glossary are more than half of a phrase: the rest would not be another term. */
function isKnown({ units }: Phrase, known: readonly Span[]): boolean {
  const covered = units.filter(({ start, end }) => known.some((hit) => hit.start <= start && hit.end >= end));
  return covered.length * 2 > units.length;
}

function leastOf({ kind, abbreviation }: Tally): number {
  if (abbreviation !== undefined || kind === 'acronym' || kind === 'name') return 1;
  return kind === 'phrase' ? 2 : 3;
}

/** Forms of one phrase share a key: the last word without its ending, all in small letters unless they are acronyms. */
function keyOf({ units }: Pick<Phrase, 'units'>, tag: string): string {
  const facts = languageOf(tag).forms;
  return units
    .map(({ acronym, key }, at) => {
      if (acronym !== undefined) return acronym;
      const stems = at === units.length - 1 ? facts.analyses(key) : [key];
      return [...stems].sort((a, b) => a.length - b.length || compareTexts(a, b))[0];
    })
    .join(' ');
}

function count(
  tallies: Map<string, Tally>,
  key: string,
  phrase: Phrase & Partial<Expansion>,
  sentence: Sentence,
): void {
  const tally: Tally = tallies.get(key) ?? {
    kind: phrase.kind,
    spellings: new Map(),
    sentences: [],
    count: 0,
  };
  tallies.set(key, tally);
  // The expansion is already one of the phrases: only its acronym is added.
  if (phrase.abbreviation !== undefined) tally.abbreviation ??= phrase.abbreviation;
  if (phrase.abbreviation !== undefined && tally.sentences.at(-1) === sentence) return;
  // What is a name in a heading only is none.
  if (tally.kind === 'name') tally.kind = phrase.kind;
  tally.count++;
  const spelling = sentence.text.slice(phrase.start, phrase.end);
  tally.spellings.set(spelling, (tally.spellings.get(spelling) ?? 0) + 1);
  if (tally.sentences.at(-1) !== sentence) tally.sentences.push(sentence);
}

/** Drops candidates that hardly occur outside longer candidates: "rapid reaction" beside "rapid reaction forces". */
function withoutParts(tallies: readonly Entry[], min: number | undefined): Entry[] {
  const inside = new Map<string, number>();
  const kept: Entry[] = [];
  const longestFirst = tallies
    .map(([key, tally]) => ({ key, tally, words: key.split(' ') }))
    .sort((a, b) => b.words.length - a.words.length);
  for (const { key, tally, words } of longestFirst) {
    // Names are counted whole to begin with.
    const alone = tally.kind === 'name' ? tally.count : tally.count - (inside.get(key) ?? 0);
    if (alone < (min ?? leastOf(tally))) continue;
    kept.push([key, tally]);
    for (let from = 0; from < words.length; from++) {
      for (let to = from + 1; to <= words.length; to++) {
        const part = words.slice(from, to).join(' ');
        inside.set(part, (inside.get(part) ?? 0) + alone);
      }
    }
  }
  return kept;
}

function candidateOf({ kind, spellings, sentences, count, abbreviation }: Tally): Candidate {
  const [term = ''] =
    [...spellings].sort(([a, m], [b, n]) => n - m || a.length - b.length || compareTexts(a, b))[0] ?? [];
  return { term, kind, count, ...(abbreviation !== undefined && { abbreviation }), sentences };
}
