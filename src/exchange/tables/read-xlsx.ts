import type { ZipPackage } from '../../packages/zip.ts';
import { readSharedStrings } from '../workbook/strings-and-styles.ts';
import { columnOf, unescapeSheetText } from './cell-text.ts';
import {
  childOf,
  elementsOf,
  findAll,
  linksOf,
  type PartNode,
  readPart,
  readPartText,
  textOf,
} from './part.ts';
import {
  mostColumns,
  plainCell,
  sheetCell,
  type TableCell,
  type TableFile,
  type TableRow,
  tooLarge,
} from './table-file.ts';

/**
 * The sheets of an XLSX workbook whose main part is `main`, hidden ones and hidden rows too. Linear time.
 * @throws BarobarError `zip-structure`, `xml-…`; `file-too-large` for a sheet of too many columns
 */
export function readXlsxTables(zip: ZipPackage, main: string): TableFile {
  const links = linksOf(zip, main);
  const strings = links.find(({ type }) => type === 'sharedStrings')?.target ?? '';
  const texts = readSharedStrings(readPartText(zip, strings), `${zip.path}/${strings}`).map(normaliseEnds);
  const sheets = elementsOf(childOf(readPart(zip, main), 'sheets')).flatMap(({ attributes }) => {
    const link = links.find(({ id, type }) => id === attributes.get('id') && type === 'worksheet');
    return link ? [link.target] : [];
  });
  const loose: string[] = [];
  const tables = sheets.map((name) => {
    const comments = readComments(zip, name);
    const rows = readSheet(readPart(zip, name), texts, comments, zip.path);
    for (const list of comments.values()) loose.push(...list);
    return rows;
  });
  return { format: 'xlsx', path: zip.path, tables, paragraphs: [], comments: loose, findings: [] };
}

/** The text of a string item: its parts without the phonetic guides beside them. */
function richText(item: PartNode): string {
  const parts = elementsOf(item).flatMap((each) =>
    each.local === 't'
      ? [each]
      : each.local === 'r'
        ? elementsOf(each).filter(({ local }) => local === 't')
        : [],
  );
  return normaliseEnds(unescapeSheetText(parts.map(textOf).join('')));
}

/** The cells of a sheet; comments are taken out of the map as their cells are met. */
function readSheet(
  sheet: PartNode | undefined,
  texts: readonly string[],
  comments: Map<string, string[]>,
  path: string,
): readonly TableRow[] {
  let line = 0;
  return elementsOf(childOf(sheet, 'sheetData')).map((row): TableRow => {
    line = Number(row.attributes.get('r') ?? line + 1);
    const cells: (TableCell | undefined)[] = [];
    for (const cell of elementsOf(row)) {
      const reference = cell.attributes.get('r');
      const column = (columnOf(reference) ?? cells.length + 1) - 1;
      if (column >= mostColumns) throw tooLarge('columns', path);
      while (cells.length < column) cells.push(undefined);
      const notes = reference === undefined ? undefined : comments.get(reference);
      if (reference !== undefined) comments.delete(reference);
      cells[column] = { ...readCell(cell, texts), comments: notes ?? [] };
    }
    return { cells, line };
  });
}

function readCell(cell: PartNode, texts: readonly string[]): TableCell {
  const type = cell.attributes.get('t') ?? 'n';
  const written = childOf(cell, 'v');
  const value = written ? textOf(written) : '';
  if (childOf(cell, 'f')) return { ...plainCell(value), fault: 'formula' };
  if (type === 'inlineStr') {
    const item = childOf(cell, 'is');
    return sheetCell(item ? richText(item) : '');
  }
  if (type === 's') return sheetCell(value === '' ? '' : (texts[Number(value)] ?? ''));
  if (type === 'str') return sheetCell(normaliseEnds(unescapeSheetText(value)));
  if (value === '') return plainCell('');
  return { ...plainCell(value), fault: type === 'e' ? 'error' : 'number' };
}

function normaliseEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** Comments of a sheet by cell: threaded ones, and the older kind where a cell has none of these. */
function readComments(zip: ZipPackage, sheet: string): Map<string, string[]> {
  const links = linksOf(zip, sheet);
  const comments = new Map<string, string[]>();
  const gather = (type: string, item: string, textIn: (node: PartNode) => string): void => {
    const found = new Map<string, string[]>();
    for (const link of links.filter((each) => each.type === type)) {
      for (const comment of findAll(readPart(zip, link.target), item)) {
        const reference = comment.attributes.get('ref') ?? '';
        const text = textIn(comment).trim();
        if (text !== '') found.set(reference, [...(found.get(reference) ?? []), text]);
      }
    }
    for (const [reference, list] of found) if (!comments.has(reference)) comments.set(reference, list);
  };
  gather('threadedComment', 'threadedComment', (node) => [...findAll(node, 'text')].map(textOf).join(''));
  gather('comments', 'comment', (node) => {
    const text = childOf(node, 'text');
    return text ? richText(text) : '';
  });
  return comments;
}
