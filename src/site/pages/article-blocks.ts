import { anchorOf } from '../kit/addresses.ts';
import { quote, writeNote, writeTick } from '../kit/blocks.ts';
import type { Column } from '../kit/column.ts';
import { type Html, html } from '../kit/html.ts';
import type { Row } from '../kit/layout.ts';
import { nestItems } from '../kit/lists.ts';
import { writeSentences } from '../kit/sentence.ts';
import { writeTable } from '../kit/table.ts';
import { markLong, unitText } from '../kit/title.ts';

type Item = Extract<Row, { kind: 'item' }>;

/** The blocks of a text in one language as running HTML: items that follow each other are one list, deeper ones inside. */
export function writeBlocks(rows: readonly Row[], column: Column): Html {
  const blocks: Html[] = [];
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
  return html`${blocks.map((block) => html`${block}\n`)}`;
}

function writeBlock(row: Exclude<Row, Item>, column: Column): Html {
  switch (row.kind) {
    case 'name':
      return html`<h1>${row.name}</h1>`;
    case 'literal':
      // Where it can be wider than its place, the keyboard has to reach it to scroll it.
      return html`<pre tabindex="0"><code>${row.text}</code></pre>`;
    case 'rule':
      return html`<hr/>`;
    case 'heading':
      return html`<h${row.level}${markLong(unitText(row.unit, column.rendition))}>${labelled(row, column)}</h${row.level}>`;
    case 'lead':
      return html`<p class="lead">${labelled(row, column)}</p>`;
    case 'paragraph':
      return quote(html`<p>${labelled(row, column)}</p>`, row.quoted);
    case 'table':
      return html`<div class="table">${writeLabel(row.label, row.cells.flatMap(({ unit }) => unit.segments)[0]?.id, column)}${writeTable(row.cells, column, row.label)}</div>`;
    case 'note':
      return writeNote(row, column, html` class="note"`);
  }
}

interface Labelled {
  readonly label: string;
  readonly unit: Item['unit'];
}

/** The text of a block after its number, which leads to its first sentence. */
function labelled({ label, unit }: Labelled, column: Column): Html {
  return html`${writeLabel(label, unit.segments[0]?.id, column)}${writeSentences(unit, column, label)}`;
}

function writeLabel(label: string, segment: string | undefined, column: Column): Html {
  if (segment === undefined) return html``;
  const name = column.words.text('sentence.link', { label: `${label}.1` });
  return html`<a class="block" href="#${anchorOf(segment, column)}" title="${name}" aria-label="${name}">${label}</a>`;
}

function writeLists(items: readonly Item[], column: Column): Html {
  const lists = nestItems(items, {
    open: ({ ordered, number }) => (ordered ? html`<ol start="${number}">` : html`<ul>`),
    item: (item) =>
      html`<li${item.task ? html` class="task"` : ''}>${writeTick(item.task, column)}${labelled(item, column)}`,
    next: html`</li>`,
    end: (ordered) => html`</li></${ordered ? 'ol' : 'ul'}>`,
  });
  return html`${lists}`;
}
