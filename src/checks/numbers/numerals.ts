import type { NumberFacts } from '../../languages/numbers/facts.ts';
import type { Span } from '../../model/location.ts';
import type { Lexeme, WordFact } from '../facts/words.ts';
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
  { joiners }: NumberFacts,
  quantities: readonly Quantity[],
): readonly SpelledNumber[] {
  // Most sentences have none of these words.
  if (!words.some(({ word }) => isNumeral(word))) return nothing;
  const found: SpelledNumber[] = [];
  let row: Row | undefined;
  let quantity = 0;
  for (const { word, start, end } of words) {
    while ((quantities[quantity]?.end ?? Infinity) < end) quantity++;
    const scale = quantities[quantity]?.end === end ? undefined : word.scale;
    const { value, inside } = word;
    if (value === undefined && scale === undefined) {
      if (inside === undefined) continue;
      if (row) found.push(closed(row));
      row = undefined;
      found.push({ value: inside, start, end, words: [word] });
      continue;
    }
    const next = row && joins(text, row, start, joiners) ? extend(row.sum, value, scale) : undefined;
    if (row && next) {
      row.sum = next;
      row.end = end;
      row.words.push(word);
    } else {
      if (row) found.push(closed(row));
      row = { sum: extend(nothingYet, value, scale) as Sum, start, end, words: [word] };
    }
  }
  if (row) found.push(closed(row));
  return found;
}

function closed({ sum: { total, current }, start, end, words }: Row): SpelledNumber {
  return { value: total + current, start, end, words };
}

const nothing: readonly SpelledNumber[] = [];

function isNumeral({ value, scale, inside }: Lexeme): boolean {
  return value !== undefined || scale !== undefined || inside !== undefined;
}

/** A number under way: what is settled by scale words, and what stands since. */
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

/** Whether only a space, a hyphen of `twenty-five`, or a word like `and` parts a numeral from the row. */
function joins(text: string, row: Row, start: number, joiners: ReadonlySet<string>): boolean {
  if (start - row.end > 6) return false;
  const gap = text.slice(row.end, start);
  if (/^\s+$/u.test(gap)) return true;
  if (gap === '-' || gap === '‑') return row.sum.current % 100 >= 20 && row.sum.current % 10 === 0;
  return /^\s/u.test(gap) && joiners.has(gap.trim().toLowerCase());
}

/** The row with one more word, or nothing where the word begins another number: `два три`. */
function extend(
  { any, total, current }: Sum,
  value: number | undefined,
  scale: number | undefined,
): Sum | undefined {
  if (scale === 100) return { any: true, total, current: (current || 1) * 100 };
  if (value === undefined) {
    if (any && (current === 0 || (total > 0 && total <= scale!))) return undefined;
    return { any: true, total: total + (current || 1) * scale!, current: 0 };
  }
  // Tens take units, hundreds take tens: `сто двадцать пять`, but not `двадцать сто`.
  const room =
    current === 0 ? Infinity : current % 100 === 0 ? 100 : current % 10 === 0 && current >= 20 ? 10 : 0;
  if (any && value >= Math.min(room, total === 0 ? room : 1000)) return undefined;
  if (any && current === 0 && total === 0) return undefined;
  return { any: true, total, current: current + value };
}
