/**
 * What XML 1.0 cannot hold, not even as a reference (§2.2, production 2): control characters but tab and line ends, U+FFFE,
 * U+FFFF and halves of surrogate pairs.
 */
const impossible = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/u;

// Without the flag `u` a class is far faster, and also finds the halves of whole pairs: good for a first look.
const suspectInText = /[&<>\r\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/;
const suspect = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/;
const suspectInAttribute = /[&<>"\t\n\r\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/;

/** Is there no way to write this code point in XML 1.0? */
export function isImpossible(codePoint: number): boolean {
  return codePoint <= 0x10ffff && impossible.test(String.fromCodePoint(codePoint));
}

/** Can XML 1.0 hold all of the text? */
export function isPossible(text: string): boolean {
  return !(suspect.test(text) && impossible.test(text));
}

/**
 * Text as element content. Every `>` is escaped, so `]]>` never arises; `\r` is written as a reference, since a reader
 * takes a raw one for a line end (XML 1.0 §2.11). What XML cannot hold is for `substitute` to write, given its code point;
 * without one it becomes U+FFFD, which will do for what people only look at.
 */
export function escapeText(text: string, substitute: (codePoint: number) => string = replacement): string {
  return suspectInText.test(text) ? escapeAll(text, inText, substitute) : text;
}

/**
 * Text as an attribute's value, for double quotes. Tabs and line ends are references, or a reader would make them spaces
 * (XML 1.0 §3.3.3). What XML cannot hold becomes U+FFFD.
 */
export function escapeAttribute(value: string): string {
  return suspectInAttribute.test(value) ? escapeAll(value, inAttribute, replacement) : value;
}

/** ` name="value"`, or nothing where there is no value. */
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

/** By hand: a text with anything to escape often has an ampersand or two, and a replacing function is slow to be asked. */
function escapeAll(text: string, references: References, substitute: (codePoint: number) => string): string {
  let escaped = '';
  let cursor = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > highest && code < 0xd800) continue;
    const codePoint = code < 0xd800 ? code : text.codePointAt(at)!;
    const reference = code < 0xd800 ? references[code] : isImpossible(codePoint) ? null : undefined;
    const end = codePoint > 0xffff ? at + 2 : at + 1;
    if (reference !== undefined) {
      escaped += text.slice(cursor, at) + (reference ?? substitute(codePoint));
      cursor = end;
    }
    at = end - 1;
  }
  return escaped + text.slice(cursor);
}
