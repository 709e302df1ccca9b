import { isWordKind, type Kind, kindAt, kinds, skipSpace } from './characters.ts';

/**
 * A place where a sentence may end, with what surrounds it. Offsets in the text.
 *
 *   “He left at 5 p.m.” She stayed.
 *                     ^ stop
 *                       ^ end
 *                        ^ next
 */
export interface Candidate {
  /** First of the stops. */
  readonly stop: number;
  /** After the run of stops that begins there. */
  readonly stopEnd: number;
  /** After the stops, closing marks, note numbers and emoji that belong to the sentence: where it would end. */
  readonly end: number;
  /** First character after the white space that follows. */
  readonly next: number;
  /** Whether a closing quotation mark or bracket follows the stop. */
  readonly closed: boolean;
  /** Number of stops that stand apart: `. . .` has 3. */
  readonly spaced: number;
}

/** What begins after a candidate. */
export interface Opening {
  /** First letter, digit or symbol after opening marks and dashes. */
  readonly at: number;
  readonly kind: Kind;
  /** Whether it begins with a dash. */
  readonly dash: boolean;
  /** Whether it begins with an opening quotation mark or bracket. */
  readonly marked: boolean;
}

/** More opening marks than this in a row are no opening; the limit keeps hostile texts linear. */
const longestOpening = 32;

/** No abbreviation is longer; the limit keeps hostile texts linear. */
const longestWord = 40;

/** Note numbers have at most this many digits: `1987.1 The`, but not `1.2500 The`. */
const longestNote = 3;

/**
 * The candidate whose first stop is at `stop`, in a sentence that began at `start`; none if no white space follows
 * (`1.5`, `example.org`, `U.S`).
 */
export function readCandidate(text: string, stop: number, start: number): Candidate | undefined {
  let stopEnd = stop + 1;
  while (kindAt(text, stopEnd) === kinds.stop) stopEnd++;
  let tail = readTail(text, stopEnd);
  let end = tail.end;
  let closed = tail.closed;
  let next = skipSpace(text, end);
  if (next === end && next < text.length) return undefined;
  let spaced = 1;
  // Marks that were set apart from the stop they belong to: ". ”", "! 😀", "! ! !", ". . .".
  while (next < text.length) {
    const kind = kindAt(text, next);
    if (kind === kinds.stop) {
      let after = next + 1;
      while (kindAt(text, after) === kinds.stop) after++;
      tail = readTail(text, after);
      const beyond = skipSpace(text, tail.end);
      if (beyond === tail.end && beyond < text.length) break;
      if (spaced === 1 && !closed && startsOmission(text, stop, stopEnd, next)) break;
      spaced += 1;
    } else if ((kind === kinds.emoji && isMood(text, next, start)) || isSmiley(text, next)) {
      let after = next;
      while (after < text.length && kindAt(text, after) !== kinds.space) after++;
      tail = { end: after, closed: false };
    } else if (isStrayCloser(text, next, kind)) {
      tail = readTail(text, next);
      if (skipSpace(text, tail.end) === tail.end && tail.end < text.length) break;
    } else break;
    closed ||= tail.closed;
    end = tail.end;
    next = skipSpace(text, end);
  }
  return { stop, stopEnd, end, next, closed, spaced };
}

/** Closing marks, further stops and note numbers directly after a stop: `.”`, `?».`, `.[7][8]`, `.¹`. */
function readTail(text: string, from: number): { end: number; closed: boolean } {
  let end = from;
  let closed = false;
  for (; end < text.length; end++) {
    const kind = kindAt(text, end);
    if (kind === kinds.closer || kind === kinds.quote) closed = true;
    else if (kind === kinds.opener) {
      const note = readBracketedNote(text, end);
      if (note > end) end = note - 1;
      // “ closes a quotation that „ opened.
      else if (text[end] === '“' && isBoundary(text, end + 1)) closed = true;
      else break;
    } else if (kind === kinds.digit) {
      const note = readNoteNumber(text, end);
      if (note === end) break;
      end = note - 1;
    } else if (!isTrailing(kind) && text[end] !== '*') break;
  }
  return { end, closed };
}

/** Further stops, raised note numbers, invisible characters and emoji. */
function isTrailing(kind: Kind): boolean {
  return kind === kinds.stop || kind === kinds.raised || kind === kinds.format || kind === kinds.emoji;
}

/** `[7]`: the offset after it, or `from`. */
function readBracketedNote(text: string, from: number): number {
  if (text[from] !== '[') return from;
  let at = from + 1;
  while (at - from <= longestNote && kindAt(text, at) === kinds.digit) at++;
  return at > from + 1 && text[at] === ']' ? at + 1 : from;
}

