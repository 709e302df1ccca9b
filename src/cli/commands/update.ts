import type { Command } from 'commander';
import { formats } from '../../formats/registry.ts';
import type { Localise } from '../../messages/commands/texts.ts';
import { planWorkspaceUpdate } from '../../workflows/sentences/update-workspace.ts';
import { documents, documentsHelp, examples } from '../arguments.ts';
import type { ExitCode } from '../command.ts';
import type { CommandContext } from '../command-context.ts';
import { reportUpdate } from '../reports/update.ts';
import { printable } from '../terminal.ts';

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
function adviceFor(file: string, localise: Localise): string {
  const name = file.toLowerCase();
  if (/\.(?:doc|dot|rtf|wps|pages|wpd)$/.test(name)) return localise('update.asDocx');
  if (name.endsWith('.xml')) return localise('update.ifWord');
  if (/\.(?:fodt|sxw|odm)$/.test(name)) return localise('update.asOdt');
  if (name.endsWith('.pdf')) return localise('update.notPdf');
  const known = formats.flatMap(({ extensions }) => extensions[0] ?? []);
  return localise('update.known', { list: known.slice(0, -1).join(', '), last: known.at(-1) ?? '' });
}

export function run(context: CommandContext, names: readonly string[], options: Options): ExitCode {
  const { localise } = context;
  const workspace = context.openWorkspaceToUpdate();
  const plan = planWorkspaceUpdate(workspace, names);
  const writes = !options.frozen;
  if (writes) context.apply(workspace, plan);
  if (options.json)
    context.printJson({
      documents: plan.documents,
      written: writes ? plan.changes.map(({ path }) => path) : [],
      doubles: plan.duplicates,
      findings: plan.findings,
    });
  else reportUpdate(context, plan, { isExplained: options.explain === true });
  context.printFindings(plan.findings);
  for (const file of plan.unread.slice(0, mostSkipped))
    context.inform(localise('update.skipped', { file: printable(file), advice: adviceFor(file, localise) }));
  const more = plan.unread.length - mostSkipped;
  if (more > 0) context.inform(localise('update.moreSkipped', { count: more }));
  if (plan.documents.length === 0) context.inform(localise('status.none'));
  else if (plan.changes.length === 0)
    context.inform(localise('update.upToDate', { count: plan.documents.length }));
  else if (writes) context.inform(localise('update.written', { count: plan.changes.length }));
  else context.inform(localise('update.toWrite', { count: plan.changes.length }));
  return options.frozen && plan.changes.length > 0 ? 1 : 0;
}
