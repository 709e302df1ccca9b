import type { Command } from 'commander';
import { type ListedBreak, listDecisions } from '../../../workflows/sentences/break-decision.ts';
import { documents, documentsHelp, examples } from '../../arguments.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';
import { formatTable, printable } from '../../terminal.ts';

export function configure(command: Command): void {
  command
    .argument(documents, documentsHelp)
    .option('--json', 'print [{document, number, type, before, after, places}]')
    .addHelpText('after', examples('barobar breaks list', 'barobar breaks list csto-session --json'));
}

export function run(context: CommandContext, names: readonly string[], options: { json?: true }): ExitCode {
  const decisions = listDecisions(context.openWorkspace(), names);
  if (options.json) context.printJson(decisions);
  else if (decisions.length === 0) context.inform(context.localise('breaks.none'));
  else context.printResult(formatTable(tableOf(decisions), 5));
  return 0;
}

function tableOf(decisions: readonly ListedBreak[]): (string | number)[][] {
  const body = decisions.map(({ document, number, type, before, after, places }) => [
    ...[printable(document), String(number), type, printable(before), printable(after)],
    places,
  ]);
  return [['document', 'number', 'decision', 'before', 'after', 'places'], ...body];
}
