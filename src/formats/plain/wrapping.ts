import type { Line } from './lines.ts';
import { beginsLower, endsSentence } from './shapes.ts';

/** Nobody wraps prose at fewer columns: shorter lines that go on in lower case say nothing about a width. */
const narrowest = 25;

/** Longer lines were not wrapped by hand or by a mail program. */
const widest = 110;

/** Columns by which a wrapped line may exceed the width that the others show. */
const slack = 6;

/** The column at which lines of a text were wrapped; undefined where they were not. */
export type WrapWidth = number | undefined;

/**
 * The widths at which a text was wrapped, by depth of quotation. Lines that go on in lower case show it: of most of them the
 * next word would not have fitted on the line before. Linear in the lines.
 */
export function findWrapWidths(lines: readonly Line[]): ReadonlyMap<number, WrapWidth> {
  const pairs = new Map<number, (readonly [Line, Line])[]>();
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (!before || line.isAfterBlank || line.depth !== before.depth || line.mark || line.shape) continue;
    if (!beginsLower(line.text) || /[:;]$/.test(before.text)) continue;
    if (before.text.length < narrowest || endColumn(before) > widest || endColumn(line) > widest) continue;
    const known = pairs.get(line.depth);
    if (known) known.push([before, line]);
    else pairs.set(line.depth, [[before, line]]);
  }
  const widths = new Map<number, WrapWidth>();
  for (const [depth, found] of pairs) {
    let width = 0;
    for (const [before, line] of found) {
      width = Math.max(width, endColumn(before), found.length < 3 ? endColumn(line) : 0);
    }
    const full = found.filter(([before, line]) => !fits(line, before, width)).length;
    // A title of two lines shows no width where the other lines are much longer.
    const own = lines.filter((line) => line.depth === depth);
    const longer = own.filter((line) => endColumn(line) > width + slack);
    if (full * 2 >= found.length && sizeOf(longer) * 4 <= sizeOf(own)) widths.set(depth, width);
  }
  return widths;
}

function sizeOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}

/** Whether the first word of a line would have fitted on the line before it. */
function fits(line: Line, before: Line, width: number): boolean {
  return endColumn(before) + 1 + firstWord(line).length <= width;
}

/** Part of the width up to which a line in the middle of a sentence may stay short: people wrap raggedly. */
const ragged = 0.85;

/** Whether a line ended because its paragraph was wrapped there. */
export function wasFull(line: Line, before: Line, width: WrapWidth): boolean {
  if (width === undefined || endColumn(before) > width + slack) return false;
  const isInside = !endsSentence(before.text) && !/[:;]$/.test(before.text);
  return !fits(line, before, isInside ? width * ragged : width);
}

/** Prose is wrapped at no fewer columns by people who look at it. */
const usualWidths = { from: 55, to: 100 } as const;

/**
 * Whether two lines without any other evidence were one paragraph: both are of a width that prose is wrapped at, and the
 * first ends in the middle of a sentence, as far to the right as the text goes.
 */
export function looksFull(line: Line, before: Line, longest: number): boolean {
  if (longest < usualWidths.from || longest > usualWidths.to) return false;
  return !endsSentence(before.text) && !/[:;]$/.test(before.text) && !fits(line, before, longest);
}

/** Column past the end of a line. */
export function endColumn({ indent, text }: Line): number {
  return indent + text.length;
}

/** The first word of a line. */
export function firstWord({ text }: Line): string {
  return /^\S+/.exec(text)?.[0] ?? '';
}
