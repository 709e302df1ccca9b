import { type BreakFacts, latinFirms } from '../languages/engine/breaks.ts';
import { differInScript } from './abbreviation.ts';
import { wordAt, wordStart } from './candidate.ts';
import { kindAt, kinds } from './characters.ts';

const firms: ReadonlySet<string> = new Set(latinFirms.split(' '));

/** The sentence so far. */
interface Before {
  readonly text: string;
  readonly start: number;
  readonly facts: BreakFacts;
}

/**
 * Whether a capitalised word, at `at`, begins a sentence after a name that ends in the abbreviation `word`, at `from`: what
 * follows is no part of the name and no person who belongs to it.
 *
 *   It is owned by Acme Holdings Inc. Acme has
 *                                     ^ the firm again
 *   Пожар был в Минской обл. Погибли двое.
 *                            ^ after an adjective the abbreviation closes its phrase
 */
export function beginsAfterName(
  { text, start, facts }: Before,
  from: number,
  word: string,
  at: number,
): boolean {
  const { names } = facts;
  const follower = wordAt(text, at);
  const isFirm = firms.has(word.toLowerCase());
  if (isFirm && namesBefore(text, start, from).includes(follower)) return true;
  if (!names || names.goesOn.test(follower) || kindAt(text, at) !== kinds.upper) return false;
  const next = wordAfter(text, at + follower.length);
  const isAlone = next !== '' && kindAt(next, 0) === kinds.lower;
  if (names.places.has(word.toLowerCase()))
    return isAlone && names.adjective?.test(wordBefore(text, start, from)) === true;
  if (!isFirm || !hasVerb(text.slice(Math.max(start, from - longest), from), names.verb)) return false;
  if (differInScript(word, follower)) return isAlone;
  return names.verb.test(isAlone ? next : wordAfter(text, at + follower.length + 1 + next.length));
}

/** No name is longer, and no more of a sentence is searched for its verb. */
const longest = 200;

function hasVerb(text: string, verb: RegExp): boolean {
  return text.split(/[^\p{L}]+/u).some((word) => verb.test(word));
}

/** The word that one space separates from an offset, `''` where a mark is between. */
function wordAfter(text: string, end: number): string {
  return kindAt(text, end) === kinds.space ? wordAt(text, end + 1) : '';
}

function wordBefore(text: string, start: number, from: number): string {
  if (from <= start || kindAt(text, from - 1) !== kinds.space) return '';
  return text.slice(Math.max(start, wordStart(text, from - 1)), from - 1);
}

/** The capitalised words directly before an offset, which make one name with it. */
function namesBefore(text: string, start: number, from: number): readonly string[] {
  const words = text
    .slice(Math.max(start, from - longest), from)
    .trimEnd()
    .split(/\s+/u);
  const last = words.findLastIndex((word) => !/^\p{Lu}/u.test(word));
  return words.slice(last + 1).map((word) => word.replace(/,$/, ''));
}
