import { planCollection, type Removal } from '../../workflows/sentences/gc.ts';
import { commitBefore, openRevision } from '../../workspace/git-revision.ts';
import { applyChanges, type Workspace } from '../../workspace/workspace.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-code.ts';
import { count, printable } from '../report-text.ts';

export interface Collect {
  /** In days. */
  readonly olderThan: number;
  readonly dryRun?: true;
  readonly json?: true;
}

export async function collect(desk: Desk, options: Collect): Promise<ExitCode> {
  const workspace = desk.workspace();
  const plan = planOlderThan(desk, workspace, options.olderThan);
  if (!options.dryRun) applyChanges(workspace, plan.changes);
  if (options.json) desk.json({ removed: plan.removed });
  else desk.result(plan.removed.map((removal) => `${printable(describe(removal))}\n`).join(''));
  const verb = options.dryRun ? 'to remove' : 'removed';
  desk.remark(
    plan.removed.length === 0
      ? 'There is nothing to remove.'
      : `${count(plan.removed.length, 'entry', 'entries')} ${verb}.`,
  );
  return 0;
}

/** The age of things is what version control says: nothing in the workspace has a date. */
function planOlderThan(desk: Desk, workspace: Workspace, days: number): ReturnType<typeof planCollection> {
  if (days === 0) return planCollection(workspace);
  const { git } = desk.io;
  const time = new Date(desk.io.now().getTime() - days * 24 * 60 * 60 * 1000);
  const commit = commitBefore(git, workspace.root, time.toISOString());
  if (commit === undefined) return { removed: [], changes: [] };
  return planCollection(workspace, openRevision(git, workspace.root, commit));
}

function describe({ kind, path, id, text, languages = [] }: Removal): string {
  const what = {
    sentence: languages.length > 0 ? `retired, with its translations (${languages.join(', ')})` : 'retired',
    wording: 'earlier wording',
    decided: 'returned form, decided about',
  }[kind];
  return `${path}: ${id} ${what}: ${text}`;
}
