import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributeOf, readXml } from '../../src/xml/read.ts';
import { escapeAttribute, escapeText, formatAttribute, isImpossible } from '../../src/xml/serialize.ts';

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\r',
        '\r\n',
        '\n',
        '\t',
        '&amp;',
        ']]>',
        '<',
        '"',
        "'",
        '\u00a0',
        'и\u0306',
        '𝔄',
        '\u0085',
        '\u2028',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
  )
  .map((parts) => parts.join(''));

/** A text without what XML cannot hold. */
const possible = text.map((value) =>
  [...value].filter((sign) => !isImpossible(sign.codePointAt(0)!)).join(''),
);

function roundTrip(value: string): { content: string; attribute: string | undefined } {
  let content = '';
  let attribute: string | undefined;
  readXml(`<a${formatAttribute('b', value)}>${escapeText(value)}</a>`, 'p', {
    open(element) {
      attribute = attributeOf(element, 'b');
    },
    close() {},
    text(part) {
      content += part;
    },
  });
  return { content, attribute };
}

test('any text XML can hold comes back from content and from an attribute', () => {
  fc.assert(
    fc.property(possible, (value) => {
      expect(roundTrip(value)).toEqual({ content: value, attribute: value });
    }),
  );
});

test('any text gives well-formed XML', () => {
  fc.assert(
    fc.property(text, (value) => {
      roundTrip(value);
    }),
  );
});

test.each([
  ['a control character', '\u0001', 1],
  ['half a pair', '\ud83d', 0xd83d],
  ['U+FFFF', '\uffff', 0xffff],
])(
  'what XML cannot hold is for the caller in content, U+FFFD in an attribute: %s',
  (_title, sign, codePoint) => {
    expect(isImpossible(codePoint)).toBe(true);
    expect(escapeText(`a${sign}b`, (given) => `[${given}]`)).toBe(`a[${codePoint}]b`);
    expect(escapeText(`a${sign}b`)).toBe('a\ufffdb');
    expect(escapeAttribute(`a${sign}b`)).toBe('a\ufffdb');
  },
);

test.each(['\t', '\n', '\r', ' ', '\u007f', '\ud7ff', '\ue000', '\ufffd', '💡'])(
  'XML can hold %j',
  (sign) => {
    expect(isImpossible(sign.codePointAt(0)!)).toBe(false);
    expect(escapeText(sign, () => 'lost')).not.toBe('lost');
  },
);

test('an attribute without value is not written, an empty one is', () => {
  expect(formatAttribute('a', undefined)).toBe('');
  expect(formatAttribute('a', '')).toBe(' a=""');
});
