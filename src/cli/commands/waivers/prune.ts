import type { Command } from 'commander';
import { openFindingRequest, pruneWaivers } from '../../../workflows/quality/waive.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';
import { count } from '../../terminal.ts';

export function configure(command: Command): void {
  command.option('--dry-run', 'print what would be removed, and remove nothing');
}

export function run(context: CommandContext, { dryRun }: { readonly dryRun?: true }): ExitCode {
  const workspace = context.workspace();
  const idle = pruneWaivers(workspace, openFindingRequest(workspace, [], context.today()), dryRun === true);
  context.findings(idle.map(({ finding }) => finding));
  context.remark(`${count(idle.length, 'waiver')} ${dryRun ? 'to remove' : 'removed'}.`);
  return 0;
}
