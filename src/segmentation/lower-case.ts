import type { BreakFacts } from '../languages/engine/breaks.ts';
import { isDotted, readAbbreviation } from './abbreviation.ts';
import { wordStart } from './candidate.ts';
import { kindAt, kinds } from './characters.ts';

/**
 * Whether case says nothing about sentences here, because their author does not use it: this sentence began in lower
 * case itself, or a word that careful authors always capitalise (`i`) is in lower case somewhere in the text.
 */
export function isCasual(text: string, start: number, hasLowerPronoun: () => boolean): boolean {
  let at = start;
  while (
    at < text.length &&
    at - start < 8 &&
    (kindAt(text, at) === kinds.opener || kindAt(text, at) === kinds.quote)
  )
    at++;
  return kindAt(text, at) === kinds.lower || hasLowerPronoun();
}

/** Whether the word before a full stop may end a sentence in a text whose case says nothing: no abbreviation, letter or number. */
export function isPlainWord(text: string, stop: number, facts: BreakFacts): boolean {
  const from = wordStart(text, stop);
  const word = text.slice(from, stop);
  if (word === '') return kindAt(text, stop - 1) === kinds.space;
  if (word.length < 2 || isDotted(word) || kindAt(text, from) === kinds.digit) return false;
  return readAbbreviation(text, from, word, false, facts) === undefined;
}

/** Tells whether a pronoun that is always capitalised is in lower case. Reads the text once, when first asked. */
export function findLowerPronoun(text: string, pronoun: string): () => boolean {
  let found: boolean | undefined;
  return () => {
    found ??=
      pronoun !== '' && new RegExp(`(?<=^|\\s)${pronoun}(?=\\s|['’](?:m|ll|ve|d)\\s)`, 'u').test(text);
    return found;
  };
}
