import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineStarts, makePositions, positionAt } from '../../src/text/lines.ts';

const text = fc
  .array(fc.constantFrom('a', '\n', '\r', '\r\n', '\u2028', 'ҳ'), { maxLength: 30 })
  .map((parts) => parts.join(''));

test('a line ends at \\n, \\r\\n or a lone \\r, and at nothing else', () => {
  expect(lineStarts('')).toEqual([0]);
  expect(lineStarts('a\nb\r\nc\rd\n\r\u2028')).toEqual([0, 2, 5, 7, 9, 10]);
  fc.assert(
    fc.property(text, (sample) => {
      expect(lineStarts(sample)).toHaveLength(sample.split(/\r\n|\n|\r/).length);
    }),
  );
});

test('every offset has one line and column, whichever way it is asked for', () => {
  fc.assert(
    fc.property(text, (sample) => {
      const find = makePositions(sample);
      for (let at = 0; at <= sample.length; at++) expect(find(at)).toEqual(positionAt(sample, at));
    }),
  );
});
