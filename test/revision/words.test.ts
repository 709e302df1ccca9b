import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMarks, markWords } from '../../src/revision/words.ts';
import { expectLinear } from '../linear.ts';

describe('markWords', () => {
  it.each([
    ['nothing changed', 'One two.', 'One two.', 'One two.'],
    ['a word replaced', 'One two three.', 'One six three.', 'One [-two-]{+six+} three.'],
    ['a word put in', 'One three.', 'One two three.', 'One {+two +}three.'],
    ['a word taken out', 'One two three.', 'One three.', 'One [-two -]three.'],
    ['words in a row make one change', 'a b c d', 'a x y d', 'a [-b c-]{+x y+} d'],
    ['changes with a word between stay two', 'a b c d e', 'a x c y e', 'a [-b-]{+x+} c [-d-]{+y+} e'],
    ['a number is one word', 'some 1,500 men', 'some 1,600 men', 'some [-1,500-]{+1,600+} men'],
    ['a number with its groups', 'из 640 000 евро', 'из 690 000 евро', 'из [-640 000-]{+690 000+} евро'],
    ['its groups without breaks', 'a 1\u00a0640 b', 'a 2\u00a0640 b', 'a [-1\u00a0640-]{+2\u00a0640+} b'],
    ['one more group', 'из 640 евро', 'из 640 000 евро', 'из [-640-]{+640 000+} евро'],
    ['a year is no group', 'in 2024 640 men', 'in 2026 640 men', 'in [-2024-]{+2026+} 640 men'],
    ['punctuation stands for itself', 'One, two.', 'One two!', 'One[-,-] two[-.-]{+!+}'],
    ['a tag is one word', 'a <1>b</1> c', 'a <2>b</2> c', 'a [-<1>-]{+<2>+}b[-</1>-]{+</2>+} c'],
    ['everything', 'One.', 'Two!', '[-One.-]{+Two!+}'],
    ['nothing before', '', 'One.', '{+One.+}'],
    ['nothing after', 'One.', '', '[-One.-]'],
    ['the same text', 'One two.', 'One two.', 'One two.'],
    ['a word that is joined to the next one', 'a b c', 'ab c', '[-a b-]{+ab+} c'],
    ['a word that is repeated', 'x a a', 'x a', 'x a[- a-]'],
    ['other white space', 'a  b c', 'a b c', 'a[-  -]{+ +}b c'],
    ['all words, with white space between them', 'a b', 'c d', '[-a b-]{+c d+}'],
    ['Tajik', 'Ҷаласа шуд.', 'Ҷаласа нашуд.', 'Ҷаласа [-шуд-]{+нашуд+}.'],
  ])('%s', (_, before, after, expected) => {
    expect(formatMarks(markWords(before, after))).toBe(expected);
  });

  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', ' ', ' ', '.', '\r\n', '\u00a0', '<1>', 'e\u0301', '𝒜', '[-'), {
      maxLength: 20,
    })
    .map((pieces) => pieces.join(''));

  it('makes up both texts, with no empty part and no two alike in a row', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = markWords(before, after);
        const without = (type: string): string =>
          parts.map((part) => (part.type === type ? '' : part.text)).join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
        parts.forEach(({ type, text }, at) => {
          expect(text).not.toBe('');
          expect(type).not.toBe(parts[at - 1]?.type);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('gives up on single words if two long texts have nothing in common', () => {
    expectLinear(20_000, (size) => {
      const [before, after] = ['old ', 'new '].map((word) =>
        Array.from({ length: size }, (_, at) => word + at).join(' '),
      );
      expect(markWords(`x ${before} y`, `x ${after} y`)).toHaveLength(4);
    });
  });
});
