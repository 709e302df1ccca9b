import { foldNumeral, type NumberFacts } from '../../languages/numbers/facts.ts';
import type { Quantity } from './quantity.ts';

const wordToken = /[\p{L}\p{M}'’ʼ]+/gu;

/**
 * The numbers a plain text spells out: numerals alone and in rows (`двадцать пять`, `бисту панҷ`), scale words alone or
 * after a numeral, compounds (`пятидневный`) and Roman numerals, also those typed in Cyrillic letters.
 * `quantities` are the text's numbers in digits, which a scale word may already belong to.
 */
export function readNumerals(
  text: string,
  facts: NumberFacts,
  quantities: readonly Quantity[],
): ReadonlySet<number> {
  const values = new Set<number>();
  const taken = new Set(quantities.map(({ end }) => end));
  let row: Row = emptyRow;
  let rowEnd = 0;
  const close = () => {
    if (row.any) values.add(row.total + row.current);
    row = emptyRow;
  };
  for (const match of text.matchAll(wordToken)) {
    const end = match.index + match[0].length;
    const word = foldNumeral(match[0]);
    const value = facts.words.get(word);
    const scale = taken.has(end) ? undefined : facts.scales.get(word);
    const gap = text.slice(rowEnd, match.index);
    const joins = /^\s+$/u.test(gap);
    if (row.any && (joins || gap === '-') && facts.joiners.has(word)) {
      rowEnd = end;
      continue;
    }
    if (value === undefined && (scale === undefined || word.length === 1)) {
      close();
      const other = compound(word, facts) ?? roman(match[0]);
      if (other !== undefined) values.add(other);
      continue;
    }
    const next = joins ? extend(row, value, scale) : undefined;
    if (!next) close();
    row = next ?? extend(emptyRow, value, scale)!;
    rowEnd = end;
  }
  close();
  return values;
}

/** A number under way: what is settled by scale words, and what stands since. */
interface Row {
  readonly any: boolean;
  readonly total: number;
  readonly current: number;
}

const emptyRow: Row = { any: false, total: 0, current: 0 };

/** The row with one more word, or nothing where the word begins another number: `два три`. */
function extend(
  { any, total, current }: Row,
  value: number | undefined,
  scale: number | undefined,
): Row | undefined {
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

/** `пятидневный`, `двадцатипятилетний`, `сесола`. */
function compound(word: string, facts: NumberFacts): number | undefined {
  for (let length = Math.min(word.length - 3, 14); length >= 2; length--) {
    const value = facts.firstParts.get(word.slice(0, length));
    if (value === undefined) continue;
    const rest = word.slice(length);
    if (facts.measures.some((measure) => rest.startsWith(measure))) return value;
    if (value < 20) continue;
    const unit = compound(rest, facts);
    if (unit !== undefined && unit < 10) return value + unit;
  }
  return undefined;
}

const latin: Readonly<Record<string, string>> = { І: 'I', Х: 'X', С: 'C', М: 'M' };
const romanNumeral = /^(M{0,3})(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/;
const romanValues: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** Value of a Roman numeral; lone letters other than I, V and X are words and initials. */
function roman(word: string): number | undefined {
  if (!/^[IVXLCDMІХСМ]{1,15}$/u.test(word)) return undefined;
  let rest = word.replace(/[ІХСМ]/gu, (letter) => latin[letter]!);
  if (!romanNumeral.test(rest) || /^[LCDM]$/.test(rest)) return undefined;
  let value = 0;
  for (const [letters, worth] of romanValues) {
    while (rest.startsWith(letters)) {
      value += worth;
      rest = rest.slice(letters.length);
    }
  }
  return value;
}
