import { expect } from 'vitest';

/**
 * Fails where work at `size` costs out of proportion to work at a 32nd of it: linear work costs 32 times as much,
 * quadratic work 1,024 times. Both are measured in the same breath, as time of the processor, so that a slow or busy machine
 * makes little difference, and the bound lies far from both; where the first look says no, a second decides.
 */
export function expectLinear(size: number, work: (size: number) => void): void {
  const least = (times: number, share: number): number =>
    Math.min(...Array.from({ length: times }, () => costOf(() => work(Math.ceil(size / share)))));
  // Below a millisecond, warming up and collecting garbage are all there is to measure.
  const bound = 300 * Math.max(least(3, 32), 1);
  const cost = least(1, 1);
  expect(cost < bound ? cost : Math.min(cost, least(2, 1))).toBeLessThan(bound);
}

/** Milliseconds of processor time. */
function costOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
