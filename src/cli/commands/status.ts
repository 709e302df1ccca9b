import type { Command } from 'commander';
import type { Localise } from '../../messages/commands/texts.ts';
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
import { formatTable, printable, shortList } from '../terminal.ts';

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
  const { localise } = context;
  const { rows, quarantined, openNotes, reported } = status(context.openWorkspace(), names, options.lang);
  const sums = sumStatus(rows);
  if (options.json) context.printJson(options.totals ? sums : rows);
  else if (rows.length === 0) context.inform(localise('status.none'));
  else {
    const isShort = context.isVerbose || new Set(rows.map(({ document }) => document)).size <= shortList;
    const shown = options.totals ? [] : isShort ? rows : firstToDo(rows);
    const hidden = options.totals ? 0 : rows.length - shown.length;
    const totals = sums.languages.length > 1 ? [...sums.languages, sums.total] : sums.languages;
    // One document is its own total.
    const hasTotals = rows.length > sums.languages.length || options.totals === true;
    const body = [...shown, ...(hasTotals ? totals : [])].map((row) => cellsOf(row, rows, localise));
    const lines = formatTable([headOf(rows, localise), ...body], 2).split(/(?<=\n)/);
    if (hidden > 0) lines.splice(1 + shown.length, 0, `${localise('list.rows', { count: hidden })}\n`);
    context.printResult(lines.join(''));
    context.printList(
      rows.flatMap((row) => describeSent(row, localise)),
      'files sent',
    );
    context.printList(
      quarantined.map((each) => describe(each, localise)),
      'quarantined segments',
    );
    if (quarantined.length > 0) context.inform(localise('status.resolve'));
    if (reported > 0) context.inform(localise('status.reported', { count: reported }));
    if (openNotes > 0) context.inform(localise('status.notes', { count: openNotes }));
  }
  return 0;
}

/** Of many rows, the first that need work. */
function firstToDo(rows: readonly StatusRow[]): readonly StatusRow[] {
  return rows.filter((row) => !isComplete(row)).slice(0, shortList);
}

/** A line for each file that somebody has not yet returned in full. */
function describeSent({ document, language, sent }: StatusRow, localise: Localise): readonly string[] {
  return sent
    .filter(({ open }) => open.length > 0)
    .map(({ to, date, format, segments, back, open }) => {
      const returned =
        back === undefined
          ? localise('status.nothingBack')
          : localise('status.back', { number: segments - open.length, date: back });
      const values = { document, tag: language, count: segments, to, date, format, returned };
      return printable(localise('status.sent', values));
    });
}

/** One line for a quarantined segment. */
function describe(
  { document = '?', language, id, outcome, target, notes = [], ours }: Status['quarantined'][number],
  localise: Localise,
): string {
  // What came back without a translation is there for its notes.
  if (target.trim() === '') {
    const note = notes.join(' ');
    return printable(localise('status.quarantinedNote', { document, tag: language, id, outcome, note }));
  }
  const values = { document, tag: language, id, outcome, target };
  return printable(
    ours
      ? localise('status.quarantinedLocal', { ...values, ours: ours.target })
      : localise('status.quarantined', values),
  );
}

const columns = [
  'segments',
  'words',
  'wordsToDo',
  'missing',
  'stale',
  'translated',
  'reviewed',
  'final',
] as const;

function headOf(rows: readonly StatusRow[], localise: Localise): string[] {
  const names = [
    'document',
    'language',
    ...columns,
    ...quarantineCells('quarantined' as const, rows),
    'complete',
  ] as const;
  return names.map((name) => localise(`statusColumn.${name}`));
}

function cellsOf(
  row: StatusRow | StatusTotal,
  rows: readonly StatusRow[],
  localise: Localise,
): (string | number)[] {
  const isTotal = 'documents' in row;
  return [
    isTotal
      ? localise('status.total', {
          number: row.completeDocuments,
          all: row.language === undefined ? rows.length : row.documents,
        })
      : printable(row.document),
    row.language ?? localise('status.all'),
    ...columns.map((name) => row[name]),
    ...quarantineCells(row.quarantined, rows),
    !isTotal && row.empty ? localise('status.empty') : row.segments === 0 ? '–' : `${percent(row)} %`,
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
