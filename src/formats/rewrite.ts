import type { Segment } from '../model/document.ts';

/** Whether a segment's place is to be written anew. */
export function isTranslated(segment: Segment): segment is Segment & { readonly target: string } {
  return segment.target !== undefined && segment.target !== segment.source;
}

/** A target on one line, without outer white space: a line end would be layout, and often the start of another block. */
export function onOneLine(target: string): string {
  let start = 0;
  let end = target.length;
  while (start < end && isBlank(target.charCodeAt(start))) start++;
  while (end > start && isBlank(target.charCodeAt(end - 1))) end--;
  return target.slice(start, end).replace(/[\r\n]+/g, ' ');
}

/** No-break spaces are text. */
function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d;
}
