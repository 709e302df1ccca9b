import { matchesOf } from '../../text/matches.ts';
import { type CheckContext, type Fault, mostFaults } from './check.ts';
import { markedSpan } from './marked.ts';

/**
 * A fault for each place of the target that a pattern finds, up to the most that are reported for a sentence. Offsets are of the plain
 * target.
 */
export function faultsAt<Data>(
  { target, plainTarget }: Pick<CheckContext, 'target' | 'plainTarget'>,
  pattern: RegExp,
  describe: (found: string, start: number) => Pick<Fault<Data>, 'data' | 'isMild'>,
): readonly Fault<Data>[] {
  const faults: Fault<Data>[] = [];
  for (const { 0: found, index: start } of matchesOf(pattern, plainTarget)) {
    if (faults.length === mostFaults) break;
    faults.push({
      ...describe(found, start),
      span: markedSpan(target, { start, end: start + found.length }),
    });
  }
  return faults;
}
