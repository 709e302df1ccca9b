import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { countEdits, explainDifference, scoreWords } from '../../src/memory/similarity.ts';

const word = fc.constantFrom('a', 'b', 'c', 'd');
const words = fc.array(word, { maxLength: 9 });

/** By the definition, without any shortcut. */
function editsByDefinition(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return a.length + b.length;
  const [first, ...rest] = a;
  const [other, ...others] = b;
  if (first === other) return editsByDefinition(rest, others);
  return (
    1 + Math.min(editsByDefinition(rest, others), editsByDefinition(rest, b), editsByDefinition(a, others))
  );
}

describe('countEdits', () => {
  it('counts as the definition does, and stops above the most', () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 6 }),
        fc.array(word, { maxLength: 6 }),
        fc.nat({ max: 6 }),
        (a, b, most) => {
          expect(countEdits(a, b, most)).toBe(Math.min(editsByDefinition(a, b), most + 1));
        },
      ),
    );
  });

  it('counts the same both ways', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(countEdits(a, b, 20)).toBe(countEdits(b, a, 20));
      }),
    );
  });
});

test.each<[a: string, b: string, score: number]>([
  ['the council met on monday', 'the council met on monday', 99],
  ['the council met on monday', 'the commission met on monday', 80],
  ['the council met', 'the council met on monday', 0],
  ['one two three four five six seven eight nine ten', 'one two three four five six seven', 70],
  ['', '', 0],
  ['word', '', 0],
])('“%s” and “%s” are alike by %d', (a, b, score) => {
  expect(scoreWords(split(a), split(b), 70)).toBe(score);
});

function split(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ');
}

test.each<[known: string, asked: string, reasons: readonly string[]]>([
  ['The Council met.', 'The Commission met.', ['“Council” → “Commission”']],
  ['The Council met.', 'The Council met today.', ['1 word added']],
  ['The Council met in Minsk today.', 'The Council met today.', ['2 words left out']],
  ['The Council met.', 'The Council met!', ['punctuation']],
  ['The council met.', 'The Council met.', ['capitals']],
  ['THE COUNCIL MET.', 'The Council met!', ['capitals', 'punctuation']],
  ['THE COUNCIL MET.', 'The Council met.', ['capitals']],
  ['The “Council” met.', 'The Council met.', ['punctuation']],
  ['THE COUNCIL MET.', 'The Council meets!', ['“THE COUNCIL MET.” → “The Council meets!”']],
  ['Some 1,000 men.', 'Some 1000 men.', ['“1,000” → “1000”']],
  ['The cafe\u0301 in Brest.', 'The caf\u00e9 in Minsk.', ['“Brest” → “Minsk”']],
  ['The cafe\u0301.', 'The cafe.', ['“caf\u00e9” → “cafe”']],
  ['The <1>Council</1> met.', 'The Council met.', ['codes']],
  ['It was <1>very</1> cold.', 'It was very <1>cold</1>.', ['codes']],
  ['It was <1>very</1> cold.', 'It was <1>very</1>, cold.', ['punctuation']],
  ['The  Council met.', 'The Council met.', ['spaces']],
  // Signs that say something are no punctuation.
  ['It costs $12.', 'It costs €12.', ['“$” → “€”']],
  ['It rose by 5 %.', 'It rose by 5.', ['“%” left out']],
  ['It fell to 5 degrees.', 'It fell to -5 degrees!', ['punctuation', '“−” added']],
  ['It fell to −5 degrees.', 'It fell to -5 degrees.', ['punctuation']],
  ['From 5-7 May.', 'From 5–7 May.', ['“5-7” → “5–7”']],
  ['<1>x</1> < 5 and $3.', '<1>x</1> > 5 or $3.', ['“and” → “or”', '“<” → “>”']],
  ['The Council met.', 'The Council met.', []],
])('tells what “%s” has otherwise than “%s”', (known, asked, reasons) => {
  expect(explainDifference(known, asked).reasons).toEqual(reasons);
});
