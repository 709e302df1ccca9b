import type { Command } from 'commander';
import { updateWorkspace } from '../../workflows/sentences/update-workspace.ts';
import { documents, documentsHelp, examples } from '../arguments.ts';
import type { ExitCode } from '../command.ts';
import type { CommandContext } from '../command-context.ts';
import { reportUpdate } from '../reports/update.ts';
import { count, printable } from '../terminal.ts';

interface Options {
  readonly dryRun?: true;
  readonly frozen?: true;
  readonly explain?: true;
  readonly json?: true;
}

/** Files that are named as skipped; a folder full of others would hide what happened to the documents. */
const mostSkipped = 20;

export function configure(command: Command): void {
  command
    .argument(documents, documentsHelp)
    .option('--dry-run', 'say what would be done, and do nothing')
    .option('--frozen', 'write nothing; exit 1 if a ledger is out of date')
    .option('--explain', 'tell of every sentence that is not as it was how it was recognised')
    .option('--json', 'print what was found')
    .addHelpText(
      'after',
      examples('barobar update', 'barobar update --dry-run --explain', 'barobar update --frozen   (in CI)'),
    );
}

export function run(context: CommandContext, names: readonly string[], options: Options): ExitCode {
  const writes = !options.dryRun && !options.frozen;
  const plan = updateWorkspace(context.workspaceToUpdate(), names, { writes });
  if (options.json)
    context.json({
      documents: plan.documents,
      written: writes ? plan.changes.map(({ path }) => path) : [],
      doubles: plan.doubles,
      findings: plan.findings,
    });
  else reportUpdate(context, plan, { isExplained: options.explain === true });
  context.findings(plan.findings);
  for (const file of plan.unread.slice(0, mostSkipped))
    context.remark(`${printable(file)}: left alone, no format reads it; .md and .txt are read.`);
  const more = plan.unread.length - mostSkipped;
  if (more > 0) context.remark(`${count(more, 'more file')} left alone.`);
  if (plan.documents.length === 0) context.remark('There is no document in source/ yet.');
  else if (plan.changes.length === 0)
    context.remark(`${count(plan.documents.length, 'document')}: every ledger is up to date.`);
  else if (writes) context.remark(`${count(plan.changes.length, 'file')} written.`);
  else context.remark(`${count(plan.changes.length, 'file')} to write; run “barobar update”.`);
  return options.frozen && plan.changes.length > 0 ? 1 : 0;
}
