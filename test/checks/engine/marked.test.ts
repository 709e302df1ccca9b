import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateParts, locateTags, markedSpan } from '../../../src/checks/engine/marked.ts';
import { formatMarkup, formatTag, plainText } from '../../../src/text/markup.ts';

const piece = fc.oneof(
  fc.constantFrom('<', '\\', '<1>', '</2>', '<3/>', '\\<1>', '\u00a0', 'ҷ', '𝒜', '\u0301', '\r', '>'),
  fc.string({ maxLength: 4 }),
);
const tag = fc.record({
  type: fc.constantFrom('open' as const, 'close' as const, 'empty' as const),
  code: fc.integer({ min: 1, max: 9999 }),
});
const marked = fc.array(fc.oneof(piece, tag), { maxLength: 8 }).map(formatMarkup);

describe('locateParts', () => {
  it('gives places that cover the text without a gap', () => {
    fc.assert(
      fc.property(marked, (text) => {
        let end = 0;
        for (const located of locateParts(text)) {
          expect(located.start).toBe(end);
          end = located.end;
          const written = text.slice(located.start, located.end);
          const withoutEscapes = (each: string) => each.replaceAll('\\', '');
          if (typeof located.part === 'string')
            expect(withoutEscapes(written)).toBe(withoutEscapes(located.part));
          else expect(written).toBe(formatTag(located.part));
        }
        expect(end).toBe(text.length);
      }),
    );
  });

  it('finds every tag at its place', () => {
    expect(locateTags('a\\\\<1>b\\<2></1>')).toEqual([
      { part: { type: 'open', code: 1 }, start: 3, end: 6 },
      { part: { type: 'close', code: 1 }, start: 11, end: 15 },
    ]);
  });
});

describe('markedSpan', () => {
  it.each([
    ['Минск', 0, 5, 'Минск'],
    ['<1>Минск</1> ва <2>Душанбе</2>', 0, 5, 'Минск'],
    ['<1>Минск</1> ва <2>Душанбе</2>', 9, 16, 'Душанбе'],
    ['<1>Савет</1> бяспекі', 3, 8, 'ет</1> бя'],
    ['a\\<1>b', 0, 5, 'a\\<1>b'],
    ['\\\\<1>б</1>', 0, 2, '\\\\<1>б'],
  ])('%s, %i to %i', (text, start, end, expected) => {
    const span = markedSpan(text, { start, end });
    expect(text.slice(span.start, span.end)).toBe(expected);
  });

  it('holds the plain text of the span, whatever the text', () => {
    fc.assert(
      fc.property(marked, fc.nat(), fc.nat(), (text, a, b) => {
        const plain = plainText(text);
        const start = a % (plain.length + 1);
        const end = start + (b % (plain.length - start + 1));
        const span = markedSpan(text, { start, end });
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.end).toBeLessThanOrEqual(text.length);
        if (!text.includes('\\'))
          expect(plainText(text.slice(span.start, span.end))).toBe(plain.slice(start, end));
      }),
    );
  });
});
