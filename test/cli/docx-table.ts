import { escapeXml, type HandOut, rewrite, translate } from './hand-outs.ts';

export const main = 'word/document.xml';

/** A table as XML: its rows, and what stands before and after them. */
export interface Table {
  before: string;
  rows: string[];
  after: string;
}

export const text = (value: string): string =>
  `<w:r><w:t xml:space="preserve">${escapeXml(value)}</w:t></w:r>`;
export const p = (inner: string): string => `<w:p>${inner}</w:p>`;

function parse(xml: string): Table {
  const rows = xml.match(/<w:tr>[\s\S]*?<\/w:tr>/g) ?? [];
  const start = xml.indexOf('<w:tr>');
  return { before: xml.slice(0, start), rows: [...rows], after: xml.slice(xml.lastIndexOf('</w:tr>') + 7) };
}

export const idOf = (row: string): string | undefined => /<w:tag w:val="([^"]*)"/.exec(row)?.[1];
export const cellsOf = (row: string): string[] => row.match(/<w:tc>[\s\S]*?<\/w:tc>/g) ?? [];

/** A row with the content of a cell replaced; its content control stays. */
export function setCell(row: string, at: number, content: string): string {
  const cell = cellsOf(row)[at]!;
  const changed = cell.replace(
    /(<w:sdtContent>)[\s\S]*(<\/w:sdtContent>)/,
    (_, open, close) => open + content + close,
  );
  return row.replace(cell, () => changed);
}

export function moveCells(row: string, order: (cells: string[]) => string[]): string {
  const cells = cellsOf(row);
  if (cells.length < 5) return row;
  const start = row.indexOf(cells[0]!);
  const end = row.lastIndexOf('</w:tc>') + 7;
  return row.slice(0, start) + order(cells).join('') + row.slice(end);
}

export const unlock = (xml: string): string =>
  xml.replace(/<w:sdt><w:sdtPr>[\s\S]*?<\/w:sdtPr><w:sdtContent>|<\/w:sdtContent><\/w:sdt>/g, '');
export const unlockIds = (row: string): string => row.replace(/<w:tag w:val="[^"]*"\/>/g, '');
export const isWhole = (row: string): boolean => cellsOf(row).length === 5 && idOf(row) !== undefined;

/** A table in which each sentence is translated, after some damage. */
export function damaged(
  handOut: HandOut,
  damage: (table: Table, ids: readonly string[]) => void,
): Uint8Array {
  return rewrite(handOut.bytes, main, (xml) => {
    const table = parse(xml);
    table.rows = table.rows.map((row) =>
      isWhole(row) ? setCell(row, 2, p(text(translate(handOut.sources.get(idOf(row)!)!)))) : row,
    );
    damage(table, handOut.ids);
    return table.before + table.rows.join('') + table.after;
  });
}

export const at = (table: Table, id: string): number =>
  table.rows.findIndex((row) => idOf(row) === id && isWhole(row));
export function edit(table: Table, id: string, change: (row: string) => string): void {
  const index = at(table, id);
  table.rows[index] = change(table.rows[index]!);
}
export const each = (table: Table, change: (row: string) => string): void => {
  table.rows = table.rows.map(change);
};

export type Damage = (table: Table, ids: readonly string[]) => void;

export const tracked = (kind: 'ins' | 'del', inner: string): string =>
  `<w:${kind} w:id="1" w:author="Анна">${inner}</w:${kind}>`;
