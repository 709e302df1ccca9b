import type { Command } from 'commander';
import { planBreakDecision } from '../../workflows/sentences/break-decision.ts';
import { examples } from '../arguments.ts';
import type { ExitCode } from '../command.ts';
import type { CommandContext } from '../command-context.ts';
import { applyUpdate } from '../reports/update.ts';

export function configure(command: Command): void {
  command
    .argument('<document>', 'name of the document')
    .argument('<segment>', 'id of the first segment')
    .addHelpText('after', examples('barobar join csto-session s7k2m9qa'));
}

export function run(context: CommandContext, document: string, id: string): ExitCode {
  const workspace = context.openWorkspace();
  applyUpdate(context, workspace, planBreakDecision(workspace, document, id, { type: 'join' }));
  return 0;
}
