import type { ClassedChange } from '../../revision/changes.ts';
import type { UpdatePlan } from '../../workflows/sentences/update.ts';
import {
  type ClassedPlan,
  type ClassedUpdate,
  classPlan,
} from '../../workflows/sentences/update-workspace.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { CommandContext } from '../command-context.ts';
import { printable } from '../terminal.ts';
import { explainChange, formatChange, formatDouble, nameRule } from './changes.ts';

/** Carries out a plan, and prints what changed in each document, and the findings. */
export function applyUpdate(context: CommandContext, workspace: Workspace, plan: UpdatePlan): void {
  const classed = classPlan(workspace, plan);
  context.apply(workspace, plan);
  reportUpdate(context, classed, { isExplained: false });
  context.findings(plan.findings);
}

/** Prints what changed in each document, with its sentences; all of them and why if `isExplained`. */
export function reportUpdate(
  context: CommandContext,
  plan: ClassedPlan,
  { isExplained }: { readonly isExplained: boolean },
): void {
  const report = isExplained ? explain : summarise;
  const changed = plan.documents.filter((document) => document.changed);
  const lines = changed.flatMap((document) => [
    `${nameOf(document)}: ${describe(document)}`,
    ...report(document.changes),
  ]);
  const doubles = plan.doubles.map(formatDouble);
  context.result([...doubles, ...lines].map((line) => `${line}\n`).join(''));
}

/** So many lines of one document can be taken in at a glance. */
const mostLines = 20;
/** What needs a translator, or is gone; all else keeps its translations. */
const notable: readonly string[] = ['edited', 'moved-edited', 'split', 'merged', 'retired', 'restored'];

function summarise(changes: readonly ClassedChange[]): readonly string[] {
  const shown = changes.filter(({ rule, became }) => notable.includes(rule) && !became);
  const lines = shown.slice(0, mostLines).map((change) => `  ${formatChange(change)}`);
  const left = shown.length - lines.length;
  return left > 0 ? [...lines, `  … and ${left} more; --explain shows all`] : lines;
}

function explain(changes: readonly ClassedChange[]): readonly string[] {
  return changes.flatMap((change) => [`  ${formatChange(change)}`, `    ${explainChange(change)}`]);
}

const order = [
  'kept',
  'cosmetic',
  'edited',
  'moved-edited',
  'split',
  'merged',
  'moved',
  'moved-in',
  'restored',
  'new',
  'retired',
] as const;

/** `opening (was dam)` of a document that was renamed. */
function nameOf({ document, formerly }: ClassedUpdate): string {
  return printable(formerly ? `${document} (was ${formerly.join(', ')})` : document);
}

function describe(document: ClassedUpdate): string {
  const parts = order
    .filter((rule) => document[rule] > 0)
    .map((rule) => `${document[rule]} ${nameRule(rule)}`);
  return parts.length > 0 ? parts.join(', ') : 'no sentences left';
}
