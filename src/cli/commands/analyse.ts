import type { Command } from 'commander';
import { formatCsvRow } from '../../text/csv-row.ts';
import { type Analysis, analyse, bands, type WorkspaceAnalysis } from '../../workflows/memory/analyse.ts';
import { documents, documentsHelp, examples, tags } from '../arguments.ts';
import type { ExitCode } from '../command.ts';
import type { CommandContext } from '../command-context.ts';
import { formatTable, printable } from '../terminal.ts';

interface Options {
  readonly to: readonly string[];
  readonly json?: true;
  readonly csv?: true;
}

export function configure(command: Command): void {
  command
    .argument(documents, documentsHelp)
    .option('--to <tags>', 'languages (default: all targets)', tags, [])
    .option('--json', 'print all figures as JSON')
    .option('--csv', 'print all figures as CSV, for a spreadsheet')
    .addHelpText('after', examples('barobar analyse', 'barobar analyse csto-session --to ru --csv'));
}

export async function run(
  context: CommandContext,
  names: readonly string[],
  { to, json, csv }: Options,
): Promise<ExitCode> {
  const found = await analyse(context.workspace(), names, to);
  if (json) context.json(found);
  else context.result(csv ? asCsv(found) : asTable(found));
  return 0;
}

/** Words by band: a row for each document and language, for each language, and for all. */
function asTable(found: WorkspaceAnalysis): string {
  const row = (name: string, language: string, analysis: Analysis): (string | number)[] => [
    printable(name),
    language,
    ...bands.map((band) => analysis.bands[band].words),
    analysis.total.words,
  ];
  return formatTable(
    [
      ['document', 'language', ...bands, 'words'],
      ...found.documents.map((each) => row(each.document, each.language, each)),
      ...found.languages.map((each) => row('all documents', each.language, each)),
      row('in all', '', found),
    ],
    2,
  );
}

/** All figures: a row for each document, language and band. */
function asCsv({ documents: all }: WorkspaceAnalysis): string {
  const head = ['document', 'language', 'band', 'segments', 'words', 'gmx words', 'characters'];
  const rows = all.flatMap((each) =>
    bands.map((band) => {
      const { segments, words, gmxWords, characters } = each.bands[band];
      return [each.document, each.language, band, segments, words, gmxWords, characters].map(String);
    }),
  );
  return [head, ...rows].map((cells) => formatCsvRow(cells, '\n')).join('');
}
