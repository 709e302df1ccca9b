import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLongText, detachText } from '../../src/text/long-text.ts';

test('it is its pieces in order, however many', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string(), { maxLength: 5 }),
      fc.integer({ min: 0, max: 9000 }),
      (pieces, times) => {
        const text = createLongText();
        for (let turn = 0; turn < times; turn++) for (const piece of pieces) text.add(piece);
        expect(text.end()).toBe(pieces.join('').repeat(times));
      },
    ),
    { numRuns: 30 },
  );
});

test('nothing is the empty text', () => {
  expect(createLongText().end()).toBe('');
});

test('a text that is detached is the same to the last unit', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aй\u0301\r ', '𝔘', '\ud800', '\udc00') }), (text) => {
      expect(detachText(text)).toBe(text);
      expect(detachText(`${text}${text.repeat(20)}`)).toBe(text.repeat(21));
    }),
  );
});
