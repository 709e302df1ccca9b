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

function classOf(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = classes[unit] ?? other;
  return known === unknown ? classify(text, at, unit) : known;
}

function classify(text: string, at: number, unit: number): number {
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

/**
 * Where the words of a text begin and end, in turn: runs of letters, marks, digits and soft hyphens with apostrophes
 * inside, and capitals with stops (U.S., С.Ш.А.), which are one word. Linear in the text.
 */
export function scanWords(text: string): number[] {
  const bounds: number[] = [];
  let at = 0;
  while (at < text.length) {
    const kind = classOf(text, at);
    if (!isInWord(kind)) {
      at++;
      continue;
    }
    const end = (kind === upper && endOfStops(text, at)) || endOfWord(text, at);
    bounds.push(at, end);
    at = end;
  }
  return bounds;
}

/** The end of an abbreviation of capitals with stops, two at least; 0 where there is none. */
function endOfStops(text: string, start: number): number {
  if (start > 0 && digitOrLetter.test(characterBefore(text, start))) return 0;
  let at = start;
  let stops = 0;
  for (;;) {
    const next = at + (isHigh(text, at) ? 2 : 1);
    if (at >= text.length || classOf(text, at) !== upper || text[next] !== '.') break;
    at = next + 1;
    stops++;
  }
  return stops > 1 ? at : 0;
}

function characterBefore(text: string, at: number): string {
  return isHigh(text, at - 2) ? text.slice(at - 2, at) : (text[at - 1] as string);
}

function endOfWord(text: string, start: number): number {
  let at = start;
  for (;;) {
    while (at < text.length && isInWord(classOf(text, at))) at++;
    if (at + 1 < text.length && classOf(text, at) === apostrophe && isInWord(classOf(text, at + 1))) at++;
    else return at;
  }
}
