import type { BreakFacts } from '../languages/engine/breaks.ts';
import type { Span } from '../model/location.ts';
import { readAbbreviation } from './abbreviation.ts';
import { wordAt, wordStart } from './candidate.ts';
import { kindAt, kinds } from './characters.ts';

/**
 * The words around a stop after which somebody forgot the space: a whole word, or a number too long for that of an item, before it, and
 * directly after it a capitalised word that begins sentences, or a title. Names of files, sites and programs have no such
 * words.
 *
 *   The talks ended.They will go on.
 *                  ^ break
 */
export function readMissingSpace(text: string, stop: number, facts: BreakFacts): Span | undefined {
  if (kindAt(text, stop + 1) !== kinds.upper) return undefined;
  const start = wordStart(text, stop);
  const word = text.slice(start, stop);
  const isPlain = /^(?:[\p{L}\p{M}]{2,}|\d[\d,]{2,})$/u.test(word) && !/\p{Lu}$/u.test(word);
  if (!isPlain || !isFree(text, start - 1)) return undefined;
  if (readAbbreviation(text, start, word, false, facts) !== undefined) return undefined;
  const next = wordAt(text, stop + 1);
  const end = stop + 1 + next.length;
  if (next.length < 2 || /\p{Lu}/u.test(next.slice(1))) return undefined;
  const isStarter = facts.starters.has(next.toLowerCase()) && isFree(text, end);
  const isTitle = facts.neverEnds.has(next.toLowerCase()) && text[end] === '.' && isFree(text, end + 1);
  return isStarter || isTitle ? { start, end } : undefined;
}

/** Whether no word, address or file name goes on at an offset. */
function isFree(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return (
    kind === kinds.space ||
    kind === kinds.opener ||
    kind === kinds.quote ||
    at < 0 ||
    at >= text.length ||
    text[at] === ','
  );
}
