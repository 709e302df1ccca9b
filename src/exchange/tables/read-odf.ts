import type { ZipPackage } from '../../packages/zip.ts';
import { exchangeLimits } from '../limits.ts';
import { childOf, elementsOf, findAll, type PartNode, readPart, textOf } from './part.ts';
import {
  mostColumns,
  plainCell,
  sheetCell,
  type TableCell,
  type TableFile,
  type TableRow,
  tooLarge,
} from './table-file.ts';

/** Tracked changes of a document, and which of them are open where it is read. */
interface Changes {
  /** Text of deletions by the ids of their changes. */
  readonly deleted: ReadonlyMap<string, string>;
  readonly insertions: ReadonlySet<string>;
  readonly open: Set<string>;
}

/**
 * The tables of an OpenDocument text or the sheets of an OpenDocument spreadsheet, hidden rows too. Tracked insertions are
 * taken, deletions dropped. Linear time.
 * @throws BarobarError `zip-structure`, `xml-…`; `file-too-large` for a table of too many rows or columns
 */
export function readOdfTables(zip: ZipPackage): TableFile {
  const body = childOf(readPart(zip, 'content.xml'), 'body');
  const sheets = childOf(body, 'spreadsheet');
  const text = sheets ?? childOf(body, 'text');
  const changes = readChanges(childOf(text, 'tracked-changes'));
  const tables: (readonly TableRow[])[] = [];
  const paragraphs: string[] = [];
  const comments: string[] = [];
  const visit = (node: PartNode): void => {
    for (const child of elementsOf(node)) {
      if (child.local === 'table') tables.push(readTable(child, changes, sheets !== undefined, zip.path));
      else if (child.local === 'p' || child.local === 'h') {
        const cell = readCell({ ...child, content: [child] }, changes);
        paragraphs.push(cell.text);
        comments.push(...cell.comments);
      } else if (child.local !== 'tracked-changes') visit(child);
    }
  };
  if (text) visit(text);
  return {
    format: sheets ? 'ods' : 'odt',
    path: zip.path,
    tables,
    paragraphs,
    comments,
    findings: [],
  };
}

function readChanges(node: PartNode | undefined): Changes {
  const deleted = new Map<string, string>();
  const insertions = new Set<string>();
  for (const region of findAll(node, 'changed-region')) {
    const id = region.attributes.get('id') ?? '';
    const deletion = childOf(region, 'deletion');
    if (deletion) {
      const lines = elementsOf(deletion).filter(({ local }) => local === 'p' || local === 'h');
      deleted.set(id, lines.map(textOf).join('\n'));
    } else if (childOf(region, 'insertion')) insertions.add(id);
  }
  return { deleted, insertions, open: new Set() };
}

function readTable(table: PartNode, changes: Changes, isSheet: boolean, path: string): readonly TableRow[] {
  const rows: TableRow[] = [];
  let line = 1;
  let width = 0;
  for (const row of rowsIn(table)) {
    const cells: (TableCell | undefined)[] = [];
    let count = 0;
    for (const cell of elementsOf(row)) {
      if (cell.local !== 'table-cell' && cell.local !== 'covered-table-cell') continue;
      const read = isSheet ? readSheetCell(cell, changes) : readCell(cell, changes);
      const isEmpty = isBlank(read);
      // Empty cells and rows are repeated to the edge of the sheet.
      const repeated = repetition(cell, 'number-columns-repeated');
      if (!isEmpty && cells.length + repeated > mostColumns) throw tooLarge('columns', path);
      if (cell.local === 'table-cell') count += repeated;
      for (let at = 0; at < repeated && cells.length < mostColumns; at++) cells.push(read);
    }
    const repeated = repetition(row, 'number-rows-repeated');
    width = Math.max(width, cells.length);
    const isBand = !isSheet && count === 1 && width > 1;
    if (!cells.every(isBlank)) {
      if (rows.length + repeated > exchangeLimits.segments) throw tooLarge('rows', path);
      for (let at = 0; at < repeated; at++) rows.push({ cells, line: line + at, ...(isBand && { isBand }) });
    }
    line += repeated;
  }
  return rows;
}

function isBlank(cell: TableCell | undefined): boolean {
  return !cell || (cell.text === '' && cell.deleted === '' && cell.comments.length === 0 && !cell.hasObject);
}

