/**
 * What XML 1.0 cannot hold, not even as a reference (§2.2, production 2): control characters but tab and line ends, U+FFFE,
 * U+FFFF and halves of surrogate pairs.
 */
const impossible = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/u;

// Without the flag `u` a class is far faster, and also finds the halves of whole pairs: good for a first look.
const suspectInText = /[&<>\r\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/g;
const suspectInAttribute = /[&<>"\t\n\r\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/g;

/** Is there no way to write this code point in XML 1.0? */
export function isImpossible(codePoint: number): boolean {
  return codePoint <= 0x10ffff && impossible.test(String.fromCodePoint(codePoint));
}

/**
 * Text as element content. Every `>` is escaped, so `]]>` never arises; `\r` is written as a reference, since a reader
 * takes a raw one for a line end (XML 1.0 §2.11). What XML cannot hold is for `substitute` to write, given its code point;
 * without one it becomes U+FFFD, which will do for what people only look at.
 */
export function escapeText(text: string, substitute: (codePoint: number) => string = replacement): string {
  return escapeAll(text, suspectInText, inText, substitute);
}

/**
 * Text as an attribute's value, for double quotes. Tabs and line ends are references, or a reader would make them spaces
 * (XML 1.0 §3.3.3). What XML cannot hold becomes U+FFFD.
 */
export function escapeAttribute(value: string): string {
  return escapeAll(value, suspectInAttribute, inAttribute, replacement);
}

/** ` name="value"`, or nothing if there is no value. */
export function formatAttribute(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`;
}

const replacement = (): string => '\ufffd';

/** The code of `>`, above all others that are ever references. */
const highest = 0x3e;

/** References for the characters that need one, by their codes. */
const inText: References = makeReferences({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' });
const inAttribute: References = makeReferences({
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
});

/** By code; null for what XML cannot hold. */
type References = readonly (string | null | undefined)[];

function makeReferences(references: Readonly<Record<string, string>>): References {
  return Array.from({ length: highest + 1 }, (_, code) => {
    const character = String.fromCharCode(code);
    return references[character] ?? (impossible.test(character) ? null : undefined);
  });
}

/** From one suspect to the next: several times as quick as a replacing function, or as looking at each character. */
function escapeAll(
  text: string,
  suspect: RegExp,
  references: References,
  substitute: (codePoint: number) => string,
): string {
  let escaped = '';
  /** Up to where the text is in `escaped`. */
  let cursor = 0;
  for (let at = findNext(suspect, text, 0); at >= 0; ) {
    const codePoint = text.codePointAt(at)!;
    const end = codePoint > 0xffff ? at + 2 : at + 1;
    const reference =
      codePoint <= highest ? references[codePoint] : isImpossible(codePoint) ? null : undefined;
    if (reference !== undefined) {
      escaped += text.slice(cursor, at) + (reference ?? substitute(codePoint));
      cursor = end;
    }
    at = findNext(suspect, text, end);
  }
  return cursor === 0 ? text : escaped + text.slice(cursor);
}

/** Offset of the next character of a class, or -1. */
function findNext(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex - 1 : -1;
}
