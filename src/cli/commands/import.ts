import type { State } from '../../model/translation.ts';
import type { Outcome } from '../../workflows/exchange/decide-import.ts';
import { applyImport, type ImportCounts, planImport } from '../../workflows/exchange/import.ts';
import { planResolution } from '../../workflows/exchange/settle-conflict.ts';
import type { Side } from '../../workspace/quarantine-file.ts';
import { applyChanges, type Workspace } from '../../workspace/workspace.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-code.ts';
import { count, printable } from '../report-text.ts';

export interface Import {
  readonly resolve?: 'ours' | 'theirs';
  readonly lang: readonly string[];
  readonly state?: State;
  readonly by?: string;
  readonly dryRun?: true;
  readonly json?: true;
}

export async function importFiles(desk: Desk, files: readonly string[], options: Import): Promise<ExitCode> {
  const workspace = desk.workspace();
  const isFile = (name: string): boolean => desk.disk().read(desk.resolve(name)) !== undefined;
  if (options.resolve && !files.some(isFile)) return decide(desk, workspace, files, options.resolve, options);
  const returned = files.map((path) => ({ path, bytes: desk.read(path) }));
  const plan = planImport(workspace, returned, {
    state: options.state,
    by: options.by,
    resolve: options.resolve,
  });
  if (!options.dryRun) applyImport(workspace, plan);
  if (options.json) desk.json({ files: plan.files, findings: plan.findings });
  else
    desk.result(
      plan.files.map((file) => `${printable(file.path)} (${file.language}): ${describe(file)}\n`).join(''),
    );
  desk.findings(plan.findings);
  const sum = (of: 'drafts' | 'kept'): number => plan.files.reduce((all, file) => all + file[of], 0);
  if (sum('drafts') > 0)
    desk.remark(
      'Drafts are not finished translations. Have them checked, then import them with --state translated.',
    );
  if (sum('kept') > 0)
    desk.remark(
      `${count(sum('kept'), 'segment')} with the same text ${sum('kept') === 1 ? 'keeps its' : 'keep their'} state, which is above --state ${options.state}.`,
    );
  const aside = plan.files.reduce((sum, file) => sum + file.conflict + file.quarantined, 0);
  if (aside > 0 && !options.dryRun) desk.remark(`What was not accepted is kept in .barobar/quarantine/.`);
  if (options.dryRun) desk.remark('Nothing was changed (--dry-run).');
  return plan.findings.some((finding) => finding.severity === 'error') ? 1 : 0;
}

/** Decides about work kept aside, named by ids or keys. */
function decide(
  desk: Desk,
  workspace: Workspace,
  names: readonly string[],
  side: Side,
  { lang, state, by, dryRun, json }: Import,
): ExitCode {
  const { resolved, changes } = planResolution(workspace, { names, languages: lang, side, state, by });
  if (!dryRun) applyChanges(workspace, changes);
  if (json) desk.json({ resolved });
  else {
    const lines = resolved.map(
      ({ document, language, id }) => `${printable(document ?? '?')} ${language} ${id}: ${side}\n`,
    );
    desk.result(lines.join(''));
  }
  if (dryRun) desk.remark('Nothing was changed (--dry-run).');
  return 0;
}

const order: readonly Outcome[] = ['accepted', 'unchanged', 'stale', 'missing', 'conflict', 'quarantined'];

function describe(file: ImportCounts): string {
  const parts = order.filter((outcome) => file[outcome] > 0).map((outcome) => `${file[outcome]} ${outcome}`);
  if (parts.length === 0) return 'no sentences';
  return file.drafts > 0 ? `${parts.join(', ')}; ${file.drafts} of them drafts` : parts.join(', ');
}
