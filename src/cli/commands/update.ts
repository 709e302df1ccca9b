import type { Command } from 'commander';
import { formats } from '../../formats/registry.ts';
import { planWorkspaceUpdate } from '../../workflows/sentences/update-workspace.ts';
import { documents, documentsHelp, examples } from '../arguments.ts';
import type { ExitCode } from '../command.ts';
import type { CommandContext } from '../command-context.ts';
import { reportUpdate } from '../reports/update.ts';
import { count, printable } from '../terminal.ts';

interface Options {
  readonly frozen?: true;
  readonly explain?: true;
  readonly json?: true;
}

/** Files that are named as skipped; a folder full of others would hide what happened to the documents. */
const mostSkipped = 20;

export function configure(command: Command): void {
  command
    .argument(documents, documentsHelp)
    .option('--dry-run', 'print what would change, and write nothing')
    .option('--frozen', 'write nothing; exit 1 if a ledger is out of date')
    .option('--explain', 'explain how each changed sentence was matched to its id')
    .option('--json', 'print {documents, written, doubles, findings}')
    .addHelpText(
      'after',
      examples('barobar update', 'barobar update --dry-run --explain', 'barobar update --frozen   (in CI)'),
    );
}

/** What to do about a file that no format reads. */
function adviceFor(file: string): string {
  const name = file.toLowerCase();
  if (/\.(?:doc|dot|rtf|wps|pages|wpd)$/.test(name)) return 'Save it as DOCX.';
  if (name.endsWith('.xml')) return 'If Word saved it, save it as DOCX.';
  if (/\.(?:fodt|sxw|odm)$/.test(name)) return 'Save it as ODT.';
  if (name.endsWith('.pdf')) return 'Put the document that it was made from into source/.';
  const known = formats.flatMap(({ extensions }) => extensions[0] ?? []);
  return `Barobar reads ${known.slice(0, -1).join(', ')} and ${known.at(-1)}.`;
}

export function run(context: CommandContext, names: readonly string[], options: Options): ExitCode {
  const workspace = context.workspaceToUpdate();
  const plan = planWorkspaceUpdate(workspace, names);
  const writes = !options.frozen;
  if (writes) context.apply(workspace, plan);
  if (options.json)
    context.json({
      documents: plan.documents,
      written: writes ? plan.changes.map(({ path }) => path) : [],
      doubles: plan.duplicates,
      findings: plan.findings,
    });
  else reportUpdate(context, plan, { isExplained: options.explain === true });
  context.findings(plan.findings);
  for (const file of plan.unread.slice(0, mostSkipped))
    context.remark(`${printable(file)}: skipped: not a supported format. ${adviceFor(file)}`);
  const more = plan.unread.length - mostSkipped;
  if (more > 0) context.remark(`${count(more, 'more file')} skipped.`);
  if (plan.documents.length === 0) context.remark('There is no document in source/.');
  else if (plan.changes.length === 0)
    context.remark(`${count(plan.documents.length, 'document')}: every ledger is up to date.`);
  else if (writes) context.remark(`${count(plan.changes.length, 'file')} written.`);
  else context.remark(`${count(plan.changes.length, 'file')} to write; run “barobar update”.`);
  return options.frozen && plan.changes.length > 0 ? 1 : 0;
}
