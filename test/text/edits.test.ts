import { expect, test } from 'vitest';
import { applyEdits } from '../../src/text/edits.ts';

test('edits are made wherever they stand in the list, insertions in its order', () => {
  expect(
    applyEdits('abcdef', [
      { start: 4, end: 5, text: 'E' },
      { start: 1, end: 1, text: '1' },
      { start: 1, end: 1, text: '2' },
      { start: 2, end: 4, text: '' },
    ]),
  ).toBe('a12bEf');
});

test('without edits the text stays as it is', () => {
  expect(applyEdits('a', [])).toBe('a');
});
