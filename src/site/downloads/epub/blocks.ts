import type { Unit } from '../../../model/document.ts';
import { codesIn } from '../../kit/codes.ts';
import type { Column } from '../../kit/column.ts';
import { shown } from '../../kit/column.ts';
import { type Html, html, joinHtml } from '../../kit/html.ts';
import { foldLabel, writeInlines, writeMarked } from '../../kit/inline.ts';
import type { Row, TableCell } from '../../kit/layout.ts';
import { nestItems } from '../../kit/lists.ts';

type Item = Extract<Row, { kind: 'item' }>;

/** A row of the text in one language: its element, without what only a page on the web needs. */
export interface Block {
  readonly row: Row;
  /** For an item, what is in it. */
  readonly content: Html;
}

/** The rows of a text in one language, each written once for all places of the book that show it. */
export function makeBlocks(rows: readonly Row[], column: Column): readonly Block[] {
  return rows.map((row) => ({ row, content: writeRow(row, column) }));
}

/** Where a sentence of the book is: its permanent id, with the language after it in all but the document's own. */
export function placeOf(id: string, { language, source }: Column): string {
  return language === source ? `s-${id}` : `s-${id}-${language}`;
}

function writeRow(row: Row, column: Column): Html {
  switch (row.kind) {
    case 'name':
      return html`<h1>${row.name}</h1>\n`;
    case 'literal':
      return html`<pre><code>${row.text}</code></pre>\n`;
    case 'rule':
      return html`<hr/>\n`;
    case 'heading':
      return html`<h${row.level}>${writeSentences(row.unit, column)}</h${row.level}>\n`;
    case 'lead':
      return html`<p class="lead">${writeSentences(row.unit, column)}</p>\n`;
    case 'paragraph': {
      const text = html`<p>${writeSentences(row.unit, column)}</p>\n`;
      return row.quoted > 0 ? html`<blockquote>${text}</blockquote>\n` : text;
    }
    case 'item':
      return html`${row.task === undefined ? '' : row.task === 'done' ? '☑ ' : '☐ '}${writeSentences(row.unit, column)}`;
    case 'table':
      return writeTable(row.cells, column);
    case 'note': {
      const number = column.notes.get(foldLabel(row.note));
      const id = row.opens ? html` id="note-${String(number)}-${column.language}"` : '';
      return html`<p${id}><sup>${row.note}</sup> ${writeSentences(row.unit, column)}</p>\n`;
    }
  }
}

/** Blocks as running text: items that follow each other are one list, deeper ones inside. */
export function joinBlocks(blocks: readonly Block[]): Html {
  const written: Html[] = [];
  for (let at = 0; at < blocks.length; ) {
    const items: (Item & { readonly content: Html })[] = [];
    for (let next = blocks[at]; next?.row.kind === 'item'; next = blocks[++at])
      items.push({ ...next.row, content: next.content });
    if (items.length === 0) written.push((blocks[at++] as Block).content);
    else
      written.push(
        ...nestItems<(typeof items)[number], Html>(items, {
          open: openList,
          item: ({ content }) => html`<li>${content}`,
          next: html`</li>\n`,
          end: closeList,
        }),
      );
  }
  return html`${written}`;
}

/** A block by itself: an item is a list of one. */
export function aloneBlock({ row, content }: Block): Html {
  return row.kind === 'item' ? html`${openList(row)}<li>${content}${closeList(row.ordered)}` : content;
}

function openList({ ordered, number }: Item): Html {
  return ordered ? html`<ol start="${number}">` : html`<ul>`;
}

function closeList(ordered: boolean): Html {
  return html`</li></${ordered ? 'ol' : 'ul'}>\n`;
}

/** The sentences of a unit, one space between them. */
function writeSentences(unit: Unit, column: Column): Html {
  const call = (label: string): Html => writeCall(label, column);
  if (unit.segments.length === 0) return writeInlines(unit.inlines, codesIn(unit.codes, column), call);
  const sentences = unit.segments.map((segment) => {
    const content = writeMarked(shown(segment, column).text, codesIn(segment.codes, column), call);
    return html`<span id="${placeOf(segment.id, column)}">${content}</span>`;
  });
  return joinHtml(sentences, ' ');
}

function writeCall(label: string, { notes, language }: Column): Html {
  const number = notes.get(foldLabel(label));
  return number === undefined
    ? html`<sup>${label}</sup>`
    : html`<sup><a epub:type="noteref" role="doc-noteref" href="#note-${number}-${language}">${label}</a></sup>`;
}

/** Places no cell claims stay empty: a ragged table keeps its shape. */
function writeTable(cells: readonly TableCell[], column: Column): Html {
  const rows = new Map<number, Html[]>();
  let width = 0;
  for (const { block, unit } of cells) {
    const row = rows.get(block.row) ?? [];
    rows.set(block.row, row);
    const element = block.row === 0 ? 'th' : 'td';
    const align = block.align ? html` class="${block.align}"` : '';
    row[block.column] = html`<${element}${align}>${writeSentences(unit, column)}</${element}>`;
    width = Math.max(width, block.column + 1);
  }
  const lines = [...rows.values()].map(
    (row) => html`<tr>${Array.from({ length: width }, (_, at) => row[at] ?? html`<td></td>`)}</tr>\n`,
  );
  return html`<table>\n${lines}</table>\n`;
}
