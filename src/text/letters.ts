import type { Span } from '../model/location.ts';

/** A run of letters and the marks on them: no digits, apostrophes or hyphens. */
export interface LetterRun extends Span {
  readonly text: string;
  /** Scripts that its letters are of: a sum of `latin`, `cyrillic` and `otherScript`. */
  readonly scripts: number;
  /** Whether it has combining marks of its own. */
  readonly marked: boolean;
}

/** Bit of `scripts`: Latin letters. */
export const latin = 1;
/** Bit of `scripts`: Cyrillic letters. */
export const cyrillic = 2;
/** Bit of `scripts`: letters of any other script. */
export const otherScript = 4;

const mark = 8;

/** The table has the kinds of UTF-16 units up to here: all that our languages are written in. */
const tableEnd = 0x530;
const table: Uint8Array = Uint8Array.from({ length: tableEnd }, (_, unit) => readKind(unit));

function readKind(unit: number): number {
  const letter = String.fromCharCode(unit);
  if (/\p{M}/u.test(letter)) return mark;
  // Modifier letters are used as apostrophes (U+02BC), and belong to no script.
  if (!/\p{L}/u.test(letter) || /\p{Script=Common}/u.test(letter)) return 0;
  if (/\p{Script=Latin}/u.test(letter)) return latin;
  return /\p{Script=Cyrillic}/u.test(letter) ? cyrillic : otherScript;
}

/** `latin`, `cyrillic` or `otherScript` for a letter, 0 for what is none. Letters beyond U+FFFF count as none. */
export function scriptOf(unit: number): number {
  const kind = kindOf(unit);
  return kind === mark ? 0 : kind;
}

function kindOf(unit: number): number {
  if (unit < tableEnd) return table[unit] as number;
  // Punctuation, signs, and halves of what lies beyond U+FFFF: dashes and quotation marks are among the most frequent.
  if ((unit >= 0x2000 && unit < 0x2c00) || (unit >= 0xd800 && unit < 0xf900)) return 0;
  return readKind(unit);
}

const smallLetters: Uint8Array = Uint8Array.from({ length: tableEnd }, (_, unit) => Number(readSmall(unit)));

function readSmall(unit: number): boolean {
  return /\p{Ll}/u.test(String.fromCharCode(unit));
}

/** Whether a UTF-16 unit is a small letter. Letters beyond U+FFFF are none. */
export function isSmallLetter(unit: number): boolean {
  return unit < tableEnd ? smallLetters[unit] === 1 : readSmall(unit);
}

/** The runs of letters in a text, in order. One pass. */
export function readLetterRuns(text: string): readonly LetterRun[] {
  const runs: LetterRun[] = [];
  const { length } = text;
  let at = 0;
  while (at < length) {
    const first = kindOf(text.charCodeAt(at));
    if (first === 0 || first === mark) {
      at++;
      continue;
    }
    const start = at;
    let kinds = first;
    for (at++; at < length; at++) {
      const kind = kindOf(text.charCodeAt(at));
      if (kind === 0) break;
      kinds |= kind;
    }
    runs.push({
      text: text.slice(start, at),
      start,
      end: at,
      scripts: kinds & ~mark,
      marked: (kinds & mark) !== 0,
    });
  }
  return runs;
}

/** The first character of a text as Unicode writes it: `U+0456`. */
export function codePoint(text: string): string {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
