import { anchorOf } from '../kit/addresses.ts';
import type { Column } from '../kit/column.ts';
import { escapeHtml } from '../kit/escape.ts';
import { foldLabel } from '../kit/inline.ts';
import type { Row } from '../kit/layout.ts';
import { nestItems } from '../kit/lists.ts';
import { writeSentences } from '../kit/sentence.ts';
import { writeTable } from '../kit/table.ts';

type Item = Extract<Row, { kind: 'item' }>;

/** The blocks of a text in one language as running HTML: items that follow each other are one list, deeper ones inside. */
export function writeBlocks(rows: readonly Row[], column: Column): string {
  const blocks: string[] = [];
  for (let at = 0; at < rows.length; ) {
    const row = rows[at] as Row;
    if (row.kind !== 'item') {
      blocks.push(writeBlock(row, column));
      at++;
      continue;
    }
    const items: Item[] = [];
    for (let next = rows[at]; next?.kind === 'item'; next = rows[++at]) items.push(next);
    blocks.push(writeLists(items, column));
  }
  return blocks.map((block) => `${block}\n`).join('');
}

function writeBlock(row: Exclude<Row, Item>, column: Column): string {
  switch (row.kind) {
    case 'name':
      return `<h1>${escapeHtml(row.name)}</h1>`;
    case 'literal':
      // Where it can be wider than its place, the keyboard has to reach it to scroll it.
      return `<pre tabindex="0"><code>${escapeHtml(row.text)}</code></pre>`;
    case 'rule':
      return '<hr/>';
    case 'heading':
      return `<h${row.level}>${labelled(row, column)}</h${row.level}>`;
    case 'lead':
      return `<p class="lead">${labelled(row, column)}</p>`;
    case 'paragraph': {
      const depth = Math.min(row.quoted, 3);
      return `${'<blockquote>'.repeat(depth)}<p>${labelled(row, column)}</p>${'</blockquote>'.repeat(depth)}`;
    }
    case 'table':
      return `<div class="table">${writeLabel(row.label, row.cells.flatMap(({ unit }) => unit.segments)[0]?.id, column)}${writeTable(row.cells, column, row.label)}</div>`;
    case 'note':
      return writeNote(row, column);
  }
}

interface Labelled {
  readonly label: string;
  readonly unit: Item['unit'];
}

/** The text of a block behind its number, which leads to its first sentence. */
function labelled({ label, unit }: Labelled, column: Column): string {
  return `${writeLabel(label, unit.segments[0]?.id, column)}${writeSentences(unit, column, label)}`;
}

function writeLabel(label: string, segment: string | undefined, column: Column): string {
  if (segment === undefined) return '';
  const name = escapeHtml(column.words.text('sentence.link', { label: `${label}.1` }));
  return `<a class="block" href="#${escapeHtml(anchorOf(segment, column))}" title="${name}" aria-label="${name}">${label}</a>`;
}

function writeLists(items: readonly Item[], column: Column): string {
  return nestItems(items, {
    open: ({ ordered, number }) => (ordered ? `<ol start="${number}">` : '<ul>'),
    item: (item) =>
      `<li${item.task ? ' class="task"' : ''}>${writeTask(item, column)}${labelled(item, column)}`,
    next: '</li>',
    end: (ordered) => `</li></${ordered ? 'ol' : 'ul'}>`,
  });
}

function writeTask({ task }: Item, { words }: Column): string {
  if (task === undefined) return '';
  return `<span class="tick ${task}" role="img" aria-label="${escapeHtml(words.text(`task.${task}`))}"></span>`;
}

function writeNote(row: Extract<Row, { kind: 'note' }>, column: Column): string {
  const note = foldLabel(row.note);
  const place = `${column.notes.get(note)}-${escapeHtml(column.language)}`;
  const back = column.calls.has(note)
    ? ` <a class="back" href="#call-${place}" aria-label="${escapeHtml(column.words.text('note.back'))}">↑</a>`
    : '';
  const id = row.opens ? ` id="note-${place}"` : '';
  return `<p class="note"${id}><sup>${escapeHtml(row.note)}</sup> ${writeSentences(row.unit, column, row.label)}${back}</p>`;
}
