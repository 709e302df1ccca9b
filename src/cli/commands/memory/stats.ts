import type { Command } from 'commander';
import { countMemory, type MemoryStats } from '../../../workflows/memory/stats.ts';
import { examples, tags } from '../../arguments.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';
import { formatTable, printable } from '../../terminal.ts';

export function configure(command: Command): void {
  command
    .option('--to <tags>', 'languages (default: all targets)', tags, [])
    .option('--json', 'print the figures as JSON')
    .addHelpText('after', examples('barobar memory stats', 'barobar memory stats --to ru --json'));
}

export async function run(
  context: CommandContext,
  options: { readonly to: readonly string[]; readonly json?: true },
): Promise<ExitCode> {
  const stats = await countMemory(context.openWorkspaceAsIs(), options.to);
  if (options.json) {
    context.printJson({ units: stats.reduce((sum, { units }) => sum + units, 0), languages: stats });
    return 0;
  }
  const rows = stats.flatMap(({ language, files }: MemoryStats) =>
    files.map(({ path, units }) => [language, printable(path), units]),
  );
  const totals = stats.map(({ language, units }) => [language, 'in all', units]);
  context.printResult(formatTable([['language', 'file', 'units'], ...rows, ...totals], 2));
  return 0;
}
