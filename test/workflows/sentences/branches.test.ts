import { expect, it } from 'vitest';
import { makeChance } from '../../revision/texts.ts';
import { liveOnBranches } from './branches.ts';

it('branches that merge without a conflict leave a workspace that one update puts right, and nothing is lost', () => {
  const sums = { edits: 0, merges: 0, duplicates: 0 };
  for (let seed = 1; seed <= 25; seed++) {
    const { edits, merges, duplicates, conflicts: _, ...faults } = liveOnBranches(makeChance(seed), 8);
    expect({ seed, ...faults }).toEqual({ seed, wrong: [], lost: [], refused: [] });
    sums.edits += edits;
    sums.merges += merges;
    sums.duplicates += duplicates;
  }
  expect(sums.merges).toBeGreaterThan(150);
  expect(sums.duplicates).toBeGreaterThan(20);
});
