import { type Cursor, isQuoted, take, takeMatch, takeQuote } from './cursor.ts';
import { type Member, readEscape, readLiteral } from './escape.ts';
import { rangeSet } from './fold.ts';
import { propertySet } from './properties.ts';

/** Classes inside one another; more would only serve to exhaust the stack. */
const deepest = 50;

const posix = /\[:(\^?)([^:\]]*):\]/y;

/**
 * The class in brackets at `[`, as one set: unions, classes inside it, `[:alpha:]`, and `&&`, which binds weaker than
 * union and stronger than `^`, in Java and ICU alike.
 */
export function readClass(cursor: Cursor, ignoreCase: boolean, freeSpacing: boolean, depth = 0): string {
  const start = cursor.at;
  if (depth > deepest) cursor.refuse('classes stand too deep inside one another', start);
  cursor.at++;
  const negative = take(cursor, '^');
  const operands: string[] = [];
  let union: string[] = [];
  const close = (): void => {
    if (union.length === 0) cursor.refuse('a class is empty: write “\\]” for a bracket in it', start);
    operands.push(union.length === 1 && union[0]!.startsWith('[') ? union[0]! : `[${union.join('')}]`);
    union = [];
  };
  for (;;) {
    if (takeQuote(cursor)) continue;
    if (cursor.at >= cursor.source.length) cursor.refuse('a class has no end', start);
    if (!isQuoted(cursor)) {
      if (take(cursor, ']')) break;
      if (take(cursor, '&&')) {
        close();
        continue;
      }
      refuseAmbiguous(cursor, union.length > 0, freeSpacing);
      if (cursor.source[cursor.at] === '[') {
        union.push(readPosix(cursor, ignoreCase) ?? readClass(cursor, ignoreCase, freeSpacing, depth + 1));
        continue;
      }
    }
    const from = cursor.at;
    const first = readMember(cursor, false);
    union.push(readRange(cursor, first, from, ignoreCase) ?? fold(cursor, from, first, ignoreCase));
  }
  close();
  return `[${negative ? '^' : ''}${operands.join('&&')}]`;
}

/** A member once more, with its other cases. */
function fold(cursor: Cursor, from: number, member: Member, ignoreCase: boolean): string {
  if (!ignoreCase) return member.set;
  const again: Cursor = { ...cursor, at: from };
  return readMember(again, true).set;
}

function readMember(cursor: Cursor, ignoreCase: boolean): Member {
  if (isQuoted(cursor) || cursor.source[cursor.at] !== '\\') return readLiteral(cursor, ignoreCase);
  return (
    readEscape(cursor, ignoreCase) ??
    cursor.refuse(`“${cursor.source.slice(cursor.at, cursor.at + 2)}” means nothing in a class`, cursor.at)
  );
}

/** The range that `first` begins, if a hyphen and another character follow; else nothing is taken. */
function readRange(cursor: Cursor, first: Member, from: number, ignoreCase: boolean): string | undefined {
  const next = cursor.source[cursor.at + 1];
  const isRange =
    first.point !== undefined &&
    !isQuoted(cursor) &&
    cursor.source[cursor.at] === '-' &&
    next !== undefined &&
    next !== ']' &&
    next !== '[' &&
    !cursor.source.startsWith('&&', cursor.at + 1);
  if (!isRange) return undefined;
  cursor.at++;
  takeQuote(cursor);
  const last = readMember(cursor, false);
  if (last.point === undefined) cursor.refuse('a range ends with a set', from);
  if (last.point! < first.point!) cursor.refuse('a range ends before it begins', from);
  return rangeSet(first.point!, last.point!, ignoreCase);
}

function readPosix(cursor: Cursor, ignoreCase: boolean): string | undefined {
  const start = cursor.at;
  const match = takeMatch(cursor, posix);
  if (!match) return undefined;
  return (
    propertySet(match[2]!, match[1] !== '', ignoreCase) ??
    cursor.refuse(`the property “${match[0]}” is not known`, start)
  );
}

/** What Java and ICU read in two ways. */
function refuseAmbiguous(cursor: Cursor, hasMembers: boolean, freeSpacing: boolean): void {
  const { source, at } = cursor;
  if (source.startsWith('--', at) || (hasMembers && /^[-&]\[/.test(source.slice(at, at + 2)))) {
    cursor.refuse(
      `tools disagree on “${source.slice(at, at + 2)}” in a class: put a backslash before it`,
      at,
    );
  }
  if (freeSpacing && /[\s#]/.test(source[at] ?? '')) {
    cursor.refuse('tools disagree on white space in a class after “(?x)”: put a backslash before it', at);
  }
}
