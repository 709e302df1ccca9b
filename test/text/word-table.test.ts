import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scanWords } from '../../src/text/scan-words.ts';
import { wordOf, wordsOf } from '../../src/text/word-table.ts';

/** What a word is, as a pattern says it; the scanner only does it faster. */
const word =
  /(?<![\p{L}\p{M}\p{N}])(?:\p{Lu}\.){2,}|[\p{L}\p{M}\p{N}\u00ad]+(?:['’ʼ‘ʹ`´][\p{L}\p{M}\p{N}\u00ad]+)*/gu;

const piece = fc.constantFrom(
  ...[
    'а',
    'Б',
    'ў',
    'Ҷ',
    'ӣ',
    'x',
    'X',
    '7',
    '.',
    '.',
    "'",
    '’',
    'ʼ',
    '`',
    '-',
    ' ',
    '\u00ad',
    '\u0301',
    '\n',
  ],
  ...['𝒜', '😀', '\ud835', '\udc9c', '«', 'U.S.', 'С.Ш.А.', 'Д.'],
);

test('the scanner cuts every text as the pattern does', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('');
      const expected = [...text.matchAll(word)].flatMap(({ 0: found, index }) => [
        index,
        index + found.length,
      ]);
      const { bounds, count } = scanWords(text);
      expect([...bounds.subarray(0, 2 * count)]).toEqual(expected);
    }),
    { numRuns: 2_000 },
  );
});

test('a word is one value wherever it occurs, and two words are two values', () => {
  const { ids, count } = wordsOf('Рада раду рада, Рада');
  const words = [...ids.subarray(0, count)].map(wordOf);
  expect(words.map(({ text }) => text)).toEqual(['Рада', 'раду', 'рада', 'Рада']);
  expect(words[0]).toBe(words[3]);
  expect(words[0]).not.toBe(words[2]);
});
