import type { Block, Document, Unit } from '../../model/document.ts';
import { findField } from '../../text/title.ts';
import { foldLabel } from './inline.ts';

type Cell = Extract<Block, { kind: 'cell' }>;

/** One row of the page: what all languages show side by side. */
export type Row =
  | { readonly kind: 'heading'; readonly label: string; readonly level: number; readonly unit: Unit }
  | { readonly kind: 'lead'; readonly label: string; readonly unit: Unit }
  | { readonly kind: 'paragraph'; readonly label: string; readonly quoted: number; readonly unit: Unit }
  | {
      readonly kind: 'item';
      readonly label: string;
      readonly ordered: boolean;
      readonly number: number;
      readonly depth: number;
      readonly task?: 'open' | 'done';
      readonly unit: Unit;
    }
  | { readonly kind: 'table'; readonly label: string; readonly cells: readonly TableCell[] }
  /** `opens`: the first row of its footnote, which may have several. */
  | {
      readonly kind: 'note';
      readonly label: string;
      readonly note: string;
      readonly opens: boolean;
      readonly unit: Unit;
    }
  /** The document has neither a heading of level 1 nor a title: its name is the heading. */
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'rule' };

/** A cell of a table, and the unit with its text. */
export interface TableCell {
  readonly block: Cell;
  readonly unit: Unit;
}

/** The rows of a page. */
export interface Layout {
  readonly body: readonly Row[];
  /** Footnotes, in the order of the document. */
  readonly notes: readonly Row[];
}

type Unlabelled = Row extends infer R ? (R extends Row ? Omit<R, 'label'> : never) : never;

/** Members of the front matter that are shown above the text; other members describe the page. */
const leads: readonly string[] = ['subtitle', 'description', 'summary', 'lead'];

/**
 * The rows of a document in the order they are read: title, lead, text, footnotes. Labels count the rows that hold
 * text from 1. Heading levels never skip one downwards (`#` then `###` gives 1, 2): assistive technology reads them as
 * an outline.
 */
export function layOut(document: Document): Layout {
  const known = layouts.get(document);
  if (known) return known;
  const layout = makeLayout(document);
  layouts.set(document, layout);
  return layout;
}

// Pages and files of a briefing all ask for it. A document is a value that never changes, so this cannot be seen from outside.
const layouts = new WeakMap<Document, Layout>();

function makeLayout(document: Document): Layout {
  const body: Unlabelled[] = [];
  const notes: Unlabelled[] = [];
  const lead: Unlabelled[] = [];
  const noted = new Set<string>();
  let level = 0;

  const hasHeading = document.units.some(({ block }) => block.kind === 'heading' && block.level === 1);
  if (!hasHeading) {
    const title = findField(document, 'title');
    body.push(title ? { kind: 'heading', level: 1, unit: title } : { kind: 'name', name: document.name });
    level = 1;
  }

  let table: { number: number; cells: TableCell[] } | undefined;
  for (const unit of document.units) {
    const { block } = unit;
    // It is shown with its link or image; between cells it ends no table.
    if (block.kind === 'title') continue;
    if (block.kind === 'cell') {
      if (table?.number !== block.table) {
        table = { number: block.table, cells: [] };
        body.push({ kind: 'table', cells: table.cells });
      }
      table.cells.push({ block, unit });
      continue;
    }
    table = undefined;
    switch (block.kind) {
      case 'heading':
        level = Math.min(block.level, level + 1, 6);
        body.push({ kind: 'heading', level, unit });
        break;
      case 'paragraph':
        body.push({ kind: 'paragraph', quoted: block.quoted ?? 0, unit });
        break;
      case 'item':
        body.push({ ...block, unit });
        break;
      case 'footnote':
        notes.push({ kind: 'note', note: block.label, opens: !noted.has(foldLabel(block.label)), unit });
        noted.add(foldLabel(block.label));
        break;
      case 'field':
        if (leads.includes(block.name)) lead.push({ kind: 'lead', unit });
        break;
      case 'literal':
        body.push({ kind: 'literal', text: block.text });
        break;
      case 'rule':
        body.push({ kind: 'rule' });
    }
  }

  const opensWithTitle = body[0]?.kind === 'name' || (body[0]?.kind === 'heading' && body[0].level === 1);
  body.splice(opensWithTitle ? 1 : 0, 0, ...lead);
  return number(body, notes);
}

/** How each sentence is cited, by its id: the row's label and its place in the row (`3.2`). */
export function labelSentences(layout: Layout): ReadonlyMap<string, string> {
  const known = labelsOf.get(layout);
  if (known) return known;
  const { body, notes } = layout;
  const labels = new Map<string, string>();
  for (const row of [...body, ...notes]) {
    if (row.kind === 'name' || row.kind === 'literal' || row.kind === 'rule') continue;
    const units = row.kind === 'table' ? row.cells.map(({ unit }) => unit) : [row.unit];
    let place = 0;
    for (const { id } of units.flatMap(({ segments }) => segments)) labels.set(id, `${row.label}.${++place}`);
  }
  labelsOf.set(layout, labels);
  return labels;
}

const labelsOf = new WeakMap<Layout, ReadonlyMap<string, string>>();

function number(body: readonly Unlabelled[], notes: readonly Unlabelled[]): Layout {
  let count = 0;
  const label = (row: Unlabelled): Row => {
    if (row.kind === 'name' || row.kind === 'literal' || row.kind === 'rule') return row;
    count++;
    return { ...row, label: String(count) } as Row;
  };
  return { body: body.map(label), notes: notes.map(label) };
}
