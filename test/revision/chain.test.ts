import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heaviestChain, type Link } from '../../src/revision/chain.ts';
import { findLinks } from '../../src/revision/links.ts';

/** `0-1 0.9`: old 0 became new 1. */
function link(text: string): Link {
  const [old = 0, now = 0, similarity = 0] = text.split(/[- ]/).map(Number);
  return { old, oldEnd: old + 1, now, nowEnd: now + 1, similarity };
}

const worth = (links: readonly Link[]): number =>
  links.reduce((sum, { similarity }) => sum + similarity ** 3, 0);

const follows = (a: Link, b: Link): boolean => a.oldEnd <= b.old && a.nowEnd <= b.now;

describe('heaviestChain', () => {
  it.each([
    ['nothing', [], []],
    ['one link', ['0-0 0.6'], ['0-0 0.6']],
    ['links in order', ['1-1 0.6', '0-0 0.6'], ['0-0 0.6', '1-1 0.6']],
    ['the better of two that cross', ['0-1 0.6', '1-0 0.8'], ['1-0 0.8']],
    ['the better of two for one sentence', ['0-0 0.6', '0-1 0.8'], ['0-1 0.8']],
    ['one good link before two poor ones', ['0-0 0.7', '1-1 0.7', '1-0 0.9'], ['1-0 0.9']],
    ['two fair links before one good one', ['0-0 0.8', '1-1 0.8', '1-0 0.9'], ['0-0 0.8', '1-1 0.8']],
    ['the first of equals', ['0-0 0.8', '1-0 0.8'], ['0-0 0.8']],
  ])('chooses %s', (_, links, expected) => {
    expect(heaviestChain(links.map(link), 4)).toEqual(expected.map(link));
  });

  it('is worth as much as the best of all choices', () => {
    const links = fc.array(
      fc.tuple(
        fc.nat(3),
        fc.integer({ min: 1, max: 2 }),
        fc.nat(3),
        fc.integer({ min: 1, max: 2 }),
        fc.integer({ min: 5, max: 10 }),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(links, (tuples) => {
        const all = tuples.map(([old, height, now, width, tenths]): Link => {
          return { old, oldEnd: old + height, now, nowEnd: now + width, similarity: tenths / 10 };
        });
        const chain = heaviestChain(all, 5);
        chain.forEach((each, at) => {
          if (at > 0) expect(follows(chain[at - 1] as Link, each)).toBe(true);
        });
        let best = 0;
        for (let choice = 0; choice < 2 ** all.length; choice++) {
          const some = all.filter((_, at) => choice & (1 << at)).sort((a, b) => a.now - b.now);
          if (some.every((each, at) => at === 0 || follows(some[at - 1] as Link, each)))
            best = Math.max(best, worth(some));
        }
        expect(worth(chain)).toBeCloseTo(best, 10);
      }),
    );
  });
});

describe('findLinks', () => {
  it.each([
    ['words in common above one in two', [[1, 2, 3]], [[1, 2, 4]], ['0–1 → 0–1']],
    ['not one in two', [[1, 2]], [[1, 3]], []],
    [
      'a whole and its parts',
      [[1, 2, 3, 4, 5, 6]],
      [
        [1, 2, 3, 4],
        [5, 6],
      ],
      ['0–1 → 0–1', '0–1 → 0–2'],
    ],
    [
      'parts and their whole',
      [
        [1, 2, 3, 4],
        [5, 6],
      ],
      [[1, 2, 3, 4, 5, 6]],
      ['0–1 → 0–1', '0–2 → 0–1'],
    ],
    [
      'not a part with other words',
      [[1, 2, 3, 4, 5, 6]],
      [
        [1, 2, 3, 4],
        [7, 8],
      ],
      ['0–1 → 0–1'],
    ],
    ['not texts without words', [[]], [[]], []],
  ])('finds %s', (_, old, now, expected) => {
    const found = findLinks(old, now).map(
      (each) => `${each.old}–${each.oldEnd} → ${each.now}–${each.nowEnd}`,
    );
    expect(found).toEqual(expected);
  });

  it('finds the edited sentences of a long gap among few candidates', () => {
    const old = Array.from({ length: 500 }, (_, at) => [1, 2, 3, 10 * at + 10, 10 * at + 11, 10 * at + 12]);
    const now = old.map((bag) => bag.slice(0, -1)).reverse();
    const links = findLinks(old, now);
    expect(links.filter((each) => each.old + each.now === 499)).toHaveLength(500);
    expect(links.length).toBeLessThan(500 * 9);
  });
});
