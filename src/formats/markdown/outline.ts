import type { Code } from '../../model/content.ts';
import type { Unit } from '../../model/document.ts';
import { inlinesWithin } from '../inlines.ts';
import type { Token } from './tokens.ts';

type Part = string | { readonly role: 'open' | 'close' | 'empty'; readonly code: Code };

/**
 * What a reader gets from a unit, in one string to compare: the text, and the codes by what they mean. White space
 * around forced breaks and at both ends does not count: Markdown has none there.
 */
function outline(parts: readonly Part[]): string {
  const pieces: string[] = [];
  let isAfterBreak = true;
  for (const part of parts) {
    if (typeof part === 'string') {
      const text = isAfterBreak ? part.replace(/^[ \t]+/, '') : part;
      if (text === '') continue;
      isAfterBreak = false;
      pieces.push(text.replaceAll('\0', '\0\0'));
      continue;
    }
    const { role, code } = part;
    isAfterBreak = code.kind === 'break';
    if (isAfterBreak) trimLast(pieces);
    const meaning = role === 'close' ? [] : [code.display, code.href, code.title];
    pieces.push(`\0${role} ${code.kind} ${JSON.stringify(meaning)}\0.`);
  }
  trimLast(pieces);
  return pieces.join('');
}

/** Takes the blanks off the end; text may be in several pieces. */
function trimLast(pieces: string[]): void {
  for (let last = pieces.pop(); last !== undefined; last = pieces.pop()) {
    let end = last.length;
    while (last[end - 1] === ' ' || last[end - 1] === '\t') end--;
    if (end > 0) {
      pieces.push(last.slice(0, end));
      return;
    }
  }
}

/** The outline of a unit as it was read. */
export function outlineOfUnit(unit: Unit): string {
  return outline(partsWithin(unit, unit.start, unit.end));
}

/** The outline of what is to be written. */
export function outlineOfTokens(unit: Unit, tokens: readonly Token[]): string {
  return outline(
    tokens.flatMap((token): Part[] => {
      if (token.type === 'raw') return partsWithin(unit, token.start, token.end);
      return token.type === 'text' ? [token.text] : [token];
    }),
  );
}

function partsWithin(unit: Unit, start: number, end: number): Part[] {
  return inlinesWithin(unit, start, end).flatMap((inline): Part[] => {
    if (inline.type === 'text') return [inline.text];
    const code = unit.codes[inline.code];
    return code ? [{ role: inline.type, code }] : [];
  });
}
