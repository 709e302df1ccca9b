import type { Command } from 'commander';
import { planWaiverRemoval } from '../../../workflows/quality/waive.ts';
import { openWaivers } from '../../../workspace/files/waivers-file.ts';
import { examples, numbers } from '../../arguments.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';

export function configure(command: Command): void {
  command
    .argument('<document>', 'name of the document')
    .argument('<numbers...>', 'numbers of the waivers, as “waivers list” prints them', numbers)
    .addHelpText('after', examples('barobar waivers remove csto-session 1 3'));
}

export function run(context: CommandContext, document: string, chosen: readonly number[]): ExitCode {
  const workspace = context.openWorkspace();
  context.apply(workspace, planWaiverRemoval(openWaivers(workspace, document), document, chosen));
  context.inform(context.localise('waivers.removed', { count: new Set(chosen).size }));
  return 0;
}
