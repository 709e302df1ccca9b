import { lineEnd, wordCharacter } from './boundaries.ts';
import { type Cursor, take, takeMatch, takePoint } from './cursor.ts';
import { formatPoint, pointSet } from './fold.ts';
import { propertySet } from './properties.ts';

/** A set that one escape or character stands for; with its code point if it can bound a range. */
export interface Member {
  readonly set: string;
  readonly point?: number;
}

/** Letters after a backslash that stand for a set, as ICU reads them: all of them know all of Unicode. */
const sets: Readonly<Record<string, string>> = {
  d: '\\p{Nd}',
  D: '\\P{Nd}',
  s: '\\p{White_Space}',
  S: '\\P{White_Space}',
  w: wordCharacter,
  W: `[^${wordCharacter}]`,
  h: '[\\p{Zs}\\t]',
  H: '[^\\p{Zs}\\t]',
  v: lineEnd,
  V: `[^${lineEnd}]`,
};

const controls: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, a: 7, e: 27 };

/** The numbers of a character: `\x41`, `\x{1F600}`, `\u0041`, `\U0001F600`, `\0101`. */
const numbers: Readonly<Record<string, RegExp>> = {
  x: /([0-9A-Fa-f]{2})|\{([0-9A-Fa-f]{1,6})\}/y,
  u: /([0-9A-Fa-f]{4})/y,
  U: /([0-9A-Fa-f]{8})/y,
};
const octal = /[0-3][0-7]{1,2}|[0-7]{1,2}/y;
/** The second half of a pair of surrogates, as Java's `😀` has it. */
const lowSurrogate = /\\u(D[C-F][0-9A-Fa-f]{2})/iy;
const property = /\{([^}]*)\}|([A-Za-z])/y;

/**
 * The set or character of the escape at a backslash. None, and nothing taken, for a letter or digit that means something
 * else or nothing at all.
 */
export function readEscape(cursor: Cursor, ignoreCase: boolean): Member | undefined {
  const start = cursor.at;
  cursor.at++;
  if (cursor.at >= cursor.source.length) cursor.refuse('a backslash stands at the end', start);
  const letter = cursor.source[cursor.at] ?? '';
  const found = Object.hasOwn(sets, letter) ? sets[letter] : undefined;
  if (found !== undefined) {
    cursor.at++;
    return { set: found };
  }
  if (letter === 'p' || letter === 'P') return readProperty(cursor, start, ignoreCase);
  const point = readPoint(cursor, start);
  if (point === undefined) {
    cursor.at = start;
    return undefined;
  }
  return { set: pointSet(point, ignoreCase), point };
}

/** The code point of an escape; none for a letter or digit that stands for no character. After the backslash. */
function readPoint(cursor: Cursor, start: number): number | undefined {
  const letter = cursor.source[cursor.at] ?? '';
  if (Object.hasOwn(controls, letter)) {
    cursor.at++;
    return controls[letter];
  }
  if (Object.hasOwn(numbers, letter)) {
    cursor.at++;
    const match = takeMatch(cursor, numbers[letter]!);
    const point = Number.parseInt(match?.[1] ?? match?.[2] ?? 'none', 16);
    // NaN is not less either.
    if (!(point <= 0x10ffff)) cursor.refuse(`“\\${letter}” needs the number of a character`, start);
    const low = point >= 0xd800 && point < 0xdc00 ? takeMatch(cursor, lowSurrogate) : undefined;
    return low ? (point - 0xd800) * 0x400 + Number.parseInt(low[1]!, 16) - 0xdc00 + 0x10000 : point;
  }
  if (letter === '0') {
    cursor.at++;
    const match = takeMatch(cursor, octal);
    if (!match) cursor.refuse('“\\0” needs an octal number', start);
    return Number.parseInt(match![0], 8);
  }
  if (letter === 'c') {
    cursor.at++;
    const control = takeMatch(cursor, /[@-_a-z]/y);
    if (!control) cursor.refuse('“\\c” needs a letter', start);
    return control![0].toUpperCase().charCodeAt(0) ^ 64;
  }
  if (letter === 'N') {
    return cursor.refuse('names of characters (“\\N{…}”) are not known here: use “\\x{…}”', start);
  }
  return /[0-9A-Za-z]/.test(letter) ? undefined : takePoint(cursor);
}

function readProperty(cursor: Cursor, start: number, ignoreCase: boolean): Member {
  const negative = take(cursor, 'P');
  if (!negative) take(cursor, 'p');
  const match = takeMatch(cursor, property);
  const name = match?.[1] ?? match?.[2] ?? '';
  const set = propertySet(name, negative, ignoreCase);
  return set === undefined
    ? cursor.refuse(`the property “${cursor.source.slice(start, cursor.at)}” is not known`, start)
    : { set };
}

/** One literal character. */
export function readLiteral(cursor: Cursor, ignoreCase: boolean): Member {
  const point = takePoint(cursor);
  return { set: ignoreCase ? pointSet(point, true) : formatPoint(point), point };
}
