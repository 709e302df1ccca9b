import type { Column } from './column.ts';
import { escapeHtml } from './escape.ts';
import type { TableCell } from './layout.ts';
import { writeSentences } from './sentence.ts';

/** Tables of fewer columns fit any screen. */
const mostNarrow = 3;

/**
 * One language's copy of a table. Row 0 is its header. Sentences are numbered through the whole table, so that one lights
 * up in every language. Places no cell claims stay empty: a ragged table keeps its shape.
 */
export function writeTable(cells: readonly TableCell[], column: Column, label: string): string {
  const places = new Map<string, string>();
  let width = 0;
  let height = 0;
  let position = 1;
  for (const { block, unit } of cells) {
    const html = writeSentences(unit, column, label, position);
    position += unit.segments.length;
    width = Math.max(width, block.column + 1);
    height = Math.max(height, block.row + 1);
    const element = block.row === 0 && html !== '' ? 'th scope="col"' : 'td';
    const align = block.align ? ` class="${block.align}"` : '';
    places.set(`${block.row}:${block.column}`, `<${element}${align}>${html}</${element.slice(0, 2)}>`);
  }
  const row = (number: number): string => {
    const html = Array.from({ length: width }, (_, at) => places.get(`${number}:${at}`) ?? '<td></td>').join(
      '',
    );
    return `<tr>${html}</tr>`;
  };
  const body = Array.from({ length: Math.max(height - 1, 0) }, (_, at) => row(at + 1)).join('\n');
  const table = `<table><thead>${row(0)}</thead>${body && `<tbody>\n${body}</tbody>`}</table>`;
  const name = escapeHtml(column.words.text('table.scroll', { label }));
  const lang =
    column.words.language === column.language ? '' : ` lang="${escapeHtml(column.words.language)}"`;
  // Where a table can be wider than its place, the keyboard has to reach it to scroll it.
  const reach = width < mostNarrow ? '' : ` tabindex="0" role="group"${lang} aria-label="${name}"`;
  return `<div class="scroll"${reach}>${table}</div>`;
}
