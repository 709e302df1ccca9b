import type { Span } from '../model/location.ts';

/** A part of one line; columns count from 1, in UTF-16 units, the last one exclusive. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

/** Lines below the beginning of an entry among which its target is looked for. */
const mostLines = 12;

/**
 * Where a part of a target is in the text of a locale file, given the line its entry begins on; undefined if the
 * target has no line of its own.
 */
export function targetRegion(
  lines: readonly string[],
  entryLine: number,
  target: string,
  { start, end }: Span,
): Region | undefined {
  for (let at = entryLine; at < Math.min(lines.length, entryLine + mostLines); at++) {
    const match = /^(\s*"target"\s*:\s*")((?:[^"\\]|\\.)*)"/.exec(lines[at] ?? '');
    if (!match) continue;
    const [, lead = '', raw = ''] = match;
    if (unescaped(raw) !== target) return undefined;
    const column = (offset: number): number => lead.length + rawOffset(raw, offset) + 1;
    return { line: at + 1, column: column(start), endColumn: column(end) };
  }
  return undefined;
}

function unescaped(raw: string): string | undefined {
  try {
    return JSON.parse(`"${raw}"`) as string;
  } catch {
    return undefined;
  }
}

/** The offset in a JSON string before its escapes are undone (RFC 8259 §7). */
function rawOffset(raw: string, offset: number): number {
  let at = 0;
  for (let units = 0; units < offset && at < raw.length; units++) {
    if (raw[at] === '\\') at += raw[at + 1] === 'u' ? 6 : 2;
    else at++;
  }
  return at;
}
