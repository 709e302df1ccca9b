import { ahead, anything, behind, choice, type Expression, sequence, set } from './expression.ts';

/** Line ends of ICU: LF, VT, FF, CR, NEL, line and paragraph separator. */
export const lineEnd = '[\\n-\\r\\x85\\u2028\\u2029]';

/** `\w` of ICU; JavaScript's own knows no letter beyond `z`. */
export const wordCharacter = '[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\u200c\\u200d]';

const word = set(wordCharacter);
const any = set(anything);
const lineFeed = set('\\n');
const carriageReturn = set('\\r');

/** `\r\n` is one line end, and there is no place inside it. */
const notInsideLineEnd = choice([behind(carriageReturn, true), ahead(lineFeed, true)]);

/** `\A`, and `^` without the flag `m`. */
export const startOfText: Expression = behind(any, true);

/** `\z`. */
export const endOfText: Expression = ahead(any, true);

/** `\Z`, and `$` without the flag `m`: the end, or before a line end that ends the text. */
export const endOfLastLine: Expression = choice([
  endOfText,
  sequence([ahead(sequence([readLineEnd(), endOfText])), notInsideLineEnd]),
]);

/** `^` with the flag `m`: not after a line end that ends the text. */
export const startOfLine: Expression = choice([
  startOfText,
  sequence([behind(set(lineEnd)), ahead(any), notInsideLineEnd]),
]);

/** `$` with the flag `m`. */
export const endOfLine: Expression = choice([endOfText, sequence([ahead(set(lineEnd)), notInsideLineEnd])]);

/** `\b`. */
export const wordBoundary: Expression = choice([
  sequence([behind(word), ahead(word, true)]),
  sequence([behind(word, true), ahead(word)]),
]);

/** `\B`. */
export const noWordBoundary: Expression = choice([
  sequence([behind(word), ahead(word)]),
  sequence([behind(word, true), ahead(word, true)]),
]);

/** `\R`: any line end, `\r\n` whole. */
export function readLineEnd(): Expression {
  const crlf = sequence([carriageReturn, lineFeed]);
  return choice([crlf, sequence([ahead(crlf, true), set(lineEnd)])]);
}
