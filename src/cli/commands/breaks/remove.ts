import type { Command } from 'commander';
import { planBreakRemoval } from '../../../workflows/sentences/break-decision.ts';
import { examples, numbers } from '../../arguments.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';
import { applyUpdate } from '../../reports/update.ts';

export function configure(command: Command): void {
  command
    .argument('<document>', 'name of the document')
    .argument('<numbers...>', 'numbers of the decisions, as “breaks list” prints them', numbers)
    .addHelpText('after', examples('barobar breaks remove csto-session 2'));
}

export function run(context: CommandContext, document: string, chosen: readonly number[]): ExitCode {
  const workspace = context.openWorkspace();
  applyUpdate(context, workspace, planBreakRemoval(workspace, document, chosen));
  return 0;
}
