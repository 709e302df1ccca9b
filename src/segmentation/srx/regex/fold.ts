import { append } from '../../../text/multimap.ts';

/** Beyond it no character has case (Unicode 15: the last are the letters of Adlam). */
const lastCased = 0x1e943;

/** Code points with case, rising, and for each the others that differ from it only by case. Filled when first asked. */
let cased: readonly number[] = [];
let variants: ReadonlyMap<number, readonly number[]> = new Map();

function fill(): void {
  const hasCase = /\p{Changes_When_Casemapped}/u;
  const groups = new Map<string, number[]>();
  const found: number[] = [];
  for (let point = 0; point <= lastCased; point++) {
    const character = String.fromCodePoint(point);
    if (!hasCase.test(character)) continue;
    found.push(point);
    // By way of the capital: final and medial sigma are one letter, as are `s` and long `ſ`.
    append(groups, character.toUpperCase().toLowerCase(), point);
  }
  cased = found;
  variants = new Map([...groups.values()].flatMap((group) => group.map((point) => [point, group])));
}

/** A code point as it may be written alone and inside a class. */
export function formatPoint(point: number): string {
  const character = String.fromCodePoint(point);
  return /[\p{L}\p{Nd}]/u.test(character) ? character : `\\u{${point.toString(16)}}`;
}

/** The set of one code point, with its other cases where case does not matter. */
export function pointSet(point: number, ignoreCase: boolean): string {
  if (!ignoreCase) return formatPoint(point);
  if (cased.length === 0) fill();
  const group = variants.get(point);
  return group === undefined || group.length < 2
    ? formatPoint(point)
    : `[${group.map(formatPoint).join('')}]`;
}

/** The set of a range, both ends included. */
export function rangeSet(first: number, last: number, ignoreCase: boolean): string {
  const range = `${formatPoint(first)}-${formatPoint(last)}`;
  if (!ignoreCase) return `[${range}]`;
  if (cased.length === 0) fill();
  const others = new Set<number>();
  for (const point of cased) {
    if (point < first || point > last) continue;
    for (const variant of variants.get(point) ?? [])
      if (variant < first || variant > last) others.add(variant);
  }
  return `[${range}${[...others].map(formatPoint).join('')}]`;
}
