import { BarobarError } from '../model/error.ts';
import { applyPlan as carryOut, type Destination, type Plan, tryPlan } from '../workspace/plan.ts';
import { inside, type OpenWorkspace, workspaceShape } from './open.ts';
import { checked, flag, optional, options, type Shape } from './shapes.ts';

/** What a function is going to write, decided and not written yet. `applyPlan` carries it out and gives the result. */
export interface WorkspacePlan<Result> {
  /** Files of the workspace that change, relative to it; those of an output folder are decided when the plan is applied. */
  readonly writes: readonly string[];
  /** The gate is closed, or nothing passes it: the plan cannot be applied. Its findings say why. */
  readonly isRefused: boolean;
  readonly [inside]: { readonly destination: Destination; readonly plan: Plan<Result> | undefined };
}

/** A plan of this library, with what its function reports. */
export function makePlan<Result, Report extends object>(
  destination: Destination,
  plan: Plan<Result> | undefined,
  report: Report,
): WorkspacePlan<Result> & Report {
  const writes = (plan?.changes ?? []).map((change) => change.path);
  return { ...report, writes, isRefused: plan === undefined, [inside]: { destination, plan } };
}

const planShape: Shape = (value, argument) => {
  if (value instanceof Promise) return `${argument} is a Promise: await it first`;
  return typeof value === 'object' && value !== null && inside in value && 'writes' in value
    ? undefined
    : `${argument} must be what a planning function returned, such as reconcile or assemble`;
};

/** How a plan is applied. */
export interface ApplyOptions {
  /** Return and refuse what would be returned and refused, and write nothing. */
  readonly dryRun?: boolean;
}

/**
 * Carries out a plan, all of it or nothing, while no other program writes to the workspace. Returns what was written: `undefined`
 * for plans that change only files of the workspace.
 * @throws BarobarError `workspace-changed` if a file is no longer what the plan was made from; `workspace-busy`,
 *   `output-foreign`; `usage` for a refused plan
 */
export const applyPlan: <Result>(
  workspace: OpenWorkspace,
  plan: WorkspacePlan<Result>,
  options?: ApplyOptions,
) => Result = checked(
  'applyPlan',
  { workspace: workspaceShape, plan: planShape, options: options({ dryRun: optional(flag) }) },
  <Result>(workspace: OpenWorkspace, given: WorkspacePlan<Result>, { dryRun }: ApplyOptions = {}): Result => {
    const { destination, plan } = given[inside];
    if (destination.root !== workspace.root)
      throw new BarobarError(
        'usage',
        `applyPlan: plan was made for ${destination.root}, not for ${workspace.root}.`,
        'Apply it to the workspace it was made for.',
      );
    if (!plan)
      throw new BarobarError(
        'usage',
        'applyPlan: plan is refused: the gate is closed.',
        'See its findings, and look at isRefused before you apply a plan.',
      );
    return dryRun ? tryPlan(destination, plan) : carryOut(destination, plan);
  },
) as <Result>(workspace: OpenWorkspace, plan: WorkspacePlan<Result>, options?: ApplyOptions) => Result;
