import type { CheckContext, Fault } from './check.ts';
import { ofSource } from './of-source.ts';
import type { Plan, PlannedCheck } from './plan.ts';

/** A fault of a pair and the check that found it. */
export interface JudgedFault {
  readonly planned: PlannedCheck;
  readonly fault: Fault;
}

/** What the checks of a plan found in a translation. */
interface Judged {
  readonly plan: Plan;
  readonly target: CheckContext['target'];
  readonly codes: CheckContext['codes'];
  readonly faults: readonly JudgedFault[];
}

/** Of each source its last translation into each language: there are few languages. */
const judgedOf = ofSource((): Judged[] => []);

const nothing: readonly JudgedFault[] = [];

/**
 * What the checks that look at a pair by itself find in it. They see nothing but its two texts, so that a sentence that
 * comes again with the same translation, as salutations, captions and the closing lines of every communiqué do, costs them
 * nothing.
 */
export function judge(context: CheckContext, plan: Plan): readonly JudgedFault[] {
  const known = judgedOf(context.sourceFacts);
  // A plan is of one language.
  const at = known.findIndex((each) => each.plan === plan);
  const before = known[at];
  if (before && before.target === context.target && before.codes === context.codes) return before.faults;
  const faults = look(context, plan);
  const judged = { plan, target: context.target, codes: context.codes, faults };
  if (at < 0) known.push(judged);
  else known[at] = judged;
  return faults;
}

function look(context: CheckContext, { ofPairs }: Plan): readonly JudgedFault[] {
  let all: JudgedFault[] | undefined;
  for (let at = 0; at < ofPairs.length; at++) {
    const planned = ofPairs[at] as PlannedCheck;
    const faults = planned.run(context);
    if (faults.length === 0) continue;
    all ??= [];
    for (const fault of faults) all.push({ planned, fault });
  }
  return all ?? nothing;
}
