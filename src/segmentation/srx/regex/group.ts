import { type Cursor, take, takeMatch } from './cursor.ts';

/** What the letters after `(?` switch. */
export interface Flags {
  /** `i` */
  readonly ignoreCase: boolean;
  /** `s`: a dot is any character. */
  readonly dotAll: boolean;
  /** `m`: `^` and `$` at line ends. */
  readonly multiline: boolean;
  /** `x`: white space and comments are no part of the expression. */
  readonly freeSpacing: boolean;
}

/** The flags of an expression that sets none. */
export const noFlags: Flags = { ignoreCase: false, dotAll: false, multiline: false, freeSpacing: false };

/** What begins at an opening bracket. */
export type Opening =
  | { readonly kind: 'plain' | 'atomic' | 'comment' }
  | { readonly kind: 'look'; readonly behind: boolean; readonly negative: boolean }
  /** `(?i:…)`, or `(?i)` for the rest of the group around it. */
  | { readonly kind: 'flags'; readonly flags: Flags; readonly rest: boolean };

const looks: Readonly<Record<string, { readonly behind: boolean; readonly negative: boolean }>> = {
  '?=': { behind: false, negative: false },
  '?!': { behind: false, negative: true },
  '?<=': { behind: true, negative: false },
  '?<!': { behind: true, negative: true },
};

const letters: Readonly<Record<string, keyof Flags>> = {
  i: 'ignoreCase',
  s: 'dotAll',
  m: 'multiline',
  x: 'freeSpacing',
};

/** Reads from `(` up to the content of the group. A comment is taken whole. */
export function readOpening(cursor: Cursor, flags: Flags): Opening {
  const start = cursor.at;
  cursor.at++;
  for (const [sign, look] of Object.entries(looks)) if (take(cursor, sign)) return { kind: 'look', ...look };
  if (take(cursor, '?:')) return { kind: 'plain' };
  if (take(cursor, '?>')) return { kind: 'atomic' };
  if (take(cursor, '?#')) {
    if (!takeMatch(cursor, /[^)]*\)/y)) cursor.refuse('a comment has no end', start);
    return { kind: 'comment' };
  }
  // Nothing recalls a group, so that its number or name says nothing.
  if (takeMatch(cursor, /\?<[A-Za-z][A-Za-z0-9]*>/y)) return { kind: 'plain' };
  if (cursor.source[cursor.at] !== '?') return { kind: 'plain' };
  const match = takeMatch(cursor, /\?([A-Za-z]*)(?:-([A-Za-z]*))?([:)])/y);
  if (!match) cursor.refuse('a group begins in no way that is known', start);
  const [, on = '', off = '', end] = match!;
  return {
    kind: 'flags',
    flags: switchFlags(cursor, start, switchFlags(cursor, start, flags, on, true), off, false),
    rest: end === ')',
  };
}

function switchFlags(cursor: Cursor, start: number, flags: Flags, signs: string, value: boolean): Flags {
  let result = flags;
  for (const sign of signs) {
    // Case and classes know all of Unicode in any case.
    if (sign === 'u' || sign === 'U') continue;
    const letter = Object.hasOwn(letters, sign) ? letters[sign] : undefined;
    if (letter === undefined) cursor.refuse(`the flag “${sign}” is not known`, start);
    result = { ...result, [letter!]: value };
  }
  return result;
}