/** `1` in `potential.1 The`: a note call set on the line, before white space and after a word's stop. */
function readNoteNumber(text: string, from: number): number {
  const before = kindAt(text, from - 2);
  const isAfterWord = before === kinds.closer || before === kinds.quote || isLongWord(text, from - 2);
  if (kindAt(text, from - 1) !== kinds.stop || !isAfterWord) return from;
  let at = from;
  while (at - from < longestNote && kindAt(text, at) === kinds.digit) at++;
  return isBoundary(text, at) ? at : from;
}

/** Whether at least three lower-case letters end at an offset: `p.5` and `Fig.1` are references, not note calls. */
function isLongWord(text: string, last: number): boolean {
  for (let at = last; at > last - 4; at--) if (kindAt(text, at) !== kinds.lower) return false;
  return true;
}

function isBoundary(text: string, at: number): boolean {
  return at >= text.length || kindAt(text, at) === kinds.space;
}

/** A closing mark that was set apart from the stop before it: `Stop! ” She`. */
function isStrayCloser(text: string, at: number, kind: Kind): boolean {
  if (kind === kinds.closer) return isBoundary(text, at + 1) || text[at] === ')';
  return kind === kinds.quote && isBoundary(text, at + 1) && !opensQuotation(text, at);
}

/** How far the other mark of a quotation is looked for. */
const quotationReach = 300;

/** Whether a straight quotation mark between spaces opens: the next such mark touches the text before it. */
function opensQuotation(text: string, at: number): boolean {
  const mark = text[at] ?? '';
  const next = text.slice(at + 1, at + quotationReach).indexOf(mark);
  return next > 0 && kindAt(text, at + next) !== kinds.space;
}

/** Faces, hands and hearts tell the mood of what went before; other emoji are before what they illustrate. */
const mood =
  /[\u{1f600}-\u{1f64f}\u{1f910}-\u{1f92f}\u{1f970}-\u{1f97a}\u{1f44a}-\u{1f450}\u{1f493}-\u{1f49f}❤♥☺☹]/u;

/** A sentence that begins with an emoji, as with a bullet, leaves the next one to the sentence after it. */
function isMood(text: string, at: number, start: number): boolean {
  return mood.test(String.fromCodePoint(text.codePointAt(at) ?? 0)) && kindAt(text, start) !== kinds.emoji;
}

/** `:)`, `;-(`, `=)` and the like; brackets alone, as in `)))`, are closing marks. */
function isSmiley(text: string, at: number): boolean {
  const eyes = text[at];
  if (eyes !== ':' && eyes !== ';' && eyes !== '=') return false;
  const mouth = text[at + 1] === '-' ? at + 2 : at + 1;
  const shape = text[mouth] ?? '';
  return shape !== '' && ')(DPpОо|/'.includes(shape) && !isWordKind(kindAt(text, mouth + 1));
}

/**
 * Four dots of which the first ends the sentence and three tell of words left out before the next one.
 *
 *   compounds. . . . The practice
 *            ^ break: the first dot touches its word
 */
function startsOmission(text: string, stop: number, stopEnd: number, next: number): boolean {
  if (text[stop] !== '.' || stopEnd !== stop + 1 || stop === 0 || kindAt(text, stop - 1) === kinds.space)
    return false;
  let dots = 0;
  let at = next;
  while (dots < 4 && text[at] === '.') {
    dots++;
    at = skipSpace(text, at + 1);
  }
  return dots === 3 && kindAt(text, at) === kinds.upper;
}

/** What begins at `from`: opening marks and dashes are passed over. */
export function readOpening(text: string, from: number): Opening {
  let at = from;
  let dash = false;
  let marked = false;
  for (; at < text.length && at - from < longestOpening; at++) {
    const kind = kindAt(text, at);
    if (kind === kinds.dash) dash ||= !marked;
    else if (kind === kinds.opener || kind === kinds.quote) marked = true;
    else if (kind === kinds.closer && text[at] !== ')') marked = true;
    else if (
      kind !== kinds.space &&
      kind !== kinds.stop &&
      kind !== kinds.format &&
      kind !== kinds.bullet &&
      kind !== kinds.emoji
    )
      break;
  }
  return { at, kind: kindAt(text, at), dash, marked };
}

/** First offset of the word that ends before `end`: letters, digits and what abbreviations hold inside. */
export function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < longestWord) {
    const kind = kindAt(text, start - 1);
    if (!isWordKind(kind) && !isInsideWord(text, start - 1)) break;
    start--;
  }
  while (start < end && !isWordKind(kindAt(text, start))) start++;
  return start;
}

/** Whether a character joins the parts of one word: `U.S`, `д-р`, `O’Neill`, `км/ч`, `N°`. */
function isInsideWord(text: string, at: number): boolean {
  const character = text[at] ?? '';
  return ".-'’ʼ/&‑°№".includes(character);
}

/** The word that begins at an offset. */
export function wordAt(text: string, from: number): string {
  let end = from;
  while (end - from < longestWord && isWordKind(kindAt(text, end))) end++;
  return text.slice(from, end);
}
