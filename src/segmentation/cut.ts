import type { Code } from '../model/content.ts';
import type { Unit } from '../model/document.ts';
import type { Span } from '../model/location.ts';
import { kindAt, kinds } from './characters.ts';

/** A part of a unit that is never cut again. `start`/`end` are offsets in the document's text. */
export type Atom = Span &
  (
    | { readonly type: 'text'; readonly text: string }
    | { readonly type: 'open' | 'close'; readonly code: number }
    /** `markup`: half of a pair whose other half is missing; it stands for itself. */
    | { readonly type: 'empty'; readonly code: number; readonly markup?: string }
  );

/** An inline with its place in the plain text that is segmented. */
export interface Piece {
  readonly atom: Atom;
  readonly plain: string;
  /** Offset of `plain` in the plain text. */
  readonly at: number;
  /** May be cut anywhere. */
  readonly verbatim: boolean;
  /** A forced line break whose markup is white space: it may stay between two segments. */
  readonly isSpace: boolean;
}

/** HTML that stands for something in the line. */
const shown =
  /<(?:applet|audio|button|canvas|embed|iframe|img|input|math|meter|object|progress|select|svg|textarea|video)\b/i;

/** Whether a code takes no place in the line: note calls, comments, tags that only mark what is between them. */
function isUnseen(code: Code | undefined): boolean {
  return (
    code?.kind === 'reference' ||
    (code?.kind === 'html' && code.display === undefined && !shown.test(code.open))
  );
}

/**
 * The inlines of a unit as pieces. Content without words of its own (code, addresses, images) counts as U+FFFC, a
 * forced break as a line end; opening and closing markup and what is unseen count as nothing.
 */
export function piecesOf(unit: Unit, text: string): Piece[] {
  const matched = matchedCodes(unit);
  const pieces: Piece[] = [];
  let at = 0;
  const add = (atom: Atom, plain: string, verbatim = false, isSpace = false): void => {
    pieces.push({ atom, plain, at, verbatim, isSpace });
    at += plain.length;
  };
  for (const inline of unit.inlines) {
    const { start, end } = inline;
    if (inline.type === 'text')
      add({ type: 'text', text: inline.text, start, end }, inline.text, inline.verbatim);
    else if (inline.type === 'empty') {
      const code = unit.codes[inline.code];
      const plain = code?.kind === 'break' ? '\n' : isUnseen(code) ? '' : '\ufffc';
      const isSpace = code?.kind === 'break' && kindAt(text, start) === kinds.space;
      add({ type: 'empty', code: inline.code, start, end }, plain, false, isSpace);
    } else if (matched.has(inline.code)) add({ type: inline.type, code: inline.code, start, end }, '');
    else add({ type: 'empty', code: inline.code, markup: text.slice(start, end), start, end }, '');
  }
  return pieces;
}

/** Codes that have one opening inline and after it one closing inline. */
function matchedCodes(unit: Unit): Set<number> {
  const opened = new Set<number>();
  const matched = new Set<number>();
  const broken = new Set<number>();
  for (const inline of unit.inlines) {
    if (inline.type === 'open') {
      if (opened.has(inline.code)) broken.add(inline.code);
      opened.add(inline.code);
    } else if (inline.type === 'close') {
      if (!opened.has(inline.code) || matched.has(inline.code)) broken.add(inline.code);
      matched.add(inline.code);
    }
  }
  for (const code of broken) matched.delete(code);
  return matched;
}

/** The text of pieces without codes. */
export function plainOf(pieces: readonly Piece[]): string {
  if (pieces.length === 1) return pieces[0]!.plain;
  return pieces.map((piece) => piece.plain).join('');
}

/** What lies between two sentences, or inside one. */
interface Part {
  readonly atom: Atom;
  /** Index of the sentence it is inside of; none between sentences. */
  readonly sentence: number | undefined;
  readonly isSpace: boolean;
  /** A forced break whose markup cannot stay outside of a segment. */
  readonly isBreak: boolean;
}

/**
 * The parts of each sentence, markup at its edges included. `spans` are sentences in the plain text; two of them become
 * one where their boundary falls inside text that cannot be cut, or inside more pairs than anyone writes.
 */
export function cutUnit(pieces: readonly Piece[], spans: readonly Span[]): Atom[][] {
  const sentences = joinAcross(pieces, spans);
  if (sentences.length === 0) return [];
  const parts = pieces.length === 0 ? [] : partsOf(pieces, sentences);
  const groups: Part[][] = sentences.map(() => []);
  let gap: Part[] = [];
  let current = -1;
  for (const part of parts) {
    if (part.sentence === undefined) {
      gap.push(part);
      continue;
    }
    if (part.sentence !== current) {
      const cut = current < 0 ? 0 : cutGap(gap);
      groups[current]?.push(...gap.slice(0, cut));
      groups[part.sentence]?.push(...gap.slice(cut));
      current = part.sentence;
    } else groups[current]?.push(...gap);
    gap = [];
    groups[current]?.push(part);
  }
  groups[current]?.push(...gap);
  return groups.map(trimParts).filter((atoms) => atoms.length > 0);
}

