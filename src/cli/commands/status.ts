import type { Command } from 'commander';
import { type Status, type StatusRow, status } from '../../workflows/sentences/status.ts';
import { documents, documentsHelp, examples } from '../arguments.ts';
import type { ExitCode } from '../command.ts';
import type { CommandContext } from '../command-context.ts';
import { count, formatTable, printable } from '../terminal.ts';

export function configure(command: Command): void {
  command
    .argument(documents, documentsHelp)
    .option('--json', 'print the table as JSON')
    .addHelpText('after', examples('barobar status', 'barobar status csto-session --json'));
}

export function run(context: CommandContext, names: readonly string[], options: { json?: true }): ExitCode {
  const { rows, quarantined, openNotes } = status(context.workspace(), names);
  if (options.json) context.json(rows);
  else if (rows.length === 0) context.remark('There is no document in source/.');
  else {
    context.result(`${formatTable(tableOf(rows), 2)}${quarantined.map(describe).join('')}`);
    if (quarantined.length > 0)
      context.remark(
        'Keep the local form with “barobar import --resolve ours ID”, or take the returned one with “--resolve theirs ID”.',
      );
    if (openNotes > 0)
      context.remark(
        `${count(openNotes, 'note')} of translators ${openNotes === 1 ? 'has' : 'have'} no answer; “barobar notes” lists them.`,
      );
  }
  return 0;
}

/** One line for a quarantined segment. */
function describe({ document, language, id, outcome, target, ours }: Status['quarantined'][number]): string {
  const local = ours ? `local “${ours.target}”, ` : '';
  return `${printable(`${document ?? '?'} ${language} ${id}: ${outcome}, ${local}returned “${target}”`)}\n`;
}

function tableOf(rows: readonly StatusRow[]): (string | number)[][] {
  const numbers = ['segments', 'words', 'missing', 'stale', 'translated', 'reviewed', 'final'] as const;
  const hasQuarantine = rows.some((row) => row.quarantined > 0);
  const head = ['document', 'language', ...numbers, ...(hasQuarantine ? ['quarantined'] : []), 'complete'];
  const body = rows.map((row) => [
    printable(row.document),
    row.language,
    ...numbers.map((name) => row[name]),
    ...(hasQuarantine ? [row.quarantined] : []),
    row.empty ? 'empty' : `${percent(row)} %`,
  ]);
  return [head, ...body];
}

/** Rounded down: 100 % means all of it. */
function percent({ segments, missing, stale }: StatusRow): number {
  return Math.floor(((segments - missing - stale) * 100) / segments);
}
