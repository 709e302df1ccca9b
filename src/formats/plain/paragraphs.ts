import type { LineRule } from '../../model/line-rule.ts';
import type { Span } from '../../model/location.ts';
import type { Line } from './lines.ts';
import { type Item, type Mark, openItem } from './list.ts';
import { beginsLower, endsSentence, isLabel } from './shapes.ts';
import { endColumn, findWrapWidths, looksFull, type WrapWidth, wasFull } from './wrapping.ts';

/** Lines that are one paragraph, item, heading or cell, with the rule that decided about each. */
export interface Paragraph {
  readonly lines: readonly Line[];
  /** One a line; the first is undefined if a blank line or the start of the text says it. */
  readonly rules: readonly (LineRule | undefined)[];
  readonly item?: Item;
  readonly mark?: Mark;
  /** The part of the only line, and its place: `table` is undefined for parts of a single line. */
  readonly cell?: Span & {
    readonly table: number | undefined;
    readonly row: number;
    readonly column: number;
  };
}

interface Open {
  readonly lines: Line[];
  readonly rules: (LineRule | undefined)[];
  item?: Item;
  mark?: Mark;
}

/** The lines of a text as paragraphs, in order. Linear in the lines. */
export function groupLines(lines: readonly Line[]): readonly Paragraph[] {
  const widths = findWrapWidths(lines);
  const prose = lines.filter(({ cells }) => cells.length === 0);
  const longest = prose.reduce((most, line) => Math.max(most, endColumn(line)), 0);
  const paragraphs: Paragraph[] = [];
  /** Items that may have items below them, outermost first; a paragraph ends them all. */
  let items: readonly Item[] = [];
  /** Last number of each kind of list. */
  const numbers = new Map<string, number>();
  let open: Open | undefined;
  let tables = 0;

  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const rows = countRows(lines, index);
    if (rows > 0) {
      const table = rows > 1 ? tables++ : undefined;
      for (let row = 0; row < rows; row++) {
        const own = lines[index + row]!;
        for (const [column, cell] of own.cells.entries())
          paragraphs.push({ lines: [own], rules: ['line-column'], cell: { ...cell, table, row, column } });
      }
      index += rows - 1;
      open = undefined;
      items = [];
      continue;
    }
    const around: Around = {
      next: lines[index + 1],
      item: open?.item,
      number: line.mark && numbers.get(line.mark.style),
      isSecond: open?.lines.length === 1,
      width: widths.get(line.depth),
      longest,
    };
    const before = open?.lines.at(-1);
    const mark = line.mark && isItem(line, line.mark, before, around) ? line.mark : undefined;
    const decision = mark
      ? { isJoined: false, rule: 'line-item' as const }
      : decideLine(line, open && before, around);
    if (decision.isJoined && open) {
      open.lines.push(line);
      open.rules.push(decision.rule);
      continue;
    }
    open = { lines: [line], rules: [decision.rule] };
    paragraphs.push(open as Paragraph);
    if (mark) {
      items = openItem(items, mark, line.indent);
      open.mark = mark;
      open.item = items.at(-1)!;
      numbers.set(mark.style, open.item.number);
    } else items = [];
  }
  return paragraphs;
}

/** What a decision about a line may depend on besides the line before it. */
interface Around {
  readonly next: Line | undefined;
  /** The item that the line before belongs to. */
  readonly item: Item | undefined;
  /** The last number of a list like the line's. */
  readonly number: number | undefined;
  /** Whether the line before is the first of its paragraph. */
  readonly isSecond: boolean;
  readonly width: WrapWidth;
  /** Columns of the longest line. */
  readonly longest: number;
}

/** How many lines from here on are rows: alike in their number of cells, or one that cannot be prose. */
function countRows(lines: readonly Line[], from: number): number {
  const first = lines[from]!;
  if (first.cells.length < 2) return 0;
  let end = from + 1;
  while (
    end < lines.length &&
    lines[end]!.cells.length === first.cells.length &&
    !lines[end]!.isAfterBlank &&
    lines[end]!.depth === first.depth
  ) {
    end++;
  }
  if (end - from > 1) return end - from;
  return endsSentence(first.text) || beginsLower(first.text) ? 0 : 1;
}

/** Whether a mark begins an item. In prose that was wrapped, a line can begin with a dash or a number by chance. */
function isItem(line: Line, mark: Mark, before: Line | undefined, around: Around): boolean {
  if (!before || line.isAfterBlank || line.depth !== before.depth) return true;
  if (around.item?.style === mark.style || before.text.endsWith(':')) return true;
  const isListed = around.next?.mark?.style === mark.style && !around.next.isAfterBlank;
  const isInProse = !endsSentence(before.text) && wasFull(line, before, around.width);
  if (mark.isClear) return !isInProse || isListed;
  if (isInProse) return false;
  if (mark.ordered && mark.number !== undefined) return mark.number === (around.number ?? 0) + 1;
  if (mark.ordered) return endsSentence(before.text) || /[;,]$/.test(before.text) || isListed;
  return isListed || around.item !== undefined;
}

interface LineChoice {
  readonly isJoined: boolean;
  readonly rule: LineRule | undefined;
}

const join = (rule: LineRule): LineChoice => ({ isJoined: true, rule });
const begin = (rule: LineRule | undefined): LineChoice => ({ isJoined: false, rule });

/** Decides whether a line that begins no item goes on with the one before. The first rule that knows gives the answer. */
function decideLine(line: Line, before: Line | undefined, around: Around): LineChoice {
  if (!before || line.isAfterBlank) return begin(undefined);
  if (line.depth !== before.depth) return begin('line-quoted');
  const isFull =
    around.width === undefined
      ? looksFull(line, before, around.longest)
      : wasFull(line, before, around.width);
  // Without a known width, only shapes that prose has too are doubted.
  const isDoubtful = around.width !== undefined || /^(?:label|time|date)$/.test(line.shape ?? '');
  const isOpen = isFull && isDoubtful && !endsSentence(before.text);
  if (line.shape === 'rule' || line.shape === 'end') return begin('line-end');
  if (before.shape === 'rule' || before.shape === 'end' || before.shape === 'notice')
    return begin('line-ends-early');
  if (line.shape && !isOpen) return begin(ruleOf(line, before));
  if (around.item && line.indent > around.item.indent) return join('line-hanging');
  if (beginsLower(line.text)) {
    return isSeparate(line, before) && !isFull ? begin('line-ends-early') : join('line-lower-case');
  }
  if (line.mark) return endsSentence(before.text) ? begin('line-ends-early') : join('line-number-inside');
  if (!around.item && line.indent >= before.indent + 2) {
    return isTimeOrLabel(before) ? join('line-hanging') : begin('line-indented');
  }
  if (!around.isSecond && line.indent + 2 <= before.indent) return begin('line-indented');
  return isFull ? join('line-full') : begin('line-ends-early');
}

function ruleOf(line: Line, before: Line): LineRule {
  if (line.shape === 'label' && endsSentence(before.text)) return 'line-speaker';
  return `line-${line.shape as Exclude<Line['shape'], 'rule' | undefined>}`;
}

function isTimeOrLabel({ shape, text }: Line): boolean {
  return shape === 'time' || shape === 'contact' || isLabel(text);
}

/** Whether a line that continues in lower case still stands alone: after a stop or a list member, or in brackets. */
function isSeparate(line: Line, before: Line): boolean {
  return endsSentence(before.text) || /[:;,]$/.test(before.text) || /^\([^()]{1,80}\)$/.test(line.text);
}
