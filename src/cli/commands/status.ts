import type { Command } from 'commander';
import {
  isComplete,
  type Status,
  type StatusRow,
  type StatusTotal,
  status,
  sumStatus,
} from '../../workflows/sentences/status.ts';
import { documents, documentsHelp, examples, tags } from '../arguments.ts';
import type { ExitCode } from '../command.ts';
import type { CommandContext } from '../command-context.ts';
import { count, formatTable, printable, shortList } from '../terminal.ts';

interface Options {
  readonly lang: readonly string[];
  readonly totals?: true;
  readonly json?: true;
}

export function configure(command: Command): void {
  command
    .argument(documents, documentsHelp)
    .option('--lang <tags>', 'languages (default: all targets)', tags, [])
    .option('--totals', 'print the totals of each language only')
    .option('--json', 'print the table as JSON; {languages, total} with --totals')
    .addHelpText(
      'after',
      examples('barobar status', 'barobar status csto-session --lang ru', 'barobar status --totals --json'),
    );
}

export function run(context: CommandContext, names: readonly string[], options: Options): ExitCode {
  const { rows, quarantined, openNotes, reported } = status(context.workspace(), names, options.lang);
  const sums = sumStatus(rows);
  if (options.json) context.json(options.totals ? sums : rows);
  else if (rows.length === 0) context.remark('There is no document in source/.');
  else {
    const isShort = context.isVerbose || new Set(rows.map(({ document }) => document)).size <= shortList;
    const shown = options.totals ? [] : isShort ? rows : firstToDo(rows);
    const hidden = options.totals ? 0 : rows.length - shown.length;
    const totals = sums.languages.length > 1 ? [...sums.languages, sums.total] : sums.languages;
    // One document is its own total.
    const hasTotals = rows.length > sums.languages.length || options.totals === true;
    const body = [...shown, ...(hasTotals ? totals : [])].map((row) => cellsOf(row, rows));
    const lines = formatTable([headOf(rows), ...body], 2).split(/(?<=\n)/);
    if (hidden > 0)
      lines.splice(1 + shown.length, 0, `… and ${count(hidden, 'more row')}; --verbose lists all\n`);
    context.result(lines.join(''));
    context.list(rows.flatMap(describeSent), 'files sent');
    context.list(quarantined.map(describe), 'quarantined segments');
    if (quarantined.length > 0)
      context.remark(
        'Keep the local form with “barobar import --resolve ours ID”, or take the returned one with “--resolve theirs ID”.',
      );
    if (reported > 0)
      context.remark(
        `${count(reported, 'source sentence')} ${reported === 1 ? 'is' : 'are'} reported as wrong; “barobar notes” lists the reports.`,
      );
    if (openNotes > 0)
      context.remark(
        `${count(openNotes, 'note')} of translators ${openNotes === 1 ? 'has' : 'have'} no answer; “barobar notes” lists them.`,
      );
  }
  return 0;
}

/** Of many rows, the first that need work. */
function firstToDo(rows: readonly StatusRow[]): readonly StatusRow[] {
  return rows.filter((row) => !isComplete(row)).slice(0, shortList);
}

/** A line for each file that somebody has and has not returned in full. */
function describeSent({ document, language, sent }: StatusRow): readonly string[] {
  return sent
    .filter(({ open }) => open.length > 0)
    .map(({ to, date, format, segments, back, open }) => {
      const returned =
        back === undefined ? 'nothing has come back' : `${segments - open.length} came back, last on ${back}`;
      return printable(
        `${document} ${language}: ${count(segments, 'segment')} sent to ${to} on ${date} (${format}); ${returned}`,
      );
    });
}

/** One line for a quarantined segment. */
function describe({ document, language, id, outcome, target, ours }: Status['quarantined'][number]): string {
  const local = ours ? `local “${ours.target}”, ` : '';
  return printable(`${document ?? '?'} ${language} ${id}: ${outcome}, ${local}returned “${target}”`);
}

const columns = [
  ['segments', 'segments'],
  ['words', 'words'],
  ['words to do', 'wordsToDo'],
  ['missing', 'missing'],
  ['stale', 'stale'],
  ['translated', 'translated'],
  ['reviewed', 'reviewed'],
  ['final', 'final'],
] as const;

function headOf(rows: readonly StatusRow[]): string[] {
  return [
    'document',
    'language',
    ...columns.map(([head]) => head),
    ...quarantineCells('quarantined', rows),
    'complete',
  ];
}

function cellsOf(row: StatusRow | StatusTotal, rows: readonly StatusRow[]): (string | number)[] {
  const isTotal = 'documents' in row;
  return [
    isTotal
      ? `${row.completeDocuments} of ${row.language === undefined ? rows.length : row.documents} complete`
      : printable(row.document),
    row.language ?? 'all',
    ...columns.map(([, name]) => row[name]),
    ...quarantineCells(row.quarantined, rows),
    !isTotal && row.empty ? 'empty' : row.segments === 0 ? '–' : `${percent(row)} %`,
  ];
}

/** Most workspaces have nothing in quarantine, and no column for it. */
function quarantineCells<T>(cell: T, rows: readonly StatusRow[]): T[] {
  return rows.some(({ quarantined }) => quarantined > 0) ? [cell] : [];
}

/** Rounded down: 100 % means all of it. */
function percent({ segments, missing, stale }: StatusRow | StatusTotal): number {
  return Math.floor(((segments - missing - stale) * 100) / segments);
}
