import type { Span } from '../model/location.ts';

/** The part of a span without the UTF-16 units around it of which `isOuter` holds. */
export function trimSpan(
  text: string,
  from: number,
  to: number,
  isOuter: (unit: number) => boolean = isLayout,
): Span {
  let start = from;
  let end = to;
  while (start < end && isOuter(text.charCodeAt(start))) start++;
  while (end > start && isOuter(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Whether a UTF-16 unit is a space, tab or line end, which lay a text out. No-break spaces are text. */
function isLayout(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d;
}

/** A text on one line, without outer white space: a line end would be layout, and often the start of another block. */
export function onOneLine(text: string): string {
  const { start, end } = trimSpan(text, 0, text.length);
  return text.slice(start, end).replace(/[\r\n]+/g, ' ');
}
