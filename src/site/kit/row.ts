import { anchorOf } from './addresses.ts';
import type { Column } from './column.ts';
import { escapeHtml } from './escape.ts';
import { foldLabel } from './inline.ts';
import type { Row } from './layout.ts';
import { writeSentences } from './sentence.ts';
import { writeTable } from './table.ts';

/** A row of cells, one for each language, with what stands in the margin. */
export function writeRow(row: Row, columns: readonly Column[]): string {
  switch (row.kind) {
    case 'name':
      return spanning('title', `<h1>${escapeHtml(row.name)}</h1>`, columns);
    case 'literal':
      return spanning('literal', `<pre><code>${escapeHtml(row.text)}</code></pre>`, columns);
    case 'rule':
      return spanning('rule', '<hr/>', columns);
    case 'heading': {
      const { unit, label, level } = row;
      const write = (column: Column) => `<h${level}>${writeSentences(unit, column, label)}</h${level}>`;
      return labelled(`heading h${level}`, row, write, columns);
    }
    case 'lead':
      return labelled(
        'lead',
        row,
        (column) => `<p>${writeSentences(row.unit, column, row.label)}</p>`,
        columns,
      );
    case 'paragraph': {
      const depth = Math.min(row.quoted, 3);
      const start = '<blockquote>'.repeat(depth);
      const end = '</blockquote>'.repeat(depth);
      const write = (column: Column) => `${start}<p>${writeSentences(row.unit, column, row.label)}</p>${end}`;
      return labelled('paragraph', row, write, columns);
    }
    case 'item': {
      // A list of one in each cell: the row keeps the item level with its translations, `start` keeps its number.
      const [start, end] = row.ordered ? [`<ol start="${row.number}">`, '</ol>'] : ['<ul>', '</ul>'];
      const item = row.task ? '<li class="task">' : '<li>';
      const write = (column: Column) =>
        `${start}${item}${writeTick(row.task, column)}${writeSentences(row.unit, column, row.label)}</li>${end}`;
      return labelled(`item depth-${Math.min(Math.max(row.depth, 1), 6)}`, row, write, columns);
    }
    case 'table': {
      const write = (column: Column) => writeTable(row.cells, column, row.label);
      // Beside each other such tables would break words into letters: they stand one below another.
      const width = Math.max(...row.cells.map(({ block }) => block.column + 1));
      if (width * columns.length > 9) return stacked(row, write, columns);
      return labelled('table', row, write, columns);
    }
    case 'note':
      return labelled('note', row, (column) => writeNote(row, column), columns);
  }
}

/** The box of a task, drawn by the style sheet and named for those who cannot see it. */
function writeTick(task: 'open' | 'done' | undefined, { words, language }: Column): string {
  if (task === undefined) return '';
  const lang = words.language === language ? '' : ` lang="${escapeHtml(words.language)}"`;
  return `<span class="tick ${task}" role="img"${lang} aria-label="${escapeHtml(words.text(`task.${task}`))}"></span>`;
}

/** A row without number or anchors, such as a heading that the page itself sets. */
export function writePlainRow(
  kind: string,
  write: (column: Column) => string,
  columns: readonly Column[],
): string {
  return `<tr class="row ${kind}"><td class="label"></td>${columns.map((column) => writeCell(column, write)).join('')}</tr>`;
}

type Labelled = Exclude<Row, { kind: 'name' | 'literal' | 'rule' }>;

function labelled(
  kind: string,
  row: Labelled,
  write: (column: Column) => string,
  columns: readonly Column[],
): string {
  const cells = columns.map((column) => writeCell(column, write)).join('\n');
  return `<tr class="row ${kind}">${writeLabel(row, columns[0])}\n${cells}</tr>`;
}

/** The row's number, which leads to its first sentence. */
function writeLabel(row: Labelled, column: Column | undefined): string {
  const units = row.kind === 'table' ? row.cells.map(({ unit }) => unit) : [row.unit];
  const segment = units.flatMap(({ segments }) => segments)[0];
  if (!segment || !column) return '<td class="label"></td>';
  const name = escapeHtml(column.words.text('sentence.link', { label: `${row.label}.1` }));
  const href = escapeHtml(anchorOf(segment.id, column));
  return `<th class="label" scope="row"><a href="#${href}" title="${name}" aria-label="${name}">${row.label}</a></th>`;
}

function writeCell(column: Column, write: (column: Column) => string): string {
  const { language, autonym } = column;
  return `<td lang="${escapeHtml(language)}" data-name="${escapeHtml(autonym)}">${write(column)}</td>`;
}

function stacked(row: Labelled, write: (column: Column) => string, columns: readonly Column[]): string {
  const cells = columns.map(
    (column) =>
      `<div class="cell" lang="${escapeHtml(column.language)}" data-name="${escapeHtml(column.autonym)}">${write(column)}</div>`,
  );
  return `<tr class="row table">${writeLabel(row, columns[0])}\n<td colspan="${columns.length}">${cells.join('\n')}</td></tr>`;
}

function spanning(kind: string, html: string, columns: readonly Column[]): string {
  return `<tr class="row ${kind}"><td class="label"></td><td colspan="${columns.length}">${html}</td></tr>`;
}

function writeNote(row: Extract<Row, { kind: 'note' }>, column: Column): string {
  const { note, unit, label } = row;
  const place = `${column.notes.get(foldLabel(note))}-${escapeHtml(column.language)}`;
  const back = column.calls.has(foldLabel(note))
    ? ` <a class="back" href="#call-${place}" aria-label="${escapeHtml(column.words.text('note.back'))}">↑</a>`
    : '';
  const id = row.opens ? ` id="note-${place}"` : '';
  return `<p${id}><sup>${escapeHtml(note)}</sup> ${writeSentences(unit, column, label)}${back}</p>`;
}
