import type { NumberFacts } from '../../languages/engine/numbers.ts';
import type { Span } from '../../model/location.ts';
import type { Lexeme, WordFact } from '../words.ts';
import type { Quantity } from './quantity.ts';

/** A number that a text spells out. */
export interface SpelledNumber extends Span {
  readonly value: number;
  /** Its words, in order. */
  readonly words: readonly Lexeme[];
}

/**
 * The numbers a plain text spells out: numerals alone and in rows (`двадцать пять`, `бисту панҷ`, `twenty-five`), scale
 * words alone or after a numeral, compounds (`пятидневный`) and Roman numerals, also those typed in Cyrillic letters.
 * `words` are the facts of the text's words; `quantities` are its numbers in digits, which a scale word may already
 * belong to.
 */
export function readNumerals(
  text: string,
  words: readonly WordFact[],
  { joiners, halves, leastTens = 20, rate }: NumberFacts,
  quantities: readonly Quantity[],
): readonly SpelledNumber[] {
  const found: SpelledNumber[] = [];
  let row: Row | undefined;
  let quantity = 0;
  for (const { word, start, end } of words) {
    while ((quantities[quantity]?.end ?? Infinity) < end) quantity++;
    const scale = quantities[quantity]?.end === end ? undefined : word.scale;
    // The half of "два с половиной" has been counted with the two.
    if (row && start < row.end) continue;
    const { value, inside } = word;
    const isInside = value === undefined && scale === undefined;
    if (isInside && inside === undefined) continue;
    if (rate !== undefined && word.measure !== undefined && text.startsWith(rate, start - rate.length))
      continue;
    // Чилу панҷсола: where a joiner links numerals, a compound may have the last of them.
    const isLinked = row !== undefined && (!isInside || joiners.has('у')) && joins(text, row, start, joiners);
    const next = row && isLinked ? extend(row.sum, isInside ? inside : value, scale, leastTens) : undefined;
    if (row && next) {
      row.sum = next;
      row.end = end;
      row.words.push(word);
    } else {
      if (row) found.push(closed(row));
      const sum = extend(nothingYet, isInside ? inside : value, scale, leastTens) as Sum;
      row = { sum, start, end, words: [word] };
    }
    if (isInside) {
      // Nothing after a compound joins it.
      found.push(closed(row));
      row = undefined;
      continue;
    }
    const half = value !== undefined && halves.length > 0 ? halfBehind(text, end, halves) : 0;
    if (half > 0) {
      row.sum = { ...row.sum, current: row.sum.current + 0.5 };
      row.end += half;
    }
  }
  if (row) found.push(closed(row));
  return found;
}

function closed({ sum: { total, current }, start, end, words }: Row): SpelledNumber {
  return { value: total + current, start, end, words };
}

/** A number that is being read: the part that scale words have completed, and the part since then. */
interface Sum {
  readonly any: boolean;
  readonly total: number;
  readonly current: number;
}

interface Row {
  sum: Sum;
  readonly start: number;
  end: number;
  readonly words: Lexeme[];
}

const nothingYet: Sum = { any: false, total: 0, current: 0 };

/** The length of what adds a half to the number that ends at an offset, with the space before it; 0 if nothing does. */
function halfBehind(text: string, end: number, halves: readonly string[]): number {
  const half = halves.find(
    (each) => text.startsWith(` ${each}`, end) || (each.includes('-') && text.startsWith(`-${each}`, end)),
  );
  return half === undefined ? 0 : half.length + 1;
}

/** Whether only a space, a hyphen of `twenty-five`, or a word like `and` parts a numeral from the row. */
function joins(text: string, row: Row, start: number, joiners: ReadonlySet<string>): boolean {
  if (start - row.end > 6) return false;
  const gap = text.slice(row.end, start);
  if (/^\s+$/u.test(gap)) return true;
  if (gap === '-' || gap === '‑') return row.sum.current % 100 >= 20 && row.sum.current % 10 === 0;
  return /^\s/u.test(gap) && joiners.has(gap.trim().toLowerCase());
}

/** The row with one more word, or nothing if the word begins another number: `два три`. */
function extend(
  { any, total, current }: Sum,
  value: number | undefined,
  scale: number | undefined,
  leastTens: number,
): Sum | undefined {
  if (scale === 100) return { any: true, total, current: (current || 1) * 100 };
  if (value === undefined) {
    if (any && (current === 0 || (total > 0 && total <= scale!))) return undefined;
    return { any: true, total: total + (current || 1) * scale!, current: 0 };
  }
  // Tens take units, hundreds take tens: `сто двадцать пять`, but not `двадцать сто`.
  const room = roomIn(current, leastTens);
  if (any && value >= Math.min(room, total === 0 ? room : 1000)) return undefined;
  if (any && current === 0 && total === 0) return undefined;
  return { any: true, total, current: current + value };
}

/** What may be added to a number within a row: to 2000 (дуҳазор) less than a thousand, to 500 less than a hundred. */
function roomIn(current: number, leastTens: number): number {
  if (current === 0) return Infinity;
  if (current % 1000 === 0) return 1000;
  if (current % 100 === 0) return 100;
  return current % 10 === 0 && current >= leastTens ? 10 : 0;
}
