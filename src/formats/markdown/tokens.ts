import type { Code } from '../../model/content.ts';
import { isTranslated, type Segment, type Unit } from '../../model/document.ts';
import { parseMarkup } from '../../text/markup.ts';
import { onOneLine } from '../../text/trim.ts';
import { inlinesWithin } from '../inlines.ts';

/** A code as it is to be written. Both halves of a pair have the same object as `pair`; a half without has no partner. */
export interface CodeToken {
  readonly type: 'code';
  readonly role: 'open' | 'close' | 'empty';
  readonly code: Code;
  readonly pair?: object;
}

/** A unit as it is to be written: bytes that stay, text to be escaped, codes. */
export type Token =
  | { readonly type: 'raw'; readonly start: number; readonly end: number }
  | { readonly type: 'text'; readonly text: string }
  | CodeToken;

/** The tokens of a unit: its translated parts as pieces, all others raw. */
export function tokensOf(unit: Unit): Token[] {
  const tokens: Token[] = [];
  let hasRawPairs = false;
  let cursor = unit.start;
  const keep = (end: number): void => {
    if (cursor >= end) return;
    tokens.push({ type: 'raw', start: cursor, end });
    hasRawPairs ||= inlinesWithin(unit, cursor, end).some(({ type }) => type === 'open' || type === 'close');
  };
  for (const segment of unit.segments) {
    if (!isTranslated(segment)) continue;
    keep(segment.start);
    for (const token of targetTokens(segment, segment.target)) tokens.push(token);
    cursor = segment.end;
  }
  keep(unit.end);
  return hasRawPairs ? tokens : joinHalves(tokens);
}

/** Part of a pair that a sentence break cut: what it lacks is in another segment. */
function isHalf({ paired, open, close }: Code): boolean {
  return paired && (open === '' || close === '');
}

/**
 * Makes pairs of the halves of cut pairs. A half whose other half a translator left out is dropped, for `**` alone would
 * be two stars. Not for units where untranslated segments have markup: the other half may be there.
 */
function joinHalves(tokens: readonly Token[]): Token[] {
  const joined: (Token | undefined)[] = [...tokens];
  const open: number[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'code' || !isHalf(token.code)) continue;
    joined[index] = undefined;
    if (token.role === 'open') open.push(index);
    else {
      const partner = open.pop() ?? -1;
      const opener = tokens[partner];
      if (opener?.type !== 'code' || !isSamePair(opener.code, token.code)) continue;
      const pair = {};
      joined[partner] = { ...opener, pair };
      joined[index] = { ...token, pair };
    }
  }
  return joined.filter((token) => token !== undefined);
}

function isSamePair(one: Code, other: Code): boolean {
  return one.kind === other.kind && one.href === other.href && one.title === other.title;
}

/**
 * The target in tokens, without outer white space. A tag without code is dropped, and so is half a pair without its other
 * half, unless the code is a half itself.
 */
function targetTokens({ codes }: Segment, target: string): Token[] {
  const tokens: (Token | undefined)[] = [];
  const open: { readonly number: number; readonly index: number }[] = [];
  /** How many of each number are open, so that a stray end is not searched for. */
  const counts = new Map<number, number>();
  const count = (number: number, change: 1 | -1): number => {
    const changed = (counts.get(number) ?? 0) + change;
    counts.set(number, changed);
    return changed;
  };
  /** Opened and not closed yet: dropped unless its end is met. */
  const addOpening = (number: number): void => {
    open.push({ number, index: tokens.length });
    count(number, 1);
    tokens.push(undefined);
  };
  const addClosing = (number: number, code: Code): void => {
    if (!counts.get(number)) return;
    for (let last = open.pop(); last; last = open.pop()) {
      count(last.number, -1);
      if (last.number !== number) continue;
      const pair = {};
      tokens[last.index] = { type: 'code', role: 'open', code, pair };
      tokens.push({ type: 'code', role: 'close', code, pair });
      return;
    }
  };
  for (const part of parseMarkup(onOneLine(target))) {
    const code = typeof part === 'string' ? undefined : codes[part.code - 1];
    if (typeof part === 'string') tokens.push({ type: 'text', text: part });
    else if (!code) continue;
    else if (isHalf(code)) {
      const opens = part.type !== 'close' && code.open !== '';
      const closes = part.type !== 'open' && code.close !== '';
      if (opens || closes) tokens.push({ type: 'code', role: opens ? 'open' : 'close', code });
    } else if (!code.paired) {
      if (part.type !== 'close') tokens.push({ type: 'code', role: 'empty', code });
    } else {
      if (part.type !== 'close') addOpening(part.code);
      if (part.type !== 'open') addClosing(part.code, code);
    }
  }
  return tokens.filter((token) => token !== undefined);
}
