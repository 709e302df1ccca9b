import type { Command } from 'commander';
import { planReport } from '../../workflows/import-export/notes.ts';
import { examples } from '../arguments.ts';
import type { ExitCode } from '../command.ts';
import type { CommandContext } from '../command-context.ts';

export function configure(command: Command): void {
  command
    .argument('<segment>', 'id of the segment')
    .argument('<text>', 'text of the report')
    .option('--by <name>', 'name of the person who reports it')
    .addHelpText('after', examples('barobar flag s7k2m9qa "The dam is 45 m high." --by anna@example.org'));
}

export function run(
  context: CommandContext,
  segment: string,
  text: string,
  { by }: { readonly by?: string },
): ExitCode {
  const workspace = context.openWorkspace();
  const plan = planReport(workspace, segment, text, by);
  context.apply(workspace, plan);
  const [{ document, language }] = plan.notes as [(typeof plan.notes)[number]];
  context.printResult(`${context.localise('notes.reported', { document, tag: language, segment })}\n`);
  return 0;
}
