import { expect, it } from 'vitest';
import { expectLinear } from './linear.ts';

function turn(times: number): number {
  let sum = 0;
  for (let at = 0; at < times; at++) sum += Math.sqrt(at);
  return sum;
}

it('lets linear work pass and quadratic work fail', () => {
  expectLinear(4_000_000, (size) => turn(size));
  expect(() => expectLinear(20_000, (size) => turn(size * size))).toThrow();
});
