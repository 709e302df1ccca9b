/**
 * What XML 1.0 cannot hold, not even as a reference (§2.2, production 2): control characters but tab and line ends, U+FFFE,
 * U+FFFF and halves of surrogate pairs.
 */
const impossible = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/u;

// Without the flag `u` a class is far faster, and also finds the halves of whole pairs: good for a first look.
const suspectInText = /[&<>\r\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/;
const unsafeInText = new RegExp(suspectInText, 'gu');
const oddInText = /[\r\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/;
const suspectInAttribute = /[&<>"\t\n\r\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/;
const unsafeInAttribute = new RegExp(suspectInAttribute, 'gu');

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
  if (!suspectInText.test(text)) return text;
  // Nearly always: a fixed text is put in many times faster than a function is asked.
  if (!oddInText.test(text)) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  }
  return text.replace(
    unsafeInText,
    (character) => reference(character) ?? substitute(character.codePointAt(0)!),
  );
}

/**
 * Text as an attribute's value, for double quotes. Tabs and line ends are references, or a reader would make them spaces
 * (XML 1.0 §3.3.3). What XML cannot hold becomes U+FFFD.
 */
export function escapeAttribute(value: string): string {
  if (!suspectInAttribute.test(value)) return value;
  return value.replace(unsafeInAttribute, (character) => reference(character) ?? '\ufffd');
}

/** ` name="value"`, or nothing where there is no value. */
export function formatAttribute(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`;
}

const replacement = (): string => '\ufffd';

function reference(character: string): string | undefined {
  switch (character) {
    case '&':
      return '&amp;';
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    case '"':
      return '&quot;';
    case '\t':
      return '&#9;';
    case '\n':
      return '&#10;';
    case '\r':
      return '&#13;';
    default:
      return undefined;
  }
}
