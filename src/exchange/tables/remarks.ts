import { findingOf } from '../../messages/findings/say.ts';
import type { FindingText } from '../../messages/findings/texts.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { Phrase } from '../../model/messages.ts';
import { append } from '../../text/multimap.ts';
import { shorten } from '../../text/shorten.ts';
import { type Columns, idsIn, stateOf } from './columns.ts';
import { type Control, digestBand, digestSource } from './control.ts';
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
  const odd = new Map<string, ReadRow[]>();
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
    if (isWork(read) && stateOf(state.text) === undefined) append(odd, state.text.trim(), read);
    const loose = isWork(read) ? others : cells.map(({ text }) => text);
    if (loose.some((text) => text.trim() !== '')) {
      const text = shown(loose.join(' '));
      find('error', row.line, { text: 'table/text:outside', values: { where, text } });
    }
    const comments = isWork(read) ? [] : cells.flatMap((cell) => cell.comments);
    for (const comment of comments)
      find('error', row.line, { text: 'table/comment', values: { text: shown(comment) } });
  }
  for (const [state, alike] of odd) {
    const [first, ...others] = alike as [ReadRow, ...ReadRow[]];
    const values = { where: placeOf(first), state: shown(state) };
    const text: FindingText =
      others.length === 0
        ? { text: 'table/state', values }
        : { text: 'table/state:several', values: { ...values, count: others.length } };
    find('warning', first.row.line, text);
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
  const gone = control ? goneRows(rows, control) : [];
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

/** Ids of the rows that went out and did not come back, neither with their id nor with their source text in a row that lost its id. */
function goneRows(rows: readonly ReadRow[], { sent }: Control): readonly string[] {
  const here = new Set(rows.flatMap(({ ids }) => ids));
  const nameless = new Map<string, number>();
  for (const { ids, source } of rows) {
    const key = digestSource(source.text);
    if (ids.length === 0) nameless.set(key, (nameless.get(key) ?? 0) + 1);
  }
  return [...sent].flatMap(([id, { source }]) => {
    if (here.has(id)) return [];
    const count = nameless.get(source) ?? 0;
    nameless.set(source, count - 1);
    return count > 0 ? [] : [id];
  });
}

function missingRows(gone: readonly string[]): FindingText {
  const ids = gone.slice(0, mostNamed).join(', ');
  const count = gone.length;
  if (count === 1) return { text: 'table/rows-missing', values: { ids } };
  return count > mostNamed
    ? { text: 'table/rows-missing:many', values: { count, ids, more: count - mostNamed } }
    : { text: 'table/rows-missing:several', values: { count, ids } };
}
