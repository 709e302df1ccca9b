import type { Measure } from '../../languages/engine/measures.ts';
import type { NumberFacts } from '../../languages/engine/numbers.ts';

/** The number in `пятидневный`, `двадцатипятилетний`, `сесола`; the word as `foldNumeral` gives it. */
export function compoundValue(word: string, facts: NumberFacts): number | undefined {
  // No word is longer; a made-up one could be one part after another.
  if (word.length > 40 || facts.firstParts.size === 0) return undefined;
  for (let length = Math.min(word.length - 3, 14); length >= 2; length--) {
    const value = facts.firstParts.get(word.slice(0, length));
    if (value === undefined) continue;
    const rest = word.slice(length);
    if (facts.measures.some((measure) => rest.startsWith(measure)))
      return facts.thousands && rest.startsWith(facts.thousands) ? value * 1000 : value;
    if (value < 20) continue;
    const unit = compoundValue(rest, facts);
    if (unit !== undefined && unit < 10) return value + unit;
  }
  return undefined;
}

/** What the second part of a compound is a measure of: a percentage in `стопроцентный`. */
export function compoundMeasure(
  word: string,
  { firstParts }: NumberFacts,
  measures: ReadonlyMap<string, Measure>,
): Measure | undefined {
  for (let length = Math.min(word.length - 3, 14); length >= 2; length--) {
    const measure = firstParts.has(word.slice(0, length)) ? measures.get(word.slice(length)) : undefined;
    if (measure !== undefined) return measure;
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
export function romanValue(word: string): number | undefined {
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
