import { type Status, type StatusRow, status } from '../../workflows/sentences/status.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-code.ts';
import { formatTable, printable } from '../report-text.ts';

export async function showStatus(
  desk: Desk,
  names: readonly string[],
  options: { json?: true },
): Promise<ExitCode> {
  const { rows, aside } = status(desk.workspace(), names);
  if (options.json) desk.json(rows);
  else if (rows.length === 0) desk.remark('There is no document in source/ yet.');
  else {
    desk.result(`${formatTable(tableOf(rows), 2)}${aside.map(describe).join('')}`);
    if (aside.length > 0)
      desk.remark('Decide with “barobar import --resolve ours” or “--resolve theirs” and the id.');
  }
  return 0;
}

/** One line for a sentence kept aside. */
function describe({ document, language, id, outcome, target, ours }: Status['aside'][number]): string {
  const mine = ours ? `ours “${ours.target}”, ` : '';
  return `${printable(`${document ?? '?'} ${language} ${id}: ${outcome}, ${mine}returned “${target}”`)}\n`;
}

function tableOf(rows: readonly StatusRow[]): (string | number)[][] {
  const numbers = ['segments', 'words', 'missing', 'stale', 'translated', 'reviewed', 'final'] as const;
  const hasAside = rows.some((row) => row.quarantined > 0);
  const head = ['document', 'language', ...numbers, ...(hasAside ? ['aside'] : []), 'complete'];
  const body = rows.map((row) => [
    printable(row.document),
    row.language,
    ...numbers.map((name) => row[name]),
    ...(hasAside ? [row.quarantined] : []),
    row.empty ? 'empty' : `${percent(row)} %`,
  ]);
  return [head, ...body];
}

/** Rounded down: 100 % means all of it. */
function percent({ segments, missing, stale }: StatusRow): number {
  return Math.floor(((segments - missing - stale) * 100) / segments);
}
