import type { Inline } from '../model/content.ts';
import { type Block, type Document, isTranslated, type Unit } from '../model/document.ts';
import type { Span } from '../model/location.ts';
import { applyEdits } from '../text/edits.ts';
import { lineStarts } from '../text/lines.ts';
import { plainText } from '../text/markup.ts';
import { onOneLine, trimSpan } from '../text/trim.ts';
import { type Item, openItem, readMark } from './plain-list.ts';
import { createTextFormat, type TextFormat, type TextInput, textSkeleton } from './text-format.ts';

/** A title is one line, this long at most, and does not end as a sentence does. */
const longestTitle = 200;

/** Where every line of a paragraph is shorter than this, nobody wrapped it. */
const shortLine = 40;

/**
 * Text as a press office sends it. Blank lines part paragraphs; a line that begins with a bullet or a number begins an
 * item, whose mark stays outside of the unit. Other lines of a paragraph were wrapped and are joined, unless all of them
 * are short and none ends a sentence: an address, a list of names. A short first line without a full stop is the title.
 * There is no way to escape anything: a target that begins with a bullet reads as an item.
 */
export const plain: TextFormat = createTextFormat({
  name: 'plain',
  extensions: ['.txt'],
  readText: (input) => documentOf(input, readUnits(input.text, 'outside')),
  writeText: writePlain,
});

/** Plain text of which nothing is a skeleton: bullets and numbers belong to the sentences they begin. */
export const runningText: Pick<TextFormat, 'readText'> = {
  readText: (input) => documentOf(input, readUnits(input.text, 'inside')),
};

function documentOf({ path, name, language, text }: TextInput, units: readonly Unit[]): Document {
  return {
    path,
    name,
    language,
    format: 'plain',
    text,
    skeleton: textSkeleton(text),
    meta: new Map(),
    units,
  };
}

function writePlain({ text, units }: Document): string {
  const translated = units.flatMap((unit) => unit.segments).filter(isTranslated);
  return applyEdits(
    text,
    translated.map(({ start, end, target }) => ({ start, end, text: onOneLine(plainText(target)) })),
  );
}

function readUnits(text: string, marks: 'inside' | 'outside'): Unit[] {
  const units: Unit[] = [];
  const starts = lineStarts(text);
  /** Items that may have items below them, outermost first; a paragraph ends them all. */
  let open: readonly Item[] = [];
  let lines: Span[] = [];
  let item: Item | undefined;

  const close = (): void => {
    for (const group of isLineByLine(text, lines) ? lines.map((line) => [line]) : [lines]) {
      if (group.length > 0) units.push(unitOf(text, group, item, units.length === 0));
    }
    lines = [];
    item = undefined;
  };

  for (let index = 0; index < starts.length; index++) {
    const lineStart = starts[index] ?? 0;
    const line = trimSpan(text, lineStart, starts[index + 1] ?? text.length, isSpace);
    if (line.start === line.end) {
      close();
      continue;
    }
    const last = lines.at(-1);
    const mark = readMark(text.slice(line.start, line.end), last && { item, end: text[last.end - 1] });
    if (mark) {
      close();
      open = openItem(open, mark, text.slice(lineStart, line.start));
      item = open.at(-1);
      lines.push(marks === 'inside' ? line : trimSpan(text, line.start + mark.length, line.end, isSpace));
    } else {
      if (lines.length === 0) open = [];
      lines.push(line);
    }
  }
  close();
  return units;
}

function isLineByLine(text: string, lines: readonly Span[]): boolean {
  return (
    lines.length > 1 &&
    lines.every(({ start, end }) => end - start < shortLine && !/[.!?…]/.test(text.slice(start, end)))
  );
}

function unitOf(text: string, lines: readonly Span[], item: Item | undefined, isFirst: boolean): Unit {
  const start = lines[0]?.start ?? 0;
  const end = lines.at(-1)?.end ?? start;
  if (!/[\p{L}\p{N}]/u.test(text.slice(start, end))) {
    return { start, end, block: { kind: 'rule' }, inlines: [], codes: [], segments: [] };
  }
  const inlines: Inline[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before)
      inlines.push({ type: 'text', text: ' ', verbatim: false, start: before.end, end: line.start });
    const words = text.slice(line.start, line.end);
    inlines.push({ type: 'text', text: words, verbatim: true, start: line.start, end: line.end });
  }
  const isTitle = isFirst && lines.length === 1 && end - start <= longestTitle;
  return { start, end, block: blockOf(text, end, item, isTitle), inlines, codes: [], segments: [] };
}

function blockOf(text: string, end: number, item: Item | undefined, isTitle: boolean): Block {
  if (item) {
    return { kind: 'item', ordered: item.ordered, number: item.number, depth: item.depth };
  }
  return isTitle && !'.!?…:;,'.includes(text[end - 1] ?? '')
    ? { kind: 'heading', level: 1 }
    : { kind: 'paragraph' };
}

/** White space; a byte order mark is some too. */
function isSpace(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return /\s/.test(String.fromCharCode(unit));
}
