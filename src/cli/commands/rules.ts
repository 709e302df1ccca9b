import type { Command } from 'commander';
import { exportBreakRules } from '../../workflows/sentences/break-rules.ts';
import { examples, tags } from '../arguments.ts';
import type { ExitCode } from '../command.ts';
import type { CommandContext } from '../command-context.ts';

export function configure(command: Command): void {
  command
    .option('--lang <tags>', 'languages (default: all that have their own rules)', tags, [])
    .addHelpText('after', examples('barobar rules > barobar.srx', 'barobar rules --lang en,ru'));
}

export function run(context: CommandContext, { lang }: { readonly lang: readonly string[] }): ExitCode {
  context.printResult(exportBreakRules(lang));
  return 0;
}
