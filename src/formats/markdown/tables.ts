import type { Span } from '../../model/location.ts';
import { trimSpan } from '../../text/trim.ts';

type Align = 'left' | 'center' | 'right';

/** A table inside the lines of a paragraph (GFM 0.29 §4.10). Rows and cells are offsets in the content. */
export interface Table {
  /** Where the paragraph before the table ends: the start of its header row. */
  readonly start: number;
  readonly align: readonly (Align | undefined)[];
  /** The header row first; as many cells as columns at most, for further cells are not shown. */
  readonly rows: readonly (readonly Span[])[];
}

/** The first table of a content whose lines start at `starts`. */
export function findTable(text: string, starts: readonly number[]): Table | undefined {
  for (let line = 1; line < starts.length; line++) {
    const start = starts[line] ?? 0;
    if (!'|:-'.includes(text[start] ?? ' ')) continue;
    const delimiters = text.slice(start, lineEnd(text, starts, line));
    const align = readDelimiters(delimiters);
    if (!align) continue;
    const headStart = starts[line - 1] ?? 0;
    const head = readRow(text, headStart, start - 1);
    if (head.length !== align.length) continue;
    if (!delimiters.includes('|') && !text.slice(headStart, start).includes('|')) continue;
    const rows = [head];
    for (let row = line + 1; row < starts.length; row++) {
      rows.push(readRow(text, starts[row] ?? 0, lineEnd(text, starts, row)).slice(0, align.length));
    }
    return { start: headStart, align, rows };
  }
  return undefined;
}

function lineEnd(text: string, starts: readonly number[], line: number): number {
  const next = starts[line + 1];
  return next === undefined ? text.length : next - 1;
}

/** `|:---|---:|`: how the columns are aligned, or nothing if the line is no row of delimiters. */
function readDelimiters(line: string): readonly (Align | undefined)[] | undefined {
  const align: (Align | undefined)[] = [];
  for (const { start, end } of readRow(line, 0, line.length)) {
    if (!/^:?-+:?$/.test(line.slice(start, end))) return undefined;
    const isLeft = line[start] === ':';
    const isRight = line[end - 1] === ':';
    align.push(isLeft && isRight ? 'center' : isLeft ? 'left' : isRight ? 'right' : undefined);
  }
  return align.length > 0 ? align : undefined;
}

/** The cells of a row without white space around them. An empty cell has no length. */
function readRow(text: string, from: number, to: number): Span[] {
  const row = trimSpan(text, from, to, isBlank);
  const cells: Span[] = [];
  let start = text[row.start] === '|' ? row.start + 1 : row.start;
  for (let at = start; at < row.end; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '|') {
      cells.push(trimSpan(text, start, at, isBlank));
      start = at + 1;
    }
  }
  if (start < row.end) cells.push(trimSpan(text, start, row.end, isBlank));
  return cells;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09;
}
