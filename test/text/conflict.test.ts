import { describe, expect, it } from 'vitest';
import { findConflict } from '../../src/text/conflict.ts';

describe('a merge conflict', () => {
  it.each([
    ['as git writes it', 'a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\n', 2],
    ['with the common ancestor', '<<<<<<< HEAD\nb\n||||||| 1a2b3c\na\n=======\nc\n>>>>>>> other\n', 0],
    ['without a final line end', '<<<<<<< HEAD\n=======\n>>>>>>> other', 0],
    ['with CR LF', 'a\r\n<<<<<<< HEAD\r\nb\r\n=======\r\nc\r\n>>>>>>> other\r\n', 3],
    ['behind rows of signs', '=======\n<<<<<<< a\n<<<<<<< b\n=======\n>>>>>>> c', 18],
  ])('is found %s', (_, text, start) => {
    expect(findConflict(text)).toBe(start);
  });

  it.each([
    ['a heading underlined', 'Title\n=======\nText.\n'],
    ['one mark alone', '<<<<<<< HEAD\nText.\n'],
    ['marks in another order', '>>>>>>> a\n=======\n<<<<<<< b\n'],
    ['marks inside lines', 'a <<<<<<< b\na ======= b\na >>>>>>> b\n'],
    ['longer rows', '<<<<<<<< a\n========\n>>>>>>>> b\n'],
    ['quotations in quotations', '>>>>>>> deep\n>>>>>>> deeper\n'],
  ])('is not %s', (_, text) => {
    expect(findConflict(text)).toBeUndefined();
  });
});