/** The rows of a table, also of its groups and its header, but none of a table in a cell. */
function* rowsIn(node: PartNode): Generator<PartNode> {
  for (const child of elementsOf(node)) {
    if (child.local === 'table-row') yield child;
    else if (/^table-(?:header-rows|rows|row-group)$/.test(child.local)) yield* rowsIn(child);
  }
}

function repetition({ attributes }: PartNode, name: string): number {
  const count = Number(attributes.get(name) ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}

/** A cell of a sheet: what is no text there was not typed as it is shown. */
function readSheetCell(cell: PartNode, changes: Changes): TableCell {
  const type = cell.attributes.get('value-type');
  const read = readCell(cell, changes);
  if (cell.attributes.has('formula')) return { ...read, fault: 'formula' };
  return type === undefined || type === 'string'
    ? { ...sheetCell(read.text), ...read }
    : { ...read, fault: 'number' };
}

interface Gathered {
  text: string;
  inserted: string;
  deleted: string;
  paragraphs: number;
  /** Whether white space would stand first in its paragraph, or after other white space. */
  isSpaced: boolean;
  hasObject: boolean;
  readonly comments: string[];
  readonly tags: string[];
}

function readCell(cell: PartNode, changes: Changes): TableCell {
  const gathered: Gathered = {
    text: '',
    inserted: '',
    deleted: '',
    paragraphs: 0,
    isSpaced: true,
    hasObject: false,
    comments: [],
    tags: [],
  };
  gatherFrom(cell, changes, gathered);
  const { paragraphs: _paragraphs, isSpaced: _isSpaced, hasObject, ...rest } = gathered;
  return { ...plainCell(''), ...rest, ...(hasObject && { hasObject }) };
}

function add(text: string, into: Gathered, { open, insertions }: Changes): void {
  into.text += text;
  if ([...open].some((id) => insertions.has(id))) into.inserted += text;
}

const objects: ReadonlySet<string> = new Set(['frame', 'note', 'custom-shape', 'object', 'g']);

function gatherFrom(node: PartNode, changes: Changes, into: Gathered): void {
  for (const child of node.content) {
    if (typeof child === 'string') {
      // Only paragraphs hold text; white space runs together in them (OpenDocument 1.3 part 3 §6.1.2).
      if (into.paragraphs === 0 || !isText(node.local)) continue;
      let text = child.replace(/[ \t\r\n]+/g, ' ');
      if (into.isSpaced && text.startsWith(' ')) text = text.slice(1);
      if (text !== '') into.isSpaced = text.endsWith(' ');
      add(text, into, changes);
      continue;
    }
    gatherElement(child, changes, into);
  }
}

/** White space between lists and paragraphs is no text. */
function isText(local: string): boolean {
  return !/^(?:table-cell|covered-table-cell|list|list-item|section)$/.test(local);
}

function gatherElement(node: PartNode, changes: Changes, into: Gathered): void {
  const { local, attributes } = node;
  const sign = local === 'tab' ? '\t' : local === 'line-break' ? '\n' : undefined;
  if (sign !== undefined) {
    into.isSpaced = false;
    add(sign, into, changes);
  } else if (local === 's') {
    const count = Math.min(Math.max(1, Number(attributes.get('c') ?? 1) || 1), 10_000);
    add(' '.repeat(count), into, changes);
    into.isSpaced = false;
  } else if (local === 'p' || local === 'h') {
    if (into.paragraphs++ > 0) add('\n', into, changes);
    into.isSpaced = true;
    gatherFrom(node, changes, into);
  } else if (local === 'annotation') into.comments.push(readComment(node));
  else if (local === 'change-start') changes.open.add(attributes.get('change-id') ?? '');
  else if (local === 'change-end') changes.open.delete(attributes.get('change-id') ?? '');
  else if (local === 'change') into.deleted += changes.deleted.get(attributes.get('change-id') ?? '') ?? '';
  else if (objects.has(local)) into.hasObject = true;
  else if (local !== 'annotation-end' && local !== 'ruby-text') {
    const tag = local === 'content-control' ? attributes.get('tag') : undefined;
    if (tag) into.tags.push(tag);
    gatherFrom(node, changes, into);
  }
}

function readComment(node: PartNode): string {
  const author = childOf(node, 'creator');
  const text = elementsOf(node)
    .filter(({ local }) => local === 'p')
    .map(textOf)
    .join('\n');
  return author && textOf(author) !== '' ? `${textOf(author)}: ${text}` : text;
}
