import type { Source } from './source.ts';

/**
 * The running text of a block without what its containers put before each line, and where each of its lines stands in
 * the document. Lines are separated by `\n` and have no indentation.
 *
 *   > A line\n> and another      content: A line\nand another
 */
export interface Content {
  readonly text: string;
  /** Offset in `text` of each line. */
  readonly starts: readonly number[];
  /** Offset in the document of each line. */
  readonly sources: readonly number[];
}

/** The content between two offsets of the source. `quotes` are the offsets of the `>` inside, in order. */
export function readContent(source: Source, from: number, to: number, quotes: readonly number[]): Content {
  const { text } = source;
  const start = skipBlank(text, from, to);
  const firstEnd = text.indexOf('\n', start);
  if (firstEnd < 0 || firstEnd >= to) {
    const end = trimEnd(text, start, to);
    return { text: text.slice(start, end), starts: [0], sources: [source.origin(start)] };
  }
  const starts: number[] = [];
  const sources: number[] = [];
  const lines: string[] = [];
  let length = 0;
  let quote = 0;
  for (let at = start; at < to; ) {
    while ((quotes[quote] ?? to) < at) quote++;
    for (at = skipBlank(text, at, to); quotes[quote] === at; at = skipBlank(text, at, to)) {
      at++;
      quote++;
    }
    const lineEnd = text.indexOf('\n', at);
    const end = lineEnd < 0 || lineEnd > to ? to : lineEnd;
    starts.push(length);
    sources.push(source.origin(at));
    lines.push(text.slice(at, end));
    length += end - at + 1;
    at = end + 1;
  }
  const joined = lines.join('\n');
  return { text: joined.slice(0, trimEnd(joined, 0, joined.length)), starts, sources };
}

/** Offset in the document of an offset in the content. The start of a line is after what its containers put before it. */
export function sourceAt({ starts, sources }: Content, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return (sources[low] ?? 0) + offset - (starts[low] ?? 0);
}

function skipBlank(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}

/** The end without blanks and line ends before it. */
export function trimEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a;
}
