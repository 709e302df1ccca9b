import { describe, expect, it } from 'vitest';
import { isSmallLetter } from '../../src/text/letters.ts';

describe('isSmallLetter', () => {
  it.each([...'aéжўіғӣқӯҳҷё'])('knows %s, in every language', (letter) => {
    expect(isSmallLetter(letter.charCodeAt(0))).toBe(true);
    expect(isSmallLetter(letter.toUpperCase().charCodeAt(0))).toBe(false);
  });

  it.each(['1', ' ', ',', '«', '\u0301', '\ud835', ''])('takes %j for none', (text) => {
    expect(isSmallLetter(text.charCodeAt(0))).toBe(false);
  });
});
