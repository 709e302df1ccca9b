import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onOneLine, trimSpan } from '../../src/text/trim.ts';

const ragged = fc.string({ unit: fc.constantFrom(' ', '\t', '\r', '\n', '\u00a0', 'a', 'ӣ', '😀') });

describe('a trimmed span', () => {
  it.each([
    ['  a b\r\n', 'a b'],
    ['a', 'a'],
    ['\u00a0a\u00a0', '\u00a0a\u00a0'],
    [' \t', ''],
    ['', ''],
  ])('of %j is %j', (text, expected) => {
    const { start, end } = trimSpan(text, 0, text.length);
    expect(text.slice(start, end)).toBe(expected);
  });

  it('stays inside the span, and leaves what it is not asked to leave out', () => {
    expect(trimSpan(' a| b |', 3, 6)).toEqual({ start: 4, end: 5 });
    expect(trimSpan('xaax', 0, 4, (unit) => unit === 0x78)).toEqual({ start: 1, end: 3 });
    expect(trimSpan('  ', 1, 1)).toEqual({ start: 1, end: 1 });
  });

  it('leaves out white space alone', () => {
    fc.assert(
      fc.property(ragged, (text) => {
        const { start, end } = trimSpan(text, 0, text.length);
        expect(text.slice(0, start) + text.slice(end)).toMatch(/^[ \t\r\n]*$/);
        expect(text.slice(start, end)).not.toMatch(/^[ \t\r\n]|[ \t\r\n]$/);
      }),
    );
  });
});

describe('a text on one line', () => {
  it('has a space for each run of line ends, and none outside', () => {
    expect(onOneLine(' Один\r\n\nдва \n')).toBe('Один два');
    expect(onOneLine('Як  \u00a0ду')).toBe('Як  \u00a0ду');
  });
});
