const wordPart = /[\p{L}\p{M}\p{N}\u00ad]/u;
const digitOrLetter = /[\p{L}\p{M}\p{N}]/u;
const capital = /\p{Lu}/u;
/** Beside U+02BC and U+02B9, which are letters to Unicode. */
const apostrophes = "'’‘`´";

const unknown = 0;
const other = 1;
const letter = 2;
const upper = 3;
/** A soft hyphen: part of a word, but no letter before it keeps an abbreviation from beginning. */
const soft = 4;
const apostrophe = 5;

/** The class of each UTF-16 unit, filled in as it is met: asking the tables of Unicode costs far more. */
const classes = new Uint8Array(0x10000);

function classify(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  // Halves of a pair say nothing alone, and are not remembered.
  const isPair = unit >= 0xd800 && unit <= 0xdfff;
  const from = unit >= 0xdc00 && unit <= 0xdfff && isHigh(text, at - 1) ? at - 1 : at;
  const character = isPair ? String.fromCodePoint(text.codePointAt(from) ?? unit) : (text[at] as string);
  const found = kindOf(character);
  if (!isPair) classes[unit] = found;
  return found;
}

function isHigh(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff;
}

function kindOf(character: string): number {
  if (character === '\u00ad') return soft;
  if (wordPart.test(character)) return capital.test(character) ? upper : letter;
  return apostrophes.includes(character) ? apostrophe : other;
}

function isInWord(kind: number): boolean {
  return kind === letter || kind === upper || kind === soft;
}

/** The words of one text. It is the same value for every text, since making one for each would cost more than the scan. */
export interface Scan {
  /** The UTF-16 units of the text. */
  units: Uint16Array;
  /** Where the words begin and end, in turn. */
  bounds: Int32Array;
  /** How many words there are. */
  count: number;
}

const scan: Scan = { units: new Uint16Array(1 << 12), bounds: new Int32Array(1 << 12), count: 0 };
/** The memory that one long text needs is not kept for the short ones after it. */
const mostKept = 1 << 20;

/**
 * Where the words of a text begin and end: runs of letters, marks, digits and soft hyphens with apostrophes inside, and
 * capitals with stops (U.S., С.Ш.А.), which are one word. Valid until the next text is scanned. Linear in the text.
 */
export function scanWords(text: string): Scan {
  decode(text);
  const { bounds } = scan;
  const { length } = text;
  let count = 0;
  let at = 0;
  while (at < length) {
    const kind = classAt(text, at);
    if (kind < letter || kind === apostrophe) {
      at++;
      continue;
    }
    const end = (kind === upper && endOfStops(text, at)) || endOfWord(text, at);
    bounds[2 * count] = at;
    bounds[2 * count + 1] = end;
    count++;
    at = end;
  }
  scan.count = count;
  return scan;
}

/** Units are read from an array many times faster than from a string. */
function decode(text: string): void {
  const { length } = text;
  if (length >= scan.units.length || (scan.units.length > mostKept && length < mostKept)) {
    const size = Math.max(1 << 12, 2 * length);
    scan.units = new Uint16Array(size);
    // A word and its separator from the next take at least two units.
    scan.bounds = new Int32Array(size + 2);
  }
  const { units } = scan;
  for (let at = 0; at < length; at++) units[at] = text.charCodeAt(at);
  // No letter: words end where the text does, whatever the one before it has left here.
  units[length] = 0;
}

function classAt(text: string, at: number): number {
  const known = classes[scan.units[at] as number] as number;
  return known === unknown ? classify(text, at) : known;
}

/** The end of an abbreviation of capitals with stops, two at least; 0 if there is none. */
function endOfStops(text: string, start: number): number {
  if (text[start + (isHigh(text, start) ? 2 : 1)] !== '.') return 0;
  if (start > 0 && digitOrLetter.test(characterBefore(text, start))) return 0;
  let at = start;
  let stops = 0;
  for (;;) {
    const next = at + (isHigh(text, at) ? 2 : 1);
    if (at >= text.length || classAt(text, at) !== upper || text[next] !== '.') break;
    at = next + 1;
    stops++;
  }
  return stops > 1 ? at : 0;
}

function characterBefore(text: string, at: number): string {
  return isHigh(text, at - 2) ? text.slice(at - 2, at) : (text[at - 1] as string);
}

function endOfWord(text: string, start: number): number {
  const { units } = scan;
  let at = start;
  for (;;) {
    // Nearly always letters that are known already.
    while (isInWord(classes[units[at] as number] as number)) at++;
    if (at < text.length && isInWord(classAt(text, at))) at++;
    else if (at + 1 < text.length && classAt(text, at) === apostrophe && isInWord(classAt(text, at + 1)))
      at++;
    else return at;
  }
}
