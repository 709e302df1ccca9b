import { findingOf } from '../../messages/findings/say.ts';
import type { FindingText } from '../../messages/findings/texts.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { Phrase } from '../../model/messages.ts';
import { shorten } from '../../text/shorten.ts';
import { type Columns, idsIn, stateOf } from './columns.ts';
import { type Control, digestBand } from './control.ts';
import { isWork, type ReadRow } from './rows.ts';
import type { TableCell, TableFile } from './table-file.ts';

/** Ids that one finding names. */
const mostNamed = 20;

/** What is to be known of a returned table beside its translations: rows that are gone, tracked changes, text that has no place. */
export function remarksOnTable(
  file: TableFile,
  rows: readonly ReadRow[],
  { header }: Columns,
  control: Control | undefined,
): readonly Finding[] {
  const { path } = file;
  const findings: Finding[] = [];
  const find = (severity: Severity, line: number, text: FindingText): void => {
    findings.push({ ...findingOf(severity, text), path, line, column: 1 });
  };
  for (const read of rows) {
    const { row, note, state, others } = read;
    const where = placeOf(read);
    const cells = row.cells.filter((cell) => cell !== undefined);
    const changes = changesIn(where, cells);
    if (changes) find('warning', row.line, changes);
    if (cells.some(({ hasObject }) => hasObject))
      find('warning', row.line, { text: 'table/object', values: { where } });
    if (note.fault !== undefined)
      find('error', row.line, { text: 'table/text:note', values: { where, text: shown(note.text) } });
    if (isWork(read) && stateOf(state.text) === undefined)
      find('warning', row.line, { text: 'table/state', values: { where, state: shown(state.text) } });
    const loose = isWork(read) ? others : cells.map(({ text }) => text);
    if (loose.some((text) => text.trim() !== '')) {
      const text = shown(loose.join(' '));
      find('error', row.line, { text: 'table/text:outside', values: { where, text } });
    }
    const comments = isWork(read) ? [] : cells.flatMap((cell) => cell.comments);
    for (const comment of comments)
      find('error', row.line, { text: 'table/comment', values: { text: shown(comment) } });
  }
  const bands = file.tables.flat().filter(({ isBand }) => isBand);
  for (const { cells, line } of control ? bands : []) {
    const text = cells.find((cell) => cell !== undefined)?.text ?? '';
    const isRow = idsIn(text, control).length > 0;
    if (text.trim() !== '' && !isRow && !control?.bands.has(digestBand(text)))
      find('error', line, { text: 'table/text:no-row', values: { row: line, text: shown(text) } });
  }
  const comments = [
    ...file.comments,
    ...bands.flatMap(({ cells }) => cells.flatMap((cell) => cell?.comments ?? [])),
  ];
  for (const comment of comments)
    find('error', 1, { text: 'table/comment', values: { text: shown(comment) } });
  const here = new Set(rows.flatMap(({ ids }) => ids));
  const gone = [...(control?.sent.keys() ?? [])].filter((id) => !here.has(id));
  if (gone.length > 0) find('warning', Math.max(header, 0) + 1, missingRows(gone));
  return findings;
}

/** A text as a message quotes it. */
function shown(text: string): string {
  return shorten(text.trim(), 60);
}

/** The row, with its ids. */
function placeOf({ row: { line }, ids }: ReadRow): readonly Phrase[] {
  return ids.length > 0
    ? [{ text: 'rowOf', values: { row: line, ids: ids.join(' ') } }]
    : [{ text: 'row', values: { row: line } }];
}

/** What to say of tracked changes: insertions were taken, deletions carried out. */
function changesIn(where: readonly Phrase[], cells: readonly TableCell[]): FindingText | undefined {
  const [inserted = [], deleted = []] = (['inserted', 'deleted'] as const).map((kind) =>
    cells
      .map((cell) => cell[kind].trim())
      .filter((text) => text !== '')
      .map((text): Phrase => ({ text: 'quoted', values: { text: shown(text) } })),
  );
  if (inserted.length > 0 && deleted.length > 0)
    return { text: 'table/tracked-changes', values: { where, inserted, deleted } };
  if (inserted.length > 0) return { text: 'table/tracked-changes:inserted', values: { where, inserted } };
  if (deleted.length > 0) return { text: 'table/tracked-changes:deleted', values: { where, deleted } };
  return undefined;
}

function missingRows(gone: readonly string[]): FindingText {
  const ids = gone.slice(0, mostNamed).join(', ');
  const count = gone.length;
  if (count === 1) return { text: 'table/rows-missing', values: { ids } };
  return count > mostNamed
    ? { text: 'table/rows-missing:many', values: { count, ids, more: count - mostNamed } }
    : { text: 'table/rows-missing:several', values: { count, ids } };
}
