import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../src/revision/align.ts';

describe('align', () => {
  it.each([
    ['equal sequences pair one to one', 'abc', 'abc', [0, 1, 2]],
    ['nothing pairs with nothing', '', '', []],
    ['a new key has no partner', 'ac', 'abc', [0, -1, 1]],
    ['a lost key leaves none behind', 'abc', 'ac', [0, 2]],
    ['pairs never cross: a moved key stays open', 'abcd', 'bcda', [1, 2, 3, -1]],
    ['equal keys pair in order', 'xax', 'xx', [0, 2]],
    ['repeated keys around an anchor stay on their side', 'xaxx', 'xxaxx', [0, -1, 1, 2, 3]],
    ['nothing in common', 'abc', 'xyz', [-1, -1, -1]],
  ])('%s', (_, before, after, expected) => {
    expect(align([...before], [...after])).toEqual(expected);
  });

  const keys = fc.array(fc.constantFrom(...'abcdefgh'), { maxLength: 60 });

  it('pairs equal keys, each once, in order', () => {
    fc.assert(
      fc.property(keys, keys, (before, after) => {
        const matched = align(before, after);
        expect(matched).toHaveLength(after.length);
        let last = -1;
        matched.forEach((old, now) => {
          if (old < 0) return;
          expect(before[old]).toBe(after[now]);
          expect(old).toBeGreaterThan(last);
          last = old;
        });
      }),
    );
  });

  it('pairs everything if nothing changed', () => {
    fc.assert(
      fc.property(keys, (sequence) => {
        expect(align(sequence, sequence)).toEqual(sequence.map((_, at) => at));
      }),
    );
  });

  it('keeps every key that was not touched when others come between unique ones', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 40 }), fc.array(fc.nat(40)), (before, places) => {
        const after = before.flatMap((key, at) => (places.includes(at) ? [`new ${at}\0`, key] : [key]));
        const paired = align(before, after).filter((old) => old >= 0);
        expect(paired).toEqual(before.map((_, at) => at));
      }),
    );
  });

  it('copes with a long gap of repeated keys', () => {
    const before = Array.from({ length: 3000 }, (_, at) => `key ${at % 7}`);
    const after = Array.from({ length: 3000 }, (_, at) => `key ${at % 5}`);
    expect(align(before, after)).toHaveLength(3000);
  });
});
