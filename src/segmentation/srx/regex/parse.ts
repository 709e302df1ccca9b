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
import { checkRecalls, dropCaptures } from './recall.ts';

/** UTF-16 units of one expression; the longest of the field's own files have some ten thousand. */
const longestExpression = 50_000;

/** Groups inside one another; more would only serve to exhaust the stack. */
const deepest = 100;

/** What is known of the whole expression while it is read. */
interface Parse extends Cursor {
  /** Number of capturing groups so far, and those that are named. */
  captures: number;
  readonly names: Map<string, number>;
  readonly recalled: Set<number>;
}

/**
 * The expression behind the notation of ICU, which SRX 2.0 §3.6 prescribes, and of Java, in which most files are written.
 * Where the two differ ICU's meaning holds: `\w`, `\d`, `\s` and `\b` know all of Unicode. Where a tool would read
 * something else without a word, it is refused, as is what the automaton and JavaScript both cannot express.
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
  const parse: Parse = {
    source,
    at: 0,
    quoteEnd: 0,
    refuse,
    captures: 0,
    names: new Map(),
    recalled: new Set(),
  };
  const expression = parseChoice(parse, flags, 0);
  if (parse.at < source.length) refuse('a bracket closes nothing', parse.at);
  const kept = dropCaptures(expression, parse.recalled);
  checkRecalls(kept, refuse);
  return kept;
}

/** Branches up to the end or to the `)` of the group around them. */
function parseChoice(parse: Parse, outer: Flags, depth: number): Expression {
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
function quantify(parse: Parse, atom: Expression, flags: Flags): Expression {
  // Between `a` and `+` of `\Qa\E+` only the quotation ends.
  while (takeQuote(parse)) if (isQuoted(parse)) return atom;
  if (isQuoted(parse)) return atom;
  if (flags.freeSpacing) takeMatch(parse, /\s+/y);
  const quantifier = readQuantifier(parse);
  if (quantifier === undefined) return atom;
  if ('*+?'.includes(parse.source[parse.at] ?? ' '))
    parse.refuse('a repetition is repeated without a group', parse.at);
  return repeat(atom, quantifier);
}

/** A group with its `)`, or flags for the rest of the group around it; `nothing` for a comment. */
function parseGroup(
  parse: Parse,
  flags: Flags,
  depth: number,
): { readonly body: Expression } | { readonly flags: Flags } {
  const start = parse.at;
  const opening = readOpening(parse, flags);
  if (opening.kind === 'comment') return { body: nothing };
  if (opening.kind === 'flags' && opening.rest) return { flags: opening.flags };
  const index = opening.kind === 'capture' ? ++parse.captures : 0;
  const body = parseChoice(parse, opening.kind === 'flags' ? opening.flags : flags, depth + 1);
  if (!take(parse, ')')) parse.refuse('a group has no end', start);
  switch (opening.kind) {
    case 'atomic':
      return { body: atomic(body) };
    case 'look':
      return { body: { type: 'look', behind: opening.behind, negative: opening.negative, body } };
    case 'capture':
      if (opening.name !== undefined) parse.names.set(opening.name, index);
      return { body: { type: 'capture', index, body } };
    default:
      return { body: body === nothing ? { type: 'sequence', parts: [] } : body };
  }
}

function parseAtom(parse: Parse, flags: Flags): Expression {
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

function parseEscape(parse: Parse, flags: Flags): Expression {
  const start = parse.at;
  if (parse.source.startsWith('\\b{', start)) parse.refuse('“\\b{…}” is not known here', start);
  const found = readEscape(parse, flags.ignoreCase);
  if (found !== undefined) return set(found.set);
  const letter = parse.source[start + 1] ?? '';
  if (Object.hasOwn(places, letter)) {
    parse.at += 2;
    return places[letter]!;
  }
  const index = takeRecall(parse);
  if (index !== undefined) {
    if (flags.ignoreCase) parse.refuse('a group is recalled where case does not matter', start);
    parse.recalled.add(index);
    return { type: 'recall', index };
  }
  const reason = Object.hasOwn(refused, letter) ? refused[letter]! : `“\\${letter}” means nothing`;
  return parse.refuse(reason, start);
}

/** The number of the group that `\1` or `\k<name>` recalls. */
function takeRecall(parse: Parse): number | undefined {
  const start = parse.at;
  const name = takeMatch(parse, /\\k<([A-Za-z][A-Za-z0-9]*)>/y);
  if (name) {
    return parse.names.get(name[1]!) ?? parse.refuse(`no group “${name[1]}” ends before this place`, start);
  }
  let digits = takeMatch(parse, /\\([1-9]\d{0,3})/y)?.[1];
  if (digits === undefined) return undefined;
  // "\12" is the second group and a "2" where there are fewer than twelve.
  while (digits.length > 1 && Number(digits) > parse.captures) {
    digits = digits.slice(0, -1);
    parse.at--;
  }
  if (Number(digits) > parse.captures) parse.refuse(`there is no group ${digits} before this place`, start);
  return Number(digits);
}
