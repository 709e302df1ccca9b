import { expect } from 'vitest';

/**
 * Fails where work at `size` costs out of proportion to work at an eighth of it: linear work costs 8 times as much,
 * quadratic work 64 times. Both are measured in the same breath, as time of the processor, so that a slow or busy machine
 * makes no difference; where the first look says no, a second decides.
 */
export function expectLinear(size: number, work: (size: number) => void): void {
  const least = (times: number, share: number): number =>
    Math.min(...Array.from({ length: times }, () => costOf(() => work(Math.ceil(size / share)))));
  // Below some milliseconds, warming up and collecting garbage are all there is to measure.
  const bound = 30 * Math.max(least(3, 8), 5);
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
