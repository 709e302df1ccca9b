import type { Segment } from '../model/document.ts';
import type { Span } from '../model/location.ts';

export interface Replacement extends Span {
  readonly text: string;
}

/** Whether a segment's place is to be written anew. */
export function isTranslated(segment: Segment): segment is Segment & { readonly target: string } {
  return segment.target !== undefined && segment.target !== segment.source;
}

/** The text with each replacement in its place. Replacements are in order and do not overlap. */
export function rewrite(text: string, replacements: readonly Replacement[]): string {
  let result = '';
  let cursor = 0;
  for (const { start, end, text: replacement } of replacements) {
    result += text.slice(cursor, start) + replacement;
    cursor = end;
  }
  return result + text.slice(cursor);
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
