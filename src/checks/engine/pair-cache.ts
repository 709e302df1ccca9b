import { memoizePerSource } from '../../facts/memo-per-source.ts';
import type { CheckContext, Fault } from './check.ts';
import type { Plan, PlannedCheck } from './plan.ts';

/** A fault of a pair and the check that found it. */
export interface JudgedFault {
  readonly planned: PlannedCheck;
  readonly fault: Fault;
}

/** What the checks of a plan found in a translation. */
interface Judged {
  readonly plan: Plan;
  target: CheckContext['target'];
  codes: CheckContext['codes'];
  faults: readonly JudgedFault[];
  /** Of another language or other levels: there are few of these, and each source has a chain of its own. */
  readonly next: Judged | undefined;
}

const chainOf = memoizePerSource((): { first: Judged | undefined } => ({ first: undefined }));

const nothing: readonly JudgedFault[] = [];

/**
 * What the checks that look at a pair by itself find in it. They see nothing but its two texts, so that a sentence that
 * comes again with the same translation, as salutations, captions and the closing lines of every communiqué do, costs them
 * nothing.
 */
export function judge(context: CheckContext, plan: Plan): readonly JudgedFault[] {
  const chain = chainOf(context.sourceFacts);
  let known = chain.first;
  // A plan is of one language.
  while (known && known.plan !== plan) known = known.next;
  if (!known) {
    const { target, codes } = context;
    chain.first = { plan, target, codes, faults: look(context, plan), next: chain.first };
    return chain.first.faults;
  }
  if (known.target !== context.target || known.codes !== context.codes) {
    known.faults = look(context, plan);
    known.target = context.target;
    known.codes = context.codes;
  }
  return known.faults;
}

function look(context: CheckContext, { ofPairs }: Plan): readonly JudgedFault[] {
  let all = nothing;
  for (let at = 0; at < ofPairs.length; at++) {
    const planned = ofPairs[at] as PlannedCheck;
    const faults = planned.run(context);
    if (faults.length === 0) continue;
    // No list with room for more: it is kept.
    const judged = faults.map((fault) => ({ planned, fault }));
    all = all.length === 0 ? judged : all.concat(judged);
  }
  return all;
}
