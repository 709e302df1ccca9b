import { plainText } from '../../text/markup.ts';
import { type Column, shown } from './column.ts';
import { type Html, html, joinHtml } from './html.ts';
import type { TableCell } from './layout.ts';
import { readingTextOf } from './reading-text.ts';
import { writeSentences } from './sentence.ts';

/**
 * One table for all languages where all but its first column are figures: a column of labels for each language, and the
 * figures once, as the language that is read first writes them. Nothing if a figure differs, or where the table has gaps.
 */
export function writeMergedTable(
  cells: readonly TableCell[],
  columns: readonly Column[],
  label: string,
): Html | undefined {
  if (columns.length < 2) return undefined;
  const rows: TableCell[][] = [];
  for (const cell of cells) {
    const row = rows[cell.block.row] ?? [];
    rows[cell.block.row] = row;
    row[cell.block.column] = cell;
  }
  const width = rows[0]?.length ?? 0;
  if (rows.length < 2 || width < 2) return undefined;
  for (const row of rows) {
    if (row?.length !== width) return undefined;
    for (const cell of row) if (!cell) return undefined;
    for (const cell of row.slice(1)) if (!isSame(cell, columns)) return undefined;
  }
  let position = 1;
  const written = rows.map((row, at) => {
    const [first, ...figures] = row as [TableCell, ...TableCell[]];
    const from = position;
    const labels = columns.map((column) => {
      const content = writeSentences(first.unit, column, label, from);
      const isNamed = at > 0 || first.unit.segments.length > 0;
      const text = isNamed ? content : html`${column.autonym}`;
      return html`<th scope="${at === 0 ? 'col' : 'row'}" lang="${column.language}" data-name="${column.autonym}">${text}</th>`;
    });
    position += first.unit.segments.length;
    const values = figures.map((cell) => {
      const content = writeFigure(cell, columns, label, position);
      position += cell.unit.segments.length;
      return at === 0
        ? html`<th scope="col" class="figure">${content}</th>`
        : html`<td class="figure">${content}</td>`;
    });
    return html`<tr class="labels">${labels}${values}</tr>`;
  });
  const name = columns[0]?.words.text('table.scroll', { label }) ?? '';
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${name}"><table class="merged"><thead>${written[0] ?? ''}</thead><tbody>\n${joinHtml(written.slice(1), '\n')}</tbody></table></div>`;
}

/** UTF-16 units: what is longer is no figure. */
const longestFigure = 32;

/** Whether a cell has the same figures in every language; how a language writes them, and its units, do not count. */
function isSame(cell: TableCell, columns: readonly Column[]): boolean {
  const texts = columns.map((column) => textOf(cell, column));
  const [first = ''] = texts;
  if (texts.every((text) => text === first)) return first.length <= longestFigure;
  const digits = texts.map((text) => text.replace(/\D+/g, ''));
  return (
    digits[0] !== '' && texts.every((text, at) => text.length <= longestFigure && digits[at] === digits[0])
  );
}

function textOf({ unit }: TableCell, column: Column): string {
  return unit.segments.length === 0
    ? readingTextOf(unit)
    : unit.segments.map((segment) => plainText(shown(segment, column).text)).join(' ');
}

/** A figure as the language that is read first writes it, with the addresses that it has in every language. */
function writeFigure(cell: TableCell, columns: readonly Column[], label: string, position: number): Html {
  const { unit } = cell;
  if (unit.segments.length === 0) return columns[0] ? writeSentences(unit, columns[0], label) : html``;
  const all = columns.map(
    (column) =>
      html`<span data-ui="${column.language}" lang="${column.language}" data-name="${column.autonym}">${writeSentences(unit, column, label, position)}</span>`,
  );
  return html`<span class="ui">${all}</span>`;
}
