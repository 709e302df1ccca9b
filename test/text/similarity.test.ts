import { describe, expect, it } from 'vitest';
import { comparableWords, wordSimilarity } from '../../src/text/similarity.ts';

describe('wordSimilarity', () => {
  it.each([
    ['equal but for marks and case', 'The <1>plan</1>.', 'the plan!', 1],
    ['nothing in common', 'The plan', 'A budget', 0],
    ['one word of four replaced', 'one two three four', 'one two three five', 0.75],
    ['a word put in', 'one two three', 'one two three four', 6 / 7],
    ['words in another order', 'one two', 'two one', 1],
    ['repeated words count', 'no no no', 'no', 0.5],
    ['no words', '…', '…', 0],
    ['a number is one word', 'the 1,500 men', 'the 1,600 men', 2 / 3],
  ])('%s', (_, a, b, expected) => {
    expect(wordSimilarity(comparableWords(a), comparableWords(b))).toBeCloseTo(expected, 10);
  });
});
