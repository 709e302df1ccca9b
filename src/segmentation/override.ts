import type { Span } from '../model/location.ts';
import { foldMarks } from '../text/fold.ts';
import { append } from '../text/multimap.ts';

/**
 * A coordinator's decision about one place: the words that are before and after it. `split` makes a sentence end
 * there, `join` keeps the two sides together, whatever the rules say.
 */
export interface Override {
  readonly type: 'split' | 'join';
  /** The last words before the place, at most four, single spaces between; fewer where the text begins with them. */
  readonly before: string;
  /** The first words after it, likewise. */
  readonly after: string;
}

/** How many words on either side make a key. */
const keyWords = 4;

/** So many words of a key, the beginning or end of the text counted as one, must be left around a place. */
const fewestWords = 4;

/** The decision about an offset of a text, keyed by the words around it. */
export function overrideAt(type: Override['type'], text: string, offset: number): Override {
  return {
    type,
    before: lastWords(text.slice(0, offset)).join(' '),
    after: wordsOf(text.slice(offset), keyWords).join(' '),
  };
}

/** Whether two decisions say the same of the same place. */
export function isSameDecision(a: Override, b: Override): boolean {
  return a.type === b.type && isSamePlace(a, b);
}

/** Whether two decisions are about the same place. */
export function isSamePlace(a: Override, b: Override): boolean {
  return a.before === b.before && a.after === b.after;
}

/** A place: which text, and the UTF-16 offset of the first character after it. */
interface Place {
  readonly text: number;
  readonly offset: number;
}

/** Where a decision holds. */
export interface Placement {
  readonly override: Override;
  /** In order; none if the words are gone. */
  readonly places: readonly Place[];
  /** Whether all words of its key are around the places. */
  readonly isExact: boolean;
}

/**
 * Where decisions hold in the texts of a document, in their order. Every place that has all words of a key is one of it.
 * Where there is none, because the text was edited, it is the place with most of the words, if the word on one side is
 * the same, words of both sides are left, at least four, and no other place has as many. Style of quotation marks and
 * dashes, white space and case do not matter. Linear in the texts.
 */
export function placeOverrides(
  texts: readonly string[],
  overrides: readonly Override[],
): readonly Placement[] {
  const keys = overrides.map(readKey);
  const found = keys.map((): Found => ({ score: 0, places: [] }));
  const byLast = indexBy(keys, ({ before }) => before[0]);
  const byNext = indexBy(keys, ({ after }) => after[0]);
  if (overrides.length > 0) {
    for (const [index, text] of texts.entries()) {
      const words = readWords(text);
      for (let at = 1; at < words.length; at++) {
        const fitting = new Set([
          ...(byLast.get(words[at - 1]!.folded) ?? []),
          ...(byNext.get(words[at]!.folded) ?? []),
        ]);
        for (const number of fitting) {
          const score = scoreAt(words, at, keys[number]!);
          const best = found[number]!;
          if (score < Math.max(best.score, fewestWords)) continue;
          if (score > best.score) best.places.length = 0;
          best.score = score;
          best.places.push({ text: index, offset: words[at]!.start });
        }
      }
    }
  }
  return overrides.map((override, number) => {
    const { score, places } = found[number]!;
    const isExact = score === exact;
    return { override, places: isExact || places.length === 1 ? places : [], isExact };
  });
}

interface Found {
  score: number;
  readonly places: Place[];
}

/** Folded words on either side, the nearest first; an empty one stands for the edge of the text. */
interface Key {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

function readKey({ before, after }: Override): Key {
  const side = (words: readonly string[]): string[] => {
    const folded = words.map(foldWord);
    return words.length < keyWords ? [...folded, ''] : folded;
  };
  return { before: side(lastWords(before).reverse()), after: side(wordsOf(after, keyWords)) };
}

function indexBy(
  keys: readonly Key[],
  wordOf: (key: Key) => string | undefined,
): ReadonlyMap<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [number, key] of keys.entries()) {
    const word = wordOf(key);
    if (!word) continue;
    append(index, word, number);
  }
  return index;
}

interface Word {
  readonly folded: string;
  readonly start: number;
}

function readWords(text: string): readonly Word[] {
  return Array.from(text.matchAll(/\S+/gu), (match) => ({ folded: foldWord(match[0]), start: match.index }));
}

/** The score of a place that has all words of a key where they were. */
const exact = Number.POSITIVE_INFINITY;

/** How many words of a key are around the place before a word; 0 if one side has none of them. */
function scoreAt(words: readonly Word[], at: number, { before, after }: Key): number {
  const window = (wordAt: (distance: number) => Word | undefined): string[] =>
    Array.from({ length: keyWords }, (_, distance) => wordAt(distance)?.folded ?? '');
  const behind = window((distance) => words[at - 1 - distance]);
  const ahead = window((distance) => words[at + distance]);
  const isHere = (key: readonly string[], found: readonly string[]): boolean =>
    key.every((word, distance) => word === found[distance]);
  if (isHere(before, behind) && isHere(after, ahead)) return exact;
  const sides = [
    before.filter((word) => behind.includes(word)),
    after.filter((word) => ahead.includes(word)),
  ];
  return sides.every((side) => side.some((word) => word !== '')) ? sides.flat().length : 0;
}

/** The sentences of one text after the decisions that hold in it, at offsets as `placeOverrides` gives them. */
export function applyOverrides(
  text: string,
  spans: readonly Span[],
  splits: ReadonlySet<number>,
  joins: ReadonlySet<number>,
): readonly Span[] {
  if (splits.size === 0 && joins.size === 0) return spans;
  const merged: Span[] = [];
  for (const span of spans) {
    const previous = merged.at(-1);
    if (previous && joins.has(span.start))
      merged[merged.length - 1] = { start: previous.start, end: span.end };
    else merged.push(span);
  }
  const cuts = [...splits].sort((a, b) => a - b);
  let next = 0;
  return merged.flatMap((span) => {
    while (next < cuts.length && cuts[next]! <= span.start) next++;
    const starts = [span.start];
    for (; next < cuts.length && cuts[next]! < span.end; next++) starts.push(cuts[next]!);
    return starts.map((start, at): Span => {
      const end = starts[at + 1] ?? span.end;
      return { start, end: start + text.slice(start, end).trimEnd().length };
    });
  });
}

function foldWord(word: string): string {
  return foldMarks(word).toLowerCase();
}

function lastWords(text: string): string[] {
  return text
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(-keyWords);
}

function wordsOf(text: string, count: number): string[] {
  return text
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(0, count);
}
