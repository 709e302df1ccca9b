import { describe, expect, it } from 'vitest';
import { createProgress } from '../../src/cli/progress.ts';

/** The lines for documents, each read so many milliseconds after the one before. */
function show(steps: readonly (readonly [number, string, number?])[]): (string | undefined)[] {
  let now = 1_000;
  const progress = createProgress(() => now);
  return steps.map(([after, name, total]) => {
    now += after;
    return progress(name, total);
  });
}

describe('progress', () => {
  it('counts documents, of all where it is known how many there are', () => {
    expect(
      show([
        [0, 'a'],
        [200, 'b'],
      ]),
    ).toEqual(['1: a', '2: b']);
    expect(
      show([
        [0, 'a', 3],
        [200, 'b', 3],
      ]),
    ).toEqual(['1 of 3: a', '2 of 3: b']);
  });

  it('is not shown more often than it can be read', () => {
    expect(
      show([
        [0, 'a', 9],
        [50, 'b', 9],
        [49, 'c', 9],
        [1, 'd', 9],
      ]),
    ).toEqual(['1 of 9: a', undefined, undefined, '4 of 9: d']);
  });

  it('estimates what is left after a while, from what the documents so far took', () => {
    const lines = show([
      [0, 'a', 11],
      [1_000, 'b', 11],
      [1_000, 'c', 11],
      [6_000, 'd', 11],
    ]);
    expect(lines).toEqual([
      '1 of 11: a',
      '2 of 11: b',
      '3 of 11: c, about 9 s left',
      '4 of 11: d, about 21 s left',
    ]);
    expect(
      show([
        [0, 'a', 1_000],
        [3_000, 'b', 1_000],
      ])[1],
    ).toBe('2 of 1000: b, about 50 min left');
  });

  it('starts again in the next round, and goes on if there are more documents than were named', () => {
    const lines = show([
      [0, 'a', 2],
      [200, 'b', 2],
      [200, 'a', 2],
      [200, 'b', 4],
    ]);
    expect(lines).toEqual(['1 of 2: a', '2 of 2: b', '1 of 2: a', '2 of 4: b']);
  });

  it('cuts long names', () => {
    expect(show([[0, 'x'.repeat(200)]])[0]!.length).toBeLessThan(60);
  });
});
