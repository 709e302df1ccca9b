import { expect, test } from 'vitest';
import { undoIndentation } from '../../src/exchange/indentation.ts';

test.each([
  ['\n      Рада сабралася.\n    ', 'The council met.', 'Рада сабралася.'],
  ['Рада\r\n\t\tсабралася.', 'The council met.', 'Рада сабралася.'],
  [' Рада  сабралася. ', 'The council met.', ' Рада  сабралася. '],
  ['Рада\n  сабралася.', 'The council\nmet.', 'Рада\n  сабралася.'],
  ['\n\n', 'The council met.', ''],
  ['а\n\nб', 'a b', 'а б'],
])('%j for %j is %j', (target, source, expected) => {
  expect(undoIndentation(target, source)).toBe(expected);
});
