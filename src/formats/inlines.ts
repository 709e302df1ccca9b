import type { Inline } from '../model/content.ts';
import { isTranslated, type Unit } from '../model/document.ts';
import { plainText } from '../text/markup.ts';
import { onOneLine } from '../text/trim.ts';

/** The inlines of a unit within a span; text that stands verbatim is cut at its ends. */
export function inlinesWithin({ inlines }: Unit, start: number, end: number): Inline[] {
  const found: Inline[] = [];
  for (let index = firstAfter(inlines, start); index < inlines.length; index++) {
    const inline = inlines[index];
    if (!inline || inline.start >= end) break;
    if (inline.type === 'text' && inline.verbatim) {
      const text = inline.text.slice(Math.max(0, start - inline.start), end - inline.start);
      found.push({ ...inline, text });
    } else found.push(inline);
  }
  return found;
}

/** Index of the first inline that ends after an offset. */
function firstAfter(inlines: readonly Inline[], offset: number): number {
  let low = 0;
  let high = inlines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((inlines[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The plain text of a unit with its targets: of one that has no codes. */
export function targetText(unit: Unit): string {
  let value = '';
  let cursor = unit.start;
  const keep = (end: number): void => {
    for (const inline of inlinesWithin(unit, cursor, end)) value += inline.type === 'text' ? inline.text : '';
  };
  for (const segment of unit.segments) {
    if (!isTranslated(segment)) continue;
    keep(segment.start);
    value += onOneLine(plainText(segment.target));
    cursor = segment.end;
  }
  keep(unit.end);
  return value;
}
