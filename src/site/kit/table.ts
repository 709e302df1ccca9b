import type { Column } from './column.ts';
import { type Html, html, joinHtml } from './html.ts';
import type { TableCell } from './layout.ts';
import { writeSentences } from './sentence.ts';

/** Tables of fewer columns fit any screen. */
const mostNarrow = 3;

/**
 * One language's copy of a table. Row 0 is its header. Sentences are numbered through the whole table, so that one lights
 * up in every language. Places no cell claims stay empty: a ragged table keeps its shape.
 */
export function writeTable(cells: readonly TableCell[], column: Column, label: string): Html {
  const places = new Map<string, Html>();
  let width = 0;
  let height = 0;
  let position = 1;
  for (const { block, unit } of cells) {
    const content = writeSentences(unit, column, label, position);
    position += unit.segments.length;
    width = Math.max(width, block.column + 1);
    height = Math.max(height, block.row + 1);
    const [start, end] =
      block.row === 0 && String(content) !== '' ? [html`th scope="col"`, 'th'] : ['td', 'td'];
    const align = block.align ? html` class="${block.align}"` : '';
    places.set(`${block.row}:${block.column}`, html`<${start}${align}>${content}</${end}>`);
  }
  const row = (number: number): Html => {
    const written = Array.from(
      { length: width },
      (_, at) => places.get(`${number}:${at}`) ?? html`<td></td>`,
    );
    return html`<tr>${written}</tr>`;
  };
  const body = Array.from({ length: Math.max(height - 1, 0) }, (_, at) => row(at + 1));
  const table = html`<table><thead>${row(0)}</thead>${body.length === 0 ? '' : html`<tbody>\n${joinHtml(body, '\n')}</tbody>`}</table>`;
  const name = column.words.text('table.scroll', { label });
  // Where a table can be wider than its place, the keyboard has to reach it to scroll it.
  const reach = width < mostNarrow ? '' : html` tabindex="0" role="group" aria-label="${name}"`;
  return html`<div class="scroll"${reach}>${table}</div>`;
}