/**
 * Pairs that may be open where a sentence ends. Each is closed and opened again there, so without a limit the segments of
 * a hostile text would grow with its square.
 */
const deepestEnd = 16;

/** The sentences, with those joined whose boundary lies inside one piece that cannot be cut, or inside too many pairs. */
function joinAcross(pieces: readonly Piece[], spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  let index = 0;
  let depth = 0;
  for (const span of spans) {
    const last = joined.at(-1);
    // The piece that the span begins in, and whether the sentence before reaches into it.
    for (; index < pieces.length && endOf(pieces[index]) <= span.start; index++) {
      const type = pieces[index]?.atom.type;
      if (type === 'open') depth++;
      if (type === 'close') depth--;
    }
    const piece = pieces[index];
    const isWhole = piece !== undefined && !piece.verbatim && last !== undefined && piece.at < last.end;
    if (last && (isWhole || depth > deepestEnd))
      joined[joined.length - 1] = { start: last.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}

function endOf(piece: Piece | undefined): number {
  return piece === undefined ? 0 : piece.at + piece.plain.length;
}

function partsOf(pieces: readonly Piece[], sentences: readonly Span[]): Part[] {
  const parts: Part[] = [];
  let index = 0;
  for (const piece of pieces) {
    const end = endOf(piece);
    while (index < sentences.length && (sentences[index]?.end ?? 0) <= piece.at && piece.at < end) index++;
    const sentence = sentences[index];
    if (piece.plain === '') {
      const inside = sentence && sentence.start < piece.at && piece.at < sentence.end;
      parts.push({ atom: piece.atom, sentence: inside ? index : undefined, isSpace: false, isBreak: false });
    } else if (piece.atom.type !== 'text' || !piece.verbatim) {
      const inside = sentence !== undefined && sentence.start < end;
      const isText = piece.atom.type === 'text';
      parts.push({
        atom: piece.atom,
        sentence: inside ? index : undefined,
        isSpace: !inside && (isText || piece.isSpace),
        isBreak: !inside && !isText && !piece.isSpace,
      });
    } else {
      let at = piece.at;
      while (at < end) {
        while (index < sentences.length && (sentences[index]?.end ?? 0) <= at) index++;
        const next = sentences[index] ?? { start: end, end };
        const inside = next.start <= at;
        const to = Math.min(end, inside ? next.end : next.start);
        const start = piece.atom.start + at - piece.at;
        const text = piece.plain.slice(at - piece.at, to - piece.at);
        const atom: Atom = { type: 'text', text, start, end: start + text.length };
        parts.push({ atom, sentence: inside ? index : undefined, isSpace: !inside, isBreak: false });
        at = to;
      }
    }
  }
  return parts;
}

/**
 * How many parts between two sentences belong to the first of them: what closes a pair that it holds, and what touches
 * it.
 *
 *   **One.** **Two.**      One.[^1] Two.      **One. *Two.***
 *         ^^ first | ^^ second   ^^ first          ^ second
 */
function cutGap(gap: readonly Part[]): number {
  const openedAt = new Set<number>();
  const closedAt = new Set<number>();
  for (const { atom } of gap) {
    if (atom.type === 'open') openedAt.add(atom.code);
    if (atom.type === 'close') closedAt.add(atom.code);
  }
  let cut = 0;
  let depth = 0;
  let touches = true;
  let begun = false;
  for (const [index, { atom, isSpace, isBreak }] of gap.entries()) {
    if (isSpace) touches = false;
    else if (atom.type === 'open') {
      if (closedAt.has(atom.code)) depth++;
      else begun = true;
    } else if (atom.type === 'close') {
      if (!openedAt.has(atom.code)) cut = index + 1;
      else {
        depth--;
        if (touches && depth === 0 && !begun) cut = index + 1;
      }
    } else if ((touches || isBreak) && depth === 0 && !begun) cut = index + 1;
  }
  return cut;
}

/** Without white space at either end. */
function trimParts(parts: readonly Part[]): Atom[] {
  // Between the runs of one look is markup that stands for nothing.
  const says = ({ atom, isSpace }: Part): boolean => !isSpace && !(atom.type === 'text' && atom.text === '');
  const first = parts.findIndex(says);
  const last = parts.findLastIndex(says);
  return first < 0 ? [] : parts.slice(first, last + 1).map((part) => part.atom);
}
