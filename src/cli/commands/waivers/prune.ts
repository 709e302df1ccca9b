import type { Command } from 'commander';
import { openFindingRequest, planWaiverPruning } from '../../../workflows/quality/waive.ts';
import { examples } from '../../arguments.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';

export function configure(command: Command): void {
  command
    .option('--dry-run', 'print what would be removed, and remove nothing')
    .addHelpText('after', examples('barobar waivers prune', 'barobar waivers prune --dry-run'));
}

export function run(context: CommandContext): ExitCode {
  const workspace = context.openWorkspace();
  const plan = planWaiverPruning(workspace, openFindingRequest(workspace, [], context.universalDay()));
  context.apply(workspace, plan);
  context.printFindings(plan.unused.map(({ finding }) => finding));
  context.inform(context.localise('waivers.removed', { count: plan.unused.length }));
  return 0;
}
