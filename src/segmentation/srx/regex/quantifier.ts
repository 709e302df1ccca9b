import { type Cursor, take, takeMatch } from './cursor.ts';
import { ahead, choice, type Expression, sequence } from './expression.ts';

interface Quantifier {
  readonly min: number;
  readonly max: number;
  readonly mode: 'greedy' | 'lazy' | 'possessive';
}

const counted = /\{(\d{1,9})(?:(,)(\d{0,9}))?\}/y;

/** `*`, `+`, `?`, `{2}`, `{2,}`, `{2,5}`, each with `?` or `+` after it; undefined if there is none. */
export function readQuantifier(cursor: Cursor): Quantifier | undefined {
  const start = cursor.at;
  const range = readRange(cursor, start);
  if (range === undefined) return undefined;
  const [min, max] = range;
  if (max < min) cursor.refuse('a repetition has fewer at most than at least', start);
  const mode = take(cursor, '?') ? 'lazy' : take(cursor, '+') ? 'possessive' : 'greedy';
  return { min, max, mode };
}

function readRange(cursor: Cursor, start: number): readonly [number, number] | undefined {
  if (take(cursor, '*')) return [0, Number.POSITIVE_INFINITY];
  if (take(cursor, '+')) return [1, Number.POSITIVE_INFINITY];
  if (take(cursor, '?')) return [0, 1];
  if (cursor.source[cursor.at] !== '{') return undefined;
  const match = takeMatch(cursor, counted);
  if (!match) return cursor.refuse('a brace begins no repetition: write “\\{” for the character', start);
  const min = Number(match[1]);
  if (match[2] === undefined) return [min, min];
  return [min, match[3] === '' ? Number.POSITIVE_INFINITY : Number(match[3])];
}

/**
 * The expression repeated. Possessive repetition is known of one set, after which no other such may stand, and of what has no
 * other way to match; nothing is returned for any other.
 */
export function repeat(body: Expression, { min, max, mode }: Quantifier): Expression | undefined {
  const times = (from: number, to: number): Expression => ({
    type: 'repeat',
    body,
    min: from,
    max: to,
    lazy: mode === 'lazy',
  });
  if (mode !== 'possessive') return times(min, max);
  if (min === max && hasOneWay(body)) return times(min, max);
  if (body.type !== 'set') return undefined;
  const noMore = ahead(body, true);
  if (max === Number.POSITIVE_INFINITY) return sequence([times(min, max), noMore]);
  return choice([times(max, max), sequence([times(min, max - 1), noMore])]);
}

/** What an atomic group comes to if there is but one way to match, `(?>ab)` or `(?>\d+)`; nothing for any other. */
export function atomic(body: Expression): Expression | undefined {
  if (hasOneWay(body)) return body;
  if (body.type === 'repeat' && body.body.type === 'set' && !body.lazy) {
    return repeat(body.body, { min: body.min, max: body.max, mode: 'possessive' });
  }
  return undefined;
}

function hasOneWay(expression: Expression): boolean {
  if (expression.type === 'sequence') return expression.parts.every(hasOneWay);
  if (expression.type === 'repeat') return expression.min === expression.max && hasOneWay(expression.body);
  return expression.type === 'set' || expression.type === 'look';
}
