import { expect, test } from 'vitest';
import { countCharacters, countGmxWords } from '../../src/text/gmx.ts';

test.each<[text: string, words: number]>([
  ['The Council met.', 3],
  ["It's the Council’s plan.", 4],
  ['Well-known, e.g. in 2026.', 5],
  ['1,000.5 km and 3.14', 4],
  ['— … “”', 0],
  ['', 0],
  ['Шӯро қарори № 5-ро қабул кард.', 6],
  ["пад'езд і аб’ява", 3],
])('GMX-V counts the words of “%s”', (text, words) => {
  expect(countGmxWords(text)).toBe(words);
});

test('characters are counted without white space, in code points', () => {
  expect(countCharacters('a b\u00a0c 😀.')).toBe(5);
  expect(countCharacters('')).toBe(0);
});
