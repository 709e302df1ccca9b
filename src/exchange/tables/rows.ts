import { type ColumnName, type Columns, idsIn } from './columns.ts';
import { type Control, isControl } from './control.ts';
import { plainCell, type TableCell, type TableRow } from './table-file.ts';

/** A row of a returned table as far as its columns are known. */
export interface ReadRow {
  readonly row: TableRow;
  /** As the column for ids has them, or the content controls of the row where it has none. */
  readonly ids: readonly string[];
  readonly source: TableCell;
  readonly target: TableCell;
  readonly note: TableCell;
  readonly state: TableCell;
  /** Text in columns that are not ours. */
  readonly others: readonly string[];
}

/** What a row has where it has no cell. */
export const emptyCell: TableCell = plainCell('');

/** Whether a row has anything of a sentence. */
export function isWork({ ids, source, target }: ReadRow): boolean {
  return ids.length > 0 || source.text.trim() !== '' || target.text.trim() !== '';
}

/** The rows of a table of which the columns are known, without its header and what else is not of a sentence. */
export function readRows(
  table: readonly TableRow[],
  { places, header }: Columns,
  control: Control | undefined,
): readonly ReadRow[] {
  const at = (row: TableRow, name: ColumnName): TableCell => row.cells[places.get(name) ?? -1] ?? emptyCell;
  const ours = new Set(places.values());
  const names = table[header];
  const isHeader = (row: TableRow): boolean =>
    names !== undefined &&
    (['source', 'target'] as const).every((name) => at(row, name).text === at(names, name).text);
  const idsOf = (row: TableRow): readonly string[] => {
    const written = idsIn(at(row, 'id').text, control);
    const tags = [...new Set(row.cells.flatMap((cell) => cell?.tags ?? []))];
    return written.length > 0 || tags.length !== 1 ? written : idsIn(tags[0]!, control);
  };
  const first = header >= 0 ? header : table.findIndex((row) => idsOf(row).length > 0);
  return table.flatMap((row, index): readonly ReadRow[] => {
    const filled = row.cells.filter((cell) => cell && (cell.text !== '' || cell.deleted !== ''));
    if (isHeader(row) || filled.some((cell) => isControl(cell!.text))) return [];
    if (row.isBand) return readBand(row, control);
    const ids = idsOf(row);
    // Title, languages and instructions.
    if (index < first && ids.length === 0 && filled.length < 2) return [];
    const others = row.cells.flatMap((cell, column) => (cell && !ours.has(column) ? [cell.text] : []));
    return [
      {
        row,
        ids,
        source: at(row, 'source'),
        target: at(row, 'target'),
        note: at(row, 'note'),
        state: at(row, 'state'),
        others: others.filter((text) => text.trim() !== ''),
      },
    ];
  });
}

/** A row of one cell is help of ours; with the id of a sentence it is a row whose cells were merged. */
function readBand(row: TableRow, control: Control | undefined): readonly ReadRow[] {
  const cell = row.cells.find((each) => each !== undefined) ?? emptyCell;
  if (!control || idsIn(cell.text, control).length === 0) return [];
  return [{ row, ids: [], source: cell, target: cell, note: emptyCell, state: emptyCell, others: [] }];
}
