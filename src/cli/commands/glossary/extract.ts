import type { Command } from 'commander';
import type { Candidate } from '../../../glossary/candidates.ts';
import { writeCandidates } from '../../../glossary/rows.ts';
import { decodeTable } from '../../../text/decode-table.ts';
import { openGlossary } from '../../../workflows/quality/open-glossary.ts';
import { openStopList, parseStopList, termCandidates } from '../../../workflows/quality/term-candidates.ts';
import { atLeastOne, documents, documentsHelp, examples } from '../../arguments.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';
import { count, printable } from '../../terminal.ts';

interface Options {
  readonly min?: number;
  readonly stop?: string;
  readonly json?: true;
  readonly csv?: true;
}

export function configure(command: Command): void {
  command
    .argument(documents, documentsHelp)
    .option('--min <times>', 'number of occurrences at least (default: by kind)', atLeastOne)
    .option('--stop <file>', 'file of words that are no terms, one a line, beside the stop list')
    .option('--json', 'print the candidates with all their sentences')
    .option('--csv', 'print a glossary table to fill in')
    .addHelpText(
      'after',
      examples('barobar glossary extract', 'barobar glossary extract csto-session --min 2 --csv'),
    );
}

export function run(
  context: CommandContext,
  names: readonly string[],
  { min, stop: file, json, csv }: Options,
): ExitCode {
  const workspace = context.openWorkspace();
  const given = file === undefined ? [] : parseStopList(decodeTable(context.read(file), file).text);
  const stop = [...openStopList(workspace), ...given];
  const candidates = termCandidates(workspace, openGlossary(workspace), names, { min, stop });
  const { source, targets } = workspace.settings;
  if (json) context.printJson(candidates);
  else if (csv) context.printResult(writeCandidates(candidates, source, targets));
  else context.printResult(candidates.map(candidateText).join(''));
  context.inform(`${count(candidates.length, 'candidate')}.`);
  return 0;
}

function candidateText({ term, kind, count: times, abbreviation, sentences }: Candidate): string {
  const [first] = sentences;
  const short = abbreviation === undefined ? '' : ` (${abbreviation})`;
  const lines = [`${times} × ${term}${short}, ${kind}`];
  if (first) lines.push(`    ${first.document} ${first.segment}: ${first.text}`);
  return lines.map((line) => `${printable(line)}\n`).join('');
}
