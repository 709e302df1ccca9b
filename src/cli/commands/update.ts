import { applyUpdate, type DocumentUpdate, planUpdate, type UpdatePlan } from '../../workflows/update.ts';
import type { Desk } from '../desk.ts';
import type { Update } from '../program.ts';
import { count, printable } from '../report-text.ts';
import type { ExitCode } from '../run.ts';

export async function update(desk: Desk, names: readonly string[], options: Update): Promise<ExitCode> {
  const workspace = desk.workspace();
  const plan = planUpdate(workspace, names);
  const writes = !options.dryRun && !options.frozen;
  if (writes) applyUpdate(workspace, plan);
  if (options.json)
    desk.json({
      documents: plan.documents,
      written: writes ? plan.changes.map(({ path }) => path) : [],
      findings: plan.findings,
    });
  else reportUpdate(desk, plan);
  desk.findings(plan.findings);
  for (const file of plan.unread)
    desk.remark(`${file}: left alone, no format reads it; .md and .txt are read.`);
  if (plan.documents.length === 0) desk.remark('There is no document in source/ yet.');
  else if (plan.changes.length === 0)
    desk.remark(`${count(plan.documents.length, 'document')}: every ledger is up to date.`);
  else if (writes) desk.remark(`${count(plan.changes.length, 'file')} written.`);
  else desk.remark(`${count(plan.changes.length, 'file')} to write; run “barobar update”.`);
  return options.frozen && plan.changes.length > 0 ? 1 : 0;
}

/** A line for each document whose ledger changes. */
export function reportUpdate(desk: Desk, plan: UpdatePlan): void {
  const changed = plan.documents.filter((document) => document.changed);
  desk.result(changed.map((document) => `${printable(document.document)}: ${describe(document)}\n`).join(''));
}

const order = [
  'kept',
  'cosmetic',
  'edited',
  'split',
  'merged',
  'moved',
  'arrived',
  'revived',
  'new',
  'retired',
] as const;

function describe(document: DocumentUpdate): string {
  const parts = order.filter((rule) => document[rule] > 0).map((rule) => `${document[rule]} ${rule}`);
  return parts.length > 0 ? parts.join(', ') : 'no sentences left';
}
