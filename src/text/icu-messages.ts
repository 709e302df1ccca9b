import type { Span } from '../model/location.ts';

/** A plural or select of ICU in a text: `{n, plural, one {# day} other {# days}}`. */
export interface IcuMessage {
  readonly argument: string;
  readonly type: 'plural' | 'select' | 'selectordinal';
  /** Keys of its branches, in order: `one`, `=1`, `other`. */
  readonly keys: readonly string[];
  /** What is no text of a branch: from the first brace to that of the first branch, between branches, to the last brace. */
  readonly parts: readonly Span[];
}

const head =
  /\{\s{0,9}([\w.$-]{1,60})\s{0,9},\s{0,9}(plural|select|selectordinal)\s{0,9},(?:\s{0,9}offset:\d{1,3})?/y;
const branch = /\s{0,200}(=\d{1,9}|[\w-]{1,60})\s{0,9}\{/y;
const end = /\s{0,200}\}/y;

/**
 * The ICU messages of a text, in the order of their first braces; those in branches of others too. One that does not end, or has no
 * branch, is none. Linear time.
 */
export function readMessages(text: string): readonly IcuMessage[] {
  if (!/,\s{0,9}(?:plural|select)/.test(text)) return [];
  const closings = matchBraces(text);
  return [...closings.keys()]
    .sort((a, b) => a - b)
    .flatMap((start) => {
      const message = readMessage(text, start, closings);
      return message ? [message] : [];
    });
}

function readMessage(
  text: string,
  start: number,
  closings: ReadonlyMap<number, number>,
): IcuMessage | undefined {
  head.lastIndex = start;
  const match = head.exec(text);
  if (!match) return undefined;
  const [, argument = '', type = ''] = match;
  const keys: string[] = [];
  const parts: Span[] = [];
  let from = start;
  let at = head.lastIndex;
  for (;;) {
    branch.lastIndex = at;
    const key = branch.exec(text)?.[1];
    if (key === undefined) break;
    const close = closings.get(branch.lastIndex - 1);
    if (close === undefined) return undefined;
    keys.push(key);
    parts.push({ start: from, end: branch.lastIndex });
    from = close;
    at = close + 1;
  }
  end.lastIndex = at;
  if (keys.length === 0 || !end.test(text)) return undefined;
  parts.push({ start: from, end: end.lastIndex });
  return { argument, type: type as IcuMessage['type'], keys, parts };
}

/** The offset of the closing brace of each opening one that has one. In braces, ICU quotes some for the reader: `'{'`. */
function matchBraces(text: string): ReadonlyMap<number, number> {
  const closings = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '{') open.push(at);
    else if (sign === '}') {
      const start = open.pop();
      if (start !== undefined) closings.set(start, at);
    } else if (sign === "'" && open.length > 0 && /[{}]/.test(text[at + 1] ?? '')) {
      const close = text.indexOf("'", at + 2);
      if (close < 0) break;
      at = close;
    }
  }
  return closings;
}
