import { matchesOf } from '../../text/matches.ts';
import { type CheckContext, type Fault, mostFaults } from './check.ts';
import { markedSpan } from './marked.ts';

/**
 * A fault for each place of the target that a pattern finds, as many as are told of a sentence. Offsets are of the plain
 * target.
 */
export function faultsAt(
  { target, plainTarget }: Pick<CheckContext, 'target' | 'plainTarget'>,
  pattern: RegExp,
  say: (found: string, start: number) => Pick<Fault, 'message' | 'advice'>,
): readonly Fault[] {
  const faults: Fault[] = [];
  for (const { 0: found, index: start } of matchesOf(pattern, plainTarget)) {
    if (faults.length === mostFaults) break;
    faults.push({ ...say(found, start), span: markedSpan(target, { start, end: start + found.length }) });
  }
  return faults;
}
