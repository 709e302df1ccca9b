import type { Unit } from '../../../model/document.ts';
import { codesIn } from '../../kit/codes.ts';
import type { Column } from '../../kit/column.ts';
import { shown } from '../../kit/column.ts';
import { escapeHtml } from '../../kit/escape.ts';
import { type Html, html } from '../../kit/html.ts';
import { foldLabel, writeInlines, writeMarked } from '../../kit/inline.ts';
import type { Row, TableCell } from '../../kit/layout.ts';
import { nestItems } from '../../kit/lists.ts';

type Item = Extract<Row, { kind: 'item' }>;

/** A row of the text in one language: its element, without what only a page on the web needs. */
export interface Block {
  readonly row: Row;
  /** For an item, what is in it. */
  readonly html: string;
}

/** The rows of a text in one language, each written once for all places of the book that show it. */
export function makeBlocks(rows: readonly Row[], column: Column): readonly Block[] {
  return rows.map((row) => ({ row, html: writeRow(row, column) }));
}

/** Where a sentence of the book is: its permanent id, with the language behind in all but the document's own. */
export function placeOf(id: string, { language, source }: Column): string {
  return language === source ? `s-${id}` : `s-${id}-${language}`;
}

function writeRow(row: Row, column: Column): string {
  switch (row.kind) {
    case 'name':
      return `<h1>${escapeHtml(row.name)}</h1>\n`;
    case 'literal':
      return `<pre><code>${escapeHtml(row.text)}</code></pre>\n`;
    case 'rule':
      return '<hr/>\n';
    case 'heading':
      return `<h${row.level}>${writeSentences(row.unit, column)}</h${row.level}>\n`;
    case 'lead':
      return `<p class="lead">${writeSentences(row.unit, column)}</p>\n`;
    case 'paragraph': {
      const text = `<p>${writeSentences(row.unit, column)}</p>\n`;
      return row.quoted > 0 ? `<blockquote>${text}</blockquote>\n` : text;
    }
    case 'item':
      return `${row.task === undefined ? '' : row.task === 'done' ? '☑ ' : '☐ '}${writeSentences(row.unit, column)}`;
    case 'table':
      return writeTable(row.cells, column);
    case 'note': {
      const number = column.notes.get(foldLabel(row.note));
      const id = row.opens ? ` id="note-${number}-${escapeHtml(column.language)}"` : '';
      return `<p${id}><sup>${escapeHtml(row.note)}</sup> ${writeSentences(row.unit, column)}</p>\n`;
    }
  }
}

/** Blocks as running text: items that follow each other are one list, deeper ones inside. */
export function joinBlocks(blocks: readonly Block[]): string {
  let html = '';
  for (let at = 0; at < blocks.length; ) {
    const items: (Item & { readonly html: string })[] = [];
    for (let next = blocks[at]; next?.row.kind === 'item'; next = blocks[++at])
      items.push({ ...next.row, html: next.html });
    if (items.length === 0) html += (blocks[at++] as Block).html;
    else
      html += nestItems<(typeof items)[number], string>(items, {
        open: openList,
        item: ({ html: inside }) => `<li>${inside}`,
        next: '</li>\n',
        end: closeList,
      }).join('');
  }
  return html;
}

/** A block by itself: an item is a list of one. */
export function aloneBlock({ row, html }: Block): string {
  return row.kind === 'item' ? `${openList(row)}<li>${html}${closeList(row.ordered)}` : html;
}

function openList({ ordered, number }: Item): string {
  return ordered ? `<ol start="${number}">` : '<ul>';
}

function closeList(ordered: boolean): string {
  return `</li></${ordered ? 'ol' : 'ul'}>\n`;
}

/** The sentences of a unit, one space between them. */
function writeSentences(unit: Unit, column: Column): string {
  const call = (label: string): Html => writeCall(label, column);
  if (unit.segments.length === 0)
    return String(writeInlines(unit.inlines, codesIn(unit.codes, column), call));
  return unit.segments
    .map((segment) => {
      const html = writeMarked(shown(segment, column).text, codesIn(segment.codes, column), call);
      return `<span id="${escapeHtml(placeOf(segment.id, column))}">${html}</span>`;
    })
    .join(' ');
}

function writeCall(label: string, { notes, language }: Column): Html {
  const number = notes.get(foldLabel(label));
  return number === undefined
    ? html`<sup>${label}</sup>`
    : html`<sup><a epub:type="noteref" role="doc-noteref" href="#note-${number}-${language}">${label}</a></sup>`;
}

/** Places no cell claims stay empty: a ragged table keeps its shape. */
function writeTable(cells: readonly TableCell[], column: Column): string {
  const rows = new Map<number, string[]>();
  let width = 0;
  for (const { block, unit } of cells) {
    const row = rows.get(block.row) ?? [];
    rows.set(block.row, row);
    const element = block.row === 0 ? 'th' : 'td';
    const align = block.align ? ` class="${block.align}"` : '';
    row[block.column] = `<${element}${align}>${writeSentences(unit, column)}</${element}>`;
    width = Math.max(width, block.column + 1);
  }
  const lines = [...rows.values()].map(
    (row) => `<tr>${Array.from({ length: width }, (_, at) => row[at] ?? '<td></td>').join('')}</tr>\n`,
  );
  return `<table>\n${lines.join('')}</table>\n`;
}
