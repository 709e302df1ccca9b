import { expect, it } from 'vitest';
import { countWords } from '../../src/text/words.ts';

it.each([
  ['', 0],
  ['  — … !', 0],
  ['One.', 1],
  ['The 15 heads of state (14) met.', 7],
  ['более\u00a015 вопросов — и точка', 5],
  ['Қувваҳои дастаҷамъӣ', 2],
  ['rapid-response forces’ plan', 3],
  ['«Слово»\tslово\nслово', 3],
])('%j has %i words', (text, words) => {
  expect(countWords(text)).toBe(words);
});
