import type { Unit } from '../../../model/document.ts';
import type { Rendition } from '../../../model/translation.ts';
import { type Html, html, joinHtml } from '../../kit/html.ts';
import { foldLabel } from '../../kit/inline.ts';
import type { Row, TableCell } from '../../kit/layout.ts';
import { nestItems } from '../../kit/lists.ts';
import { writeInlines, writeMarked } from './inline.ts';

/** One language of the file. */
export interface Speech {
  readonly rendition: Rendition;
  readonly source: string;
  /** The other languages in the file. */
  readonly others: readonly string[];
}

type Heading = Extract<Row, { kind: 'heading' | 'name' }>;
type Item = Extract<Row, { kind: 'item' }>;

/**
 * Rows as `<div>` in `<div>`, each with its `<head>`, as their headings nest (TEI P5 §4.1). Below a heading at least a
 * paragraph is needed, and is empty if the text has none.
 */
export function writeDivisions(rows: readonly Row[], speech: Speech): Html {
  const pieces: Html[] = [];
  const open: number[] = [];
  let isEmpty = true;
  const close = (): void => {
    pieces.push(isEmpty ? html`<p/>\n</div>\n` : html`</div>\n`);
    isEmpty = false;
    open.pop();
  };
  for (let at = 0; at < rows.length; ) {
    const row = rows[at] as Row;
    if (row.kind === 'heading' || row.kind === 'name') {
      const level = row.kind === 'name' ? 1 : row.level;
      while ((open.at(-1) ?? 0) >= level) close();
      open.push(level);
      pieces.push(html`<div>\n<head>${writeHead(row, speech)}</head>\n`);
      isEmpty = true;
      at++;
      continue;
    }
    if (open.length === 0) {
      pieces.push(html`<div>\n`);
      open.push(0);
    }
    isEmpty = false;
    if (row.kind !== 'item') {
      pieces.push(html`${writeBlock(row, speech)}\n`);
      at++;
      continue;
    }
    const items: Item[] = [];
    for (let next = rows[at]; next?.kind === 'item'; next = rows[++at]) items.push(next);
    pieces.push(html`${writeLists(items, speech)}\n`);
  }
  if (open.length === 0) pieces.push(html`<div>\n<p/>\n</div>\n`);
  while (open.length > 0) close();
  return html`${pieces}`;
}

function writeHead(row: Heading, speech: Speech): string | Html {
  return row.kind === 'name' ? row.name : writeSentences(row.unit, speech);
}

function writeBlock(row: Exclude<Row, Heading | Item>, speech: Speech): Html {
  switch (row.kind) {
    case 'lead':
      return html`<p rend="lead">${writeSentences(row.unit, speech)}</p>`;
    case 'paragraph': {
      const text = html`<p>${writeSentences(row.unit, speech)}</p>`;
      return row.quoted > 0 ? html`<quote>${text}</quote>` : text;
    }
    case 'table':
      return writeTable(row.cells, speech);
    case 'literal':
      // Kept as it stands: white space is part of it.
      return html`<p><code xml:space="preserve">${row.text}</code></p>`;
    case 'rule':
      return html`<milestone unit="section" rend="rule"/>`;
    case 'note':
      return html`<p>${writeSentences(row.unit, speech)}</p>`;
  }
}

/** Lists as deep as their items say (TEI P5 §3.8). */
function writeLists(items: readonly Item[], speech: Speech): Html {
  const pieces = nestItems<Item, Html>(items, {
    open: ({ ordered }) => html`<list rend="${ordered ? 'numbered' : 'bulleted'}">`,
    item: ({ ordered, number, unit }) =>
      html`<item${ordered ? html` n="${number}"` : ''}>${writeSentences(unit, speech)}`,
    next: html`</item>`,
    end: () => html`</item></list>`,
  });
  return html`${pieces}`;
}

function writeTable(cells: readonly TableCell[], speech: Speech): Html {
  const rows = new Map<number, Html[]>();
  for (const { block, unit } of cells) {
    const row = rows.get(block.row) ?? [];
    rows.set(block.row, row);
    // A ragged table keeps its shape.
    while (row.length < block.column) row.push(html`<cell/>`);
    row.push(html`<cell>${writeSentences(unit, speech)}</cell>`);
  }
  const lines = [...rows].map(
    ([number, row]) => html`<row${number === 0 ? html` role="label"` : ''}>${row}</row>\n`,
  );
  return html`<table>\n${lines}</table>`;
}

/** Footnotes: rows of one label are one note, which its calls point at. */
export function writeNotes(rows: readonly Row[], speech: Speech): Html {
  const notes: { readonly label: string; readonly blocks: Html[] }[] = [];
  for (const row of rows) {
    if (row.kind !== 'note') continue;
    const last = notes.at(-1);
    if (last && !row.opens && foldLabel(last.label) === foldLabel(row.note))
      last.blocks.push(writeBlock(row, speech));
    else notes.push({ label: row.note, blocks: [writeBlock(row, speech)] });
  }
  const written = notes.map(({ label, blocks }) => html`<note place="foot" n="${label}">${blocks}</note>\n`);
  return html`<div type="notes">\n${written}</div>\n`;
}

/** The sentences of a unit, one space between them. */
function writeSentences(unit: Unit, { rendition, source, others }: Speech): Html {
  if (unit.segments.length === 0) return writeInlines(unit.inlines, unit.codes);
  const { language } = rendition;
  const sentences = unit.segments.map(({ id, source: original, codes }) => {
    const shown = rendition.segments.get(id);
    const corresp = others.map((other) => `#${sentenceId(id, other, source)}`).join(' ');
    const name = sentenceId(id, language, source);
    return html`<s xml:id="${name}"${others.length > 0 ? html` corresp="${corresp}"` : ''}>${writeMarked(shown?.text ?? original, codes)}</s>`;
  });
  return joinHtml(sentences, ' ');
}

/** Its permanent id in the document's own language, with the language after it in the others. */
function sentenceId(id: string, language: string, source: string): string {
  return language === source ? id : `${id}-${language}`;
}
