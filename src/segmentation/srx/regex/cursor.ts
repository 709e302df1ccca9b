/** How far the reading of an expression has come. */
export interface Cursor {
  readonly source: string;
  /** UTF-16 offset of what is read next. */
  at: number;
  /** Up to here everything is literal, after `\Q`; 0 elsewhere. */
  quoteEnd: number;
  /** Gives up. `offset` is where in the expression; `reason` a clause without full stop. */
  refuse(reason: string, offset: number): never;
}

/** Takes `text` if it is next. */
export function take(cursor: Cursor, text: string): boolean {
  if (!cursor.source.startsWith(text, cursor.at)) return false;
  cursor.at += text.length;
  return true;
}

/** Takes what a sticky pattern matches here. */
export function takeMatch(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = cursor.at;
  const match = pattern.exec(cursor.source);
  if (match === null) return undefined;
  cursor.at = pattern.lastIndex;
  return match;
}

/** Takes one code point. */
export function takePoint(cursor: Cursor): number {
  const point = cursor.source.codePointAt(cursor.at) ?? 0;
  cursor.at += point > 0xffff ? 2 : 1;
  return point;
}

/**
 * Takes `\Q` or `\E`, if one is next; returns whether it did. Between them every character is literal; without `\E` up to the
 * end, as in Java and ICU.
 */
export function takeQuote(cursor: Cursor): boolean {
  if (cursor.at < cursor.quoteEnd) return false;
  if (take(cursor, '\\Q')) {
    const end = cursor.source.indexOf('\\E', cursor.at);
    cursor.quoteEnd = end < 0 ? cursor.source.length : end;
    return true;
  }
  // Without `\Q` before it, `\E` is nothing in ICU and a fault in Java.
  return cursor.quoteEnd > 0 && cursor.at === cursor.quoteEnd && take(cursor, '\\E');
}

/** Whether what comes next is literal. */
export function isQuoted(cursor: Cursor): boolean {
  return cursor.at < cursor.quoteEnd;
}
