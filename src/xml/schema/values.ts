/** What an attribute may hold. */
export interface ValueType {
  /** Completes "Write …". */
  readonly description: string;
  /** Code of the fault; `attribute-value` when absent. */
  readonly code?: string;
  accepts(value: string): boolean;
}

// XML 1.0 §2.3, productions 4a and 7.
const nameCharacters =
  /^[-.\d:A-Z_a-z\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u200c-\u200d\u203f-\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}]+$/u;

/** Is it an XML NMTOKEN? White space around it does not count (XML Schema). */
export function isNmtoken(value: string): boolean {
  return nameCharacters.test(value.trim());
}

/** One of a few words. */
export function oneOf(...words: readonly string[]): ValueType {
  const set = new Set(words);
  return {
    description:
      words.length > 12 ? 'one of the listed values' : words.map((word) => `"${word}"`).join(' or '),
    accepts: (value) => set.has(value),
  };
}

/** One of a few words, or one's own that begins with `x-`, as in XLIFF 1.2. */
export function oneOfOrOwn(...words: readonly string[]): ValueType {
  const set = new Set(words);
  return {
    description: `${oneOf(...words).description}, or a value of your own that begins with "x-"`,
    accepts: (value) => set.has(value) || /^x-\S+$/.test(value),
  };
}

function pattern(description: string, expression: RegExp): ValueType {
  return { description, accepts: (value) => expression.test(value.trim()) };
}

/** Any text, the empty one too. */
export const anyText: ValueType = { description: 'text', accepts: () => true };
/** `yes` or `no`. */
export const yesNo: ValueType = oneOf('yes', 'no');
/** The direction of a text (XLIFF 2.1 `srcDir`, `trgDir`, `dir`). */
export const direction: ValueType = oneOf('ltr', 'rtl', 'auto');
/** The values of `xml:space` (XML 1.0 §2.10). */
export const whiteSpace: ValueType = oneOf('default', 'preserve');
/** An XML NMTOKEN (XML 1.0 §2.3). */
export const nmtoken: ValueType = {
  description: 'letters, digits, ".", "-", "_" and ":", without spaces',
  accepts: isNmtoken,
};
/** NMTOKENs with white space between them (XML 1.0 §2.3). */
export const nmtokens: ValueType = {
  description: 'ids with spaces between them',
  accepts: (value) => value.trim().split(/\s+/).every(isNmtoken),
};
/** A language tag (BCP 47). */
export const language: ValueType = {
  description: 'a language tag, such as "be" or "en-GB"',
  code: 'language-value',
  accepts: (value) => isLanguageTag(value.trim()),
};
/** A value with a prefix, such as `xlf:b` (XLIFF 2.1 `subType`). */
export const prefixed: ValueType = {
  description: 'a prefix, ":" and a value, without spaces',
  accepts: (value) => /^[^\s:]+:[^\s:]+$/.test(value),
};
/** The schemas leave `subState` to the text: "any string value" after the prefix. */
export const prefixedText: ValueType = {
  description: 'a prefix, ":" and a value',
  accepts: (value) => /^[^\s:]+:./.test(value),
};
/** Bytes as `hexBinary` of XML Schema. */
export const hexBinary: ValueType = pattern('pairs of hexadecimal digits', /^(?:[\da-f]{2})+$/i);
/** A `positiveInteger` of XML Schema. */
export const positiveInteger: ValueType = pattern('a whole number from 1', /^\+?0*[1-9]\d*$/);
/** A whole number from 1 to 10. */
export const oneToTen: ValueType = pattern('a whole number from 1 to 10', /^\+?0*(?:[1-9]|10)$/);
/** A number from 0 to 100, such as a match quality. */
export const percentage: ValueType = {
  description: 'a number from 0 to 100',
  accepts: (value) =>
    /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(value.trim()) && Number(value) >= 0 && Number(value) <= 100,
};
/** A number from 0 to 1, such as a confidence of ITS 2.0. */
export const confidence: ValueType = {
  description: 'a number from 0 to 1',
  accepts: (value) => value.trim() !== '' && Number(value) >= 0 && Number(value) <= 1,
};
/** An `integer` of XML Schema. */
export const integer: ValueType = pattern('a whole number', /^[+-]?\d+$/);

/**
 * RFC 5646 §2.1 (BCP 47), without the tags it grandfathers:
 * language or language-extlang, script, region, variants, extensions, private use.
 */
const langtag =
  /^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?$/;

const grandfathered = new Set(
  (
    'en-gb-oed i-ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo i-navajo i-pwn i-tao i-tay i-tsu ' +
    'sgn-be-fr sgn-be-nl sgn-ch-de art-lojban cel-gaulish no-bok no-nyn zh-guoyu zh-hakka zh-min zh-min-nan zh-xiang'
  ).split(' '),
);

/** Is the tag well-formed? Whether it is registered is not asked. Tags have no case; 255 characters are more than any has. */
function isLanguageTag(tag: string): boolean {
  const lower = tag.toLowerCase();
  if (lower.length > 255) return false;
  return langtag.test(lower) || /^x(?:-[a-z\d]{1,8})+$/.test(lower) || grandfathered.has(lower);
}
