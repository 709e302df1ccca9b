import { type ListedBreak, listDecisions, removeBreaks } from '../../workflows/sentences/override.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-code.ts';
import { formatTable, printable } from '../report-text.ts';
import { reportPlan } from './update.ts';

export async function list(
  desk: Desk,
  names: readonly string[],
  options: { json?: true },
): Promise<ExitCode> {
  const decisions = listDecisions(desk.workspace(), names);
  if (options.json) desk.json(decisions);
  else if (decisions.length === 0) desk.remark('Nobody has split or joined a sentence here.');
  else desk.result(formatTable(tableOf(decisions), 5));
  return 0;
}

export async function remove(desk: Desk, document: string, numbers: readonly number[]): Promise<ExitCode> {
  const workspace = desk.workspace();
  await reportPlan(desk, workspace, removeBreaks(workspace, document, numbers));
  return 0;
}

function tableOf(decisions: readonly ListedBreak[]): (string | number)[][] {
  const body = decisions.map(({ document, number, type, before, after, places }) => [
    ...[printable(document), String(number), type, printable(before), printable(after)],
    places,
  ]);
  return [['document', 'number', 'decision', 'before', 'after', 'places'], ...body];
}
