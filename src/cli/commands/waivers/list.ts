import type { Command } from 'commander';
import { type ListedWaiver, listWaiverStates, openFindingRequest } from '../../../workflows/quality/waive.ts';
import { documents, documentsHelp, examples } from '../../arguments.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';
import { formatTable, printable } from '../../terminal.ts';

export function configure(command: Command): void {
  command
    .argument(documents, documentsHelp)
    .option('--json', 'print [{document, number, language, segment, code, status, …}]')
    .addHelpText('after', examples('barobar waivers list', 'barobar waivers list csto-session --json'));
}

export function run(
  context: CommandContext,
  names: readonly string[],
  options: { readonly json?: true },
): ExitCode {
  const workspace = context.openWorkspace();
  const request = openFindingRequest(workspace, [], context.universalDay());
  const waivers = listWaiverStates(workspace, { ...request, documents: names });
  if (options.json) context.printJson(waivers.map(({ location: _, ...waiver }) => waiver));
  else if (waivers.length === 0) context.inform(context.localise('waivers.none'));
  else context.printResult(formatTable(tableOf(waivers), 9));
  return 0;
}

function tableOf(waivers: readonly ListedWaiver[]): (string | number)[][] {
  const body = waivers.map(({ document, number, language, segment, code, status, until, by, reason }) =>
    [document, String(number), language, segment, code, status, until ?? '–', by ?? '–', reason].map(
      printable,
    ),
  );
  return [['document', 'number', 'language', 'segment', 'code', 'status', 'until', 'by', 'reason'], ...body];
}
