import type { Unit } from '../../model/document.ts';
import { anchorOf } from './addresses.ts';
import { quote, writeNote, writeTick } from './blocks.ts';
import type { Column } from './column.ts';
import { type Html, html, joinHtml } from './html.ts';
import type { Row } from './layout.ts';
import { writeMergedTable } from './merged-table.ts';
import { pairedSentences, writeSentences } from './sentence.ts';
import { writeTable } from './table.ts';
import { markLong, unitText } from './title.ts';

/** A row of cells, one for each language, with what is in the margin. */
export function writeRow(row: Row, columns: readonly Column[]): Html {
  switch (row.kind) {
    case 'name':
      return spanning('title', html`<h1>${row.name}</h1>`, columns);
    case 'literal':
      return spanning('literal', html`<pre><code>${row.text}</code></pre>`, columns);
    case 'rule':
      return spanning('rule', html`<hr/>`, columns);
    case 'heading': {
      const { unit, label, level } = row;
      const write = (column: Column) => writeHeading(unit, level, label, column);
      return labelled(`heading h${level}`, row, write, columns);
    }
    case 'lead':
      return labelled(
        `lead${parted(row)}`,
        row,
        (column) => html`<p>${writeSentences(row.unit, column, row.label)}</p>`,
        columns,
      );
    case 'paragraph': {
      const write = (column: Column) =>
        quote(html`<p>${writeSentences(row.unit, column, row.label)}</p>`, row.quoted);
      return labelled(`paragraph${parted(row)}`, row, write, columns);
    }
    case 'item': {
      // A list of one in each cell: the row keeps the item level with its translations, `start` keeps its number.
      const [start, end] = row.ordered
        ? [html`<ol start="${row.number}">`, html`</ol>`]
        : [html`<ul>`, html`</ul>`];
      // Where its sentences are rows, the style sheet writes the number.
      const number = row.ordered ? html` data-n="${row.number}"` : '';
      const item = row.task ? html`<li class="task">` : html`<li${number}>`;
      const write = (column: Column) =>
        html`${start}${item}${writeTick(row.task, column)}${writeSentences(row.unit, column, row.label)}</li>${end}`;
      const depth = Math.min(Math.max(row.depth, 1), 6);
      return labelled(`item depth-${depth}${row.task ? '' : parted(row)}`, row, write, columns);
    }
    case 'table': {
      const merged = writeMergedTable(row.cells, columns, row.label);
      if (merged) return spanningLabelled(row, merged, columns);
      const write = (column: Column) => writeTable(row.cells, column, row.label);
      // Beside each other such tables would break words into letters: they are one below another.
      const width = Math.max(...row.cells.map(({ block }) => block.column + 1));
      if (width * columns.length > 9) return stacked(row, write, columns);
      return labelled('table', row, write, columns);
    }
    case 'note':
      return labelled('note', row, (column) => writeNote(row, column), columns);
  }
}

/** The title of a page, above the languages of its table; nothing if the text does not begin with one. */
export function writeTitleRow(row: Row | undefined, columns: readonly Column[]): Html | undefined {
  if (row?.kind === 'name') return html`<div class="row title"><h1>${row.name}</h1></div>`;
  if (row?.kind !== 'heading') return undefined;
  const { unit, label, level } = row;
  const cells = columns.map(
    (column) =>
      html`<div lang="${column.language}" data-name="${column.autonym}">${writeHeading(unit, level, label, column)}</div>`,
  );
  return html`<div class="row title"><div class="label">${writeLabelLink(row, columns[0]) ?? ''}</div>\n${joinHtml(cells, '\n')}</div>`;
}

function writeHeading(unit: Unit, level: number, label: string, column: Column): Html {
  const long = markLong(unitText(unit, column.rendition));
  return html`<h${level}${long}>${writeSentences(unit, column, label)}</h${level}>`;
}

/** A row without number or anchors, such as a heading that the page itself sets. */
export function writePlainRow(
  kind: string,
  write: (column: Column) => Html,
  columns: readonly Column[],
): Html {
  return html`<tr class="row ${kind}"><td class="label"></td>${columns.map((column) => writeCell(column, write))}</tr>`;
}

/** The class of a block by its sentences, which may be rows of their own; none if there is one, or too many. */
function parted({ unit }: Extract<Row, { kind: 'lead' | 'paragraph' | 'item' }>): string {
  const { length } = unit.segments;
  return length > 1 && length <= pairedSentences ? ` parts k${length}` : '';
}

type Labelled = Exclude<Row, { kind: 'name' | 'literal' | 'rule' }>;

function labelled(
  kind: string,
  row: Labelled,
  write: (column: Column) => Html,
  columns: readonly Column[],
): Html {
  const cells = joinHtml(
    columns.map((column) => writeCell(column, write)),
    '\n',
  );
  return html`<tr class="row ${kind}">${writeLabel(row, columns[0])}\n${cells}</tr>`;
}

/** The row's number, which leads to its first sentence. */
function writeLabel(row: Labelled, column: Column | undefined): Html {
  const link = writeLabelLink(row, column);
  return link ? html`<th class="label" scope="row">${link}</th>` : html`<td class="label"></td>`;
}

function writeLabelLink(row: Labelled, column: Column | undefined): Html | undefined {
  const units = row.kind === 'table' ? row.cells.map(({ unit }) => unit) : [row.unit];
  const segment = units.flatMap(({ segments }) => segments)[0];
  if (!segment || !column) return undefined;
  const name = column.words.text('sentence.link', { label: `${row.label}.1` });
  return html`<a href="#${anchorOf(segment.id, column)}" title="${name}" aria-label="${name}">${row.label}</a>`;
}

function writeCell(column: Column, write: (column: Column) => Html): Html {
  const { language, autonym } = column;
  return html`<td lang="${language}" data-name="${autonym}">${write(column)}</td>`;
}

function stacked(row: Labelled, write: (column: Column) => Html, columns: readonly Column[]): Html {
  const cells = columns.map(
    (column) =>
      html`<div class="cell" lang="${column.language}" data-name="${column.autonym}">${write(column)}</div>`,
  );
  return spanningLabelled(row, joinHtml(cells, '\n'), columns);
}

function spanningLabelled(row: Labelled, content: Html, columns: readonly Column[]): Html {
  return html`<tr class="row table">${writeLabel(row, columns[0])}\n<td colspan="${columns.length}">${content}</td></tr>`;
}

function spanning(kind: string, content: Html, columns: readonly Column[]): Html {
  return html`<tr class="row ${kind}"><td class="label"></td><td colspan="${columns.length}">${content}</td></tr>`;
}
