import type { BreakFacts } from '../languages/engine/breaks.ts';
import { wordStart } from './candidate.ts';
import { kindAt, kinds } from './characters.ts';

/** What the facts know of the word before a full stop. */
export type Abbreviation = 'never' | 'before-number' | 'closes' | 'before-name';

/**
 * What kind of abbreviation the word from `from` up to its full stop is; none for a word that may end a sentence.
 * `beforeNumber` says that a digit follows.
 */
export function readAbbreviation(
  text: string,
  from: number,
  word: string,
  beforeNumber: boolean,
  facts: BreakFacts,
): Abbreviation | undefined {
  for (const form of formsOf(text, from, word)) {
    // Capitals make initials of one letter and of letters joined by full stops.
    const lower = form.length > 1 && !form.includes('.') ? form.toLowerCase() : form;
    const isIn = (words: ReadonlySet<string>): boolean => words.has(lower) || words.has(form);
    if (isIn(facts.afterNumber) || isIn(facts.units)) {
      if (followsNumber(text, from, word)) return 'closes';
      if (beforeNumber && isIn(facts.beforeNumber)) return 'before-number';
      if (isIn(facts.afterNumber)) return 'never';
    }
    if (beforeNumber && isIn(facts.beforeNumber)) return 'before-number';
    if (isIn(facts.neverEnds)) return 'never';
    if (isIn(facts.closes)) return 'closes';
    if (isIn(facts.mayEnd)) return 'before-name';
    if (isIn(facts.beforeNumber) || isIn(facts.units)) return undefined;
  }
  return undefined;
}

/** Spellings to look up, the longest first: `т.д` for `т. д`, the word, `Adm` of `Vice-Adm`, `г` of `2014г`. */
function* formsOf(text: string, from: number, word: string): Generator<string> {
  const spaced = spacedBefore(text, from);
  if (spaced !== '') yield `${spaced}.${word}`;
  yield word;
  const hyphen = word.lastIndexOf('-');
  if (hyphen > 0) yield word.slice(hyphen + 1);
  if (kindAt(word, 0) !== kinds.digit) return;
  const unit = word.replace(/^\d+/u, '');
  if (unit !== '') yield unit;
}

/** The short word with its own full stop directly before: `т` in `т. д`. */
function spacedBefore(text: string, from: number): string {
  if (kindAt(text, from - 1) !== kinds.space || text[from - 2] !== '.') return '';
  const start = wordStart(text, from - 2);
  return from - 2 - start > 4 ? '' : text.slice(start, from - 2);
}

/** A roman numeral, also in Cyrillic look-alikes, as Russian and Belarusian count centuries. */
const roman = /^[IVXLCМІХ]+(?:[-–—][IVXLCХІ]+)?$/u;

/** Whether a number goes before the word: `2014 г`, `2014г`, `XX в`, `80-х гг`. */
function followsNumber(text: string, from: number, word: string): boolean {
  if (kindAt(text, from) === kinds.digit && word.length > 1) return true;
  let at = from;
  while (at > 0 && from - at < 3 && kindAt(text, at - 1) === kinds.space) at--;
  const previous = text.slice(wordStart(text, at), at);
  return /\d/u.test(previous) || roman.test(previous);
}

/** One capital letter: `J` in `J. K. Rowling`. */
export function isInitial(word: string): boolean {
  return word.length === 1 && /^\p{Lu}$/u.test(word);
}

/** Letters with full stops inside: `U.S`, `А.С`, `Ph.D`, `Ж.-П`. */
export function isDotted(word: string): boolean {
  return word.includes('.') && /^(?:\p{L}{1,2}\.-?){1,10}\p{L}{1,2}$/u.test(word);
}

/** Whether one of two words is in Latin letters and the other in Cyrillic: `D.C. Он` is no initial with its name. */
export function differInScript(one: string, other: string): boolean {
  return /\p{Script=Latin}/u.test(one) === /\p{Script=Cyrillic}/u.test(other);
}
