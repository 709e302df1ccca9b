import type { Command } from 'commander';
import { BarobarError } from '../../model/error.ts';
import { analyse } from '../../workflows/memory/analyse.ts';
import { readProgramFile } from '../../workspace/program.ts';
import { readVersion } from '../../workspace/version.ts';
import { documents, documentsHelp, examples, tags } from '../arguments.ts';
import type { ExitCode } from '../command.ts';
import type { CommandContext } from '../command-context.ts';
import { formatAnalysis, formatAnalysisCsv, formatAnalysisPage } from '../reports/analysis.ts';

interface Options {
  readonly to: readonly string[];
  readonly json?: true;
  readonly csv?: true;
  readonly html?: true;
}

export function configure(command: Command): void {
  command
    .argument(documents, documentsHelp)
    .option('--to <tags>', 'languages (default: all targets)', tags, [])
    .option('--json', 'print all figures as JSON')
    .option('--csv', 'print all figures as CSV, for a spreadsheet')
    .option('--html', 'print the table as a page, to send along with an order')
    .addHelpText(
      'after',
      examples(
        'barobar analyse',
        'barobar analyse csto-session --to ru --csv',
        'barobar analyse --to tg --html > quote.html',
      ),
    );
}

export async function run(
  context: CommandContext,
  names: readonly string[],
  { to, json, csv, html }: Options,
): Promise<ExitCode> {
  if ([json, csv, html].filter(Boolean).length > 1)
    throw new BarobarError('usage', 'One form can be printed at a time.', 'Give --json, --csv or --html.');
  const workspace = context.openWorkspace();
  const { analyse: rates } = workspace.settings;
  const found = await analyse(workspace, names, to);
  if (json) context.printJson(found);
  else if (csv) context.printResult(formatAnalysisCsv(found, rates));
  else if (html) {
    const style = readProgramFile(context.disk(), 'cli/reports/findings-page.css');
    context.printResult(formatAnalysisPage(found, rates, { style, version: readVersion() }));
  } else context.printResult(formatAnalysis(found, rates));
  return 0;
}
