import {
  endOfLastLine,
  endOfLine,
  endOfText,
  lineEnd,
  noWordBoundary,
  readLineEnd,
  startOfLine,
  startOfText,
  wordBoundary,
} from './boundaries.ts';
import { readClass } from './class.ts';
import { type Cursor, isQuoted, take, takeMatch, takeQuote } from './cursor.ts';
import { readEscape, readLiteral } from './escape.ts';
import { anything, choice, type Expression, nothing, sequence, set } from './expression.ts';
import { type Flags, noFlags, readOpening } from './group.ts';
import { atomic, readQuantifier, repeat } from './quantifier.ts';

/** UTF-16 units of one expression; the longest of the field's own files have some ten thousand. */
const longestExpression = 50_000;

/** Groups inside one another; more would only serve to exhaust the stack. */
const deepest = 100;

/**
 * The expression after the notation of ICU, which SRX 2.0 §3.6 prescribes, and of Java, in which most files are written.
 * Where the two differ ICU's meaning holds: `\w`, `\d`, `\s` and `\b` know all of Unicode. Where a tool would read
 * something else without a word, it is refused, as is what an automaton cannot remember: which text a group matched (`\1`), and which way it took (most of `(?>…)`).
 *
 * @param refuse is called with a clause without full stop, and the UTF-16 offset in the expression.
 */
export function parseExpression(
  source: string,
  refuse: (reason: string, offset: number) => never,
  flags: Flags = noFlags,
): Expression {
  if (source.length > longestExpression) {
    refuse(`it is longer than ${longestExpression} characters`, longestExpression);
  }
  const parse: Cursor = { source, at: 0, quoteEnd: 0, refuse };
  const expression = parseChoice(parse, flags, 0);
  if (parse.at < source.length) refuse('a bracket closes nothing', parse.at);
  return expression;
}

/** Branches up to the end or to the `)` of the group around them. */
function parseChoice(parse: Cursor, outer: Flags, depth: number): Expression {
  if (depth > deepest) parse.refuse('groups stand too deep inside one another', parse.at);
  let flags = outer;
  const branches: Expression[] = [];
  let parts: Expression[] = [];
  for (;;) {
    if (takeQuote(parse)) continue;
    if (!isQuoted(parse)) {
      if (flags.freeSpacing && takeMatch(parse, /\s+|#[^\n]*/y)) continue;
      if (parse.at >= parse.source.length || parse.source[parse.at] === ')') break;
      if (take(parse, '|')) {
        branches.push(sequence(parts));
        parts = [];
        continue;
      }
      if (parse.source[parse.at] === '(') {
        const group = parseGroup(parse, flags, depth);
        if ('flags' in group) flags = group.flags;
        else if (group.body !== nothing) parts.push(quantify(parse, group.body, flags));
        continue;
      }
    }
    parts.push(quantify(parse, parseAtom(parse, flags), flags));
  }
  branches.push(sequence(parts));
  return choice(branches);
}

/** The atom with the quantifiers that follow it. */
function quantify(parse: Cursor, atom: Expression, flags: Flags): Expression {
  // Between `a` and `+` of `\Qa\E+` only the quotation ends.
  while (takeQuote(parse)) if (isQuoted(parse)) return atom;
  if (isQuoted(parse)) return atom;
  if (flags.freeSpacing) takeMatch(parse, /\s+/y);
  const start = parse.at;
  const quantifier = readQuantifier(parse);
  if (quantifier === undefined) return atom;
  if ('*+?'.includes(parse.source[parse.at] ?? ' '))
    parse.refuse('a repetition is repeated without a group', parse.at);
  return repeat(atom, quantifier) ?? parse.refuse('only one character or class can be repeated so', start);
}

/** A group with its `)`, or flags for the rest of the group around it; `nothing` for a comment. */
function parseGroup(
  parse: Cursor,
  flags: Flags,
  depth: number,
): { readonly body: Expression } | { readonly flags: Flags } {
  const start = parse.at;
  const opening = readOpening(parse, flags);
  if (opening.kind === 'comment') return { body: nothing };
  if (opening.kind === 'flags' && opening.rest) return { flags: opening.flags };
  const body = parseChoice(parse, opening.kind === 'flags' ? opening.flags : flags, depth + 1);
  if (!take(parse, ')')) parse.refuse('a group has no end', start);
  switch (opening.kind) {
    case 'atomic':
      return { body: atomic(body) ?? parse.refuse('this group would have to remember its way', start) };
    case 'look':
      return { body: { type: 'look', behind: opening.behind, negative: opening.negative, body } };
    default:
      return { body: body === nothing ? { type: 'sequence', parts: [] } : body };
  }
}

function parseAtom(parse: Cursor, flags: Flags): Expression {
  if (isQuoted(parse)) return set(readLiteral(parse, flags.ignoreCase).set);
  const { source, at } = parse;
  switch (source[at]) {
    case '\\':
      return parseEscape(parse, flags);
    case '[':
      if (/^\[:\^?[A-Za-z]*:\]/.test(source.slice(at, at + 40)))
        parse.refuse('tools disagree on “[:…:]” alone: write it in a class, “[[:…:]]”', at);
      return set(readClass(parse, flags.ignoreCase, flags.freeSpacing));
    case '.':
      parse.at++;
      return set(flags.dotAll ? anything : `[^${lineEnd}]`);
    case '^':
      parse.at++;
      return flags.multiline ? startOfLine : startOfText;
    case '$':
      parse.at++;
      return flags.multiline ? endOfLine : endOfLastLine;
    case '*':
    case '+':
    case '?':
    case '{':
      return parse.refuse(`nothing stands before “${source[at]}” to repeat`, at);
    default:
      return set(readLiteral(parse, flags.ignoreCase).set);
  }
}

/** Escapes that are no set. */
const places: Readonly<Record<string, Expression>> = {
  b: wordBoundary,
  B: noWordBoundary,
  A: startOfText,
  Z: endOfLastLine,
  z: endOfText,
  R: readLineEnd(),
};

const refused: Readonly<Record<string, string>> = {
  G: 'there is no earlier match for “\\G”',
  X: '“\\X” is not known here: use “\\P{M}\\p{M}*”',
};

function parseEscape(parse: Cursor, flags: Flags): Expression {
  const start = parse.at;
  if (parse.source.startsWith('\\b{', start)) parse.refuse('“\\b{…}” is not known here', start);
  const found = readEscape(parse, flags.ignoreCase);
  if (found !== undefined) return set(found.set);
  const letter = parse.source[start + 1] ?? '';
  if (Object.hasOwn(places, letter)) {
    parse.at += 2;
    return places[letter]!;
  }
  if (/[1-9k]/.test(letter)) parse.refuse('what a group matched cannot be asked for again', start);
  const reason = Object.hasOwn(refused, letter) ? refused[letter]! : `“\\${letter}” means nothing`;
  return parse.refuse(reason, start);
}
