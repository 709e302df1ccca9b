import type { Command } from 'commander';
import { planBreakDecision } from '../../workflows/sentences/break-decision.ts';
import { examples } from '../arguments.ts';
import type { ExitCode } from '../command.ts';
import type { CommandContext } from '../command-context.ts';
import { applyUpdate } from '../reports/update.ts';

export function configure(command: Command): void {
  command
    .argument('<document>', 'name of the document')
    .argument('<segment>', 'id of the segment')
    .requiredOption('--after <words>', 'last words before the new end of the sentence')
    .addHelpText('after', examples('barobar split csto-session s7k2m9qa --after "in Dushanbe;"'));
}

export function run(
  context: CommandContext,
  document: string,
  id: string,
  { after }: { readonly after: string },
): ExitCode {
  const workspace = context.openWorkspace();
  applyUpdate(context, workspace, planBreakDecision(workspace, document, id, { type: 'split', after }));
  return 0;
}
