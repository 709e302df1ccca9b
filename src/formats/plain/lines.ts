import type { Span } from '../../model/location.ts';
import { lineStarts } from '../../text/lines.ts';
import { trimSpan } from '../../text/trim.ts';
import { findRareMarks, type Mark, readMark } from './list.ts';
import { type Shape, shapeOf } from './shapes.ts';

/** A line with text in it; the span is without indentation, quotation marks of e-mail and white space at its end. */
export interface Line extends Span {
  readonly text: string;
  /** Column of its first character, from 0. */
  readonly indent: number;
  /** Number of `>` before it. */
  readonly depth: number;
  readonly isAfterBlank: boolean;
  readonly shape: Shape | undefined;
  /** A mark it begins with, which need not begin an item. */
  readonly mark: Mark | undefined;
  /** Its parts, where wide gaps separate them: two or more; else none. */
  readonly cells: readonly Span[];
}

/** The lines of a text from the start of one on, without blank ones. Linear in the text. */
export function readLines(text: string, from: number): readonly Line[] {
  const starts = from === 0 ? lineStarts(text) : lineStarts(text).filter((start) => start >= from);
  const found: (Span & {
    readonly lineStart: number;
    readonly depth: number;
    readonly isAfterBlank: boolean;
  })[] = [];
  let isAfterBlank = false;
  for (const [index, lineStart] of starts.entries()) {
    const whole = trimSpan(text, lineStart, starts[index + 1] ?? text.length, isSpace);
    const quoted = skipQuotes(text, whole);
    const { start, end } = trimSpan(text, quoted.start, whole.end, isSpace);
    if (start === end) isAfterBlank = true;
    else {
      found.push({ start, end, lineStart, depth: quoted.depth, isAfterBlank });
      isAfterBlank = false;
    }
  }
  const rare = findRareMarks(found.map(({ start }) => text.slice(start, start + 6)));
  // Member by member: to spread a line costs as much as to read it.
  return found.map(({ start, end, lineStart, depth, isAfterBlank }) => {
    const words = text.slice(start, end);
    const mark = readMark(words, rare);
    const shape = shapeOf(words);
    return {
      start,
      end,
      depth,
      isAfterBlank,
      text: words,
      indent: columns(text.slice(lineStart, start)),
      shape: mark && shape !== 'time' && shape !== 'rule' && shape !== 'end' ? undefined : shape,
      mark: shape === 'rule' || shape === 'end' ? undefined : mark,
      cells: mark || (shape && !columnShapes.has(shape)) ? noCells : readCells(words, start),
    };
  });
}

/** What a line of columns may look like too. */
const columnShapes: ReadonlySet<Shape> = new Set(['date', 'label', 'contact', 'dateline']);

/** The marks that e-mail programs put before quoted lines: `> > `. */
function skipQuotes(
  text: string,
  { start: from, end }: Span,
): { readonly start: number; readonly depth: number } {
  let start = from;
  let depth = 0;
  while (start < end && text[start] === '>') {
    depth++;
    start++;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
  }
  return { start, depth };
}

/** Parts of a line longer than this are prose with wide gaps, not columns. */
const widestCell = 60;

const noCells: readonly Span[] = [];

function readCells(words: string, offset: number): readonly Span[] {
  if (!words.includes('\t') && !words.includes('   ')) return noCells;
  const cells: Span[] = [];
  let start = 0;
  for (const gap of words.matchAll(/ *\t\s*| {3,}\s*/g)) {
    cells.push({ start: offset + start, end: offset + gap.index });
    start = gap.index + gap[0].length;
  }
  cells.push({ start: offset + start, end: offset + words.length });
  const texts = cells.map((cell) => words.slice(cell.start - offset, cell.end - offset));
  // A label and its value are one: `Subject:   Session`.
  if (texts[0]?.endsWith(':')) return [];
  return texts.every((text) => /[\p{L}\p{N}]/u.test(text) && text.length <= widestCell) ? cells : [];
}

function columns(indentation: string): number {
  let column = 0;
  for (const character of indentation) column += character === '\t' ? 4 - (column % 4) : 1;
  return column;
}

/** White space; a byte order mark is some too. */
export function isSpace(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return /\s/.test(String.fromCharCode(unit));
}
