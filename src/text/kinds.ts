// Kinds of characters that a text may have, a bit each: one pass over the text spares most texts a search for each kind.

/** Decimal digits of any script. */
export const hasDigit = 1;
/** Latin letters. */
export const hasLatin = 2;
/** Double quotation marks of whatever shape. */
export const hasQuotation = 4;
/** Round, square and curly brackets. */
export const hasBracket = 8;
/** Spaces other than the plain one; no line ends. */
export const hasOtherSpace = 16;
/** What no reader sees, or sees in place of something else: `hiddenCharacter`. */
export const hasHidden = 32;
/** Signs without Latin letters of which there is still an address or a telephone number. */
export const hasAddressSign = 64;

/** Control and format characters, private use, and the mark of a lost character; tab and line ends are layout. */
export const hiddenCharacter: RegExp =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ue000-\uf8ff\ufeff\uffa0\ufff0-\ufffd]/;

/** Characters that XML and HTML refuse even escaped: most controls, lone surrogates, non-characters. */
export const unfitCharacter: RegExp =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/u;

const unfitCharacters = new RegExp(unfitCharacter, 'gu');

/** The text with U+FFFD in place of each character that XML and HTML refuse. */
export function replaceUnfit(text: string): string {
  return text.replace(unfitCharacters, '\ufffd');
}

const kinds: readonly (readonly [kind: number, character: RegExp])[] = [
  // Digits of every script; beyond U+FFFF a half of a pair cannot tell.
  [hasDigit, /[\p{Nd}\ud800-\udbff]/u],
  [hasLatin, /[A-Za-z]/],
  [hasQuotation, /["«»“”„‟]/],
  [hasBracket, /[()[\]{}]/],
  [hasOtherSpace, /[\t\u00a0\u2000-\u200a\u202f]/],
  [hasHidden, hiddenCharacter],
  [hasAddressSign, /[@+]/],
];

/** Says in the table that the kinds of a unit have been worked out. */
const known = 128;
/** The kinds of each UTF-16 unit, filled in as it is met. */
const table = new Uint8Array(0x10000);

/** The kinds of characters that a text has: a sum of the bits above. One pass. */
export function kindsOf(text: string): number {
  let found = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    found |= table[unit] || learn(unit);
  }
  return found & ~known;
}

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  let found = known;
  for (const [kind, pattern] of kinds) if (pattern.test(character)) found |= kind;
  table[unit] = found;
  return found;
}
