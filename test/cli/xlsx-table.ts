import { escapeXml, type HandOut, partText, rewrite, translate } from './hand-outs.ts';

export const sheet = 'xl/worksheets/sheet1.xml';

/** Rows of a sheet as texts by their columns; a cell may also be XML of its own. */
export type Row = (string | { readonly xml: string })[];

/** The rows of a sheet of ours; each has six columns. */
export function parse(xml: string): Row[] {
  return (xml.match(/<row [\s\S]*?<\/row>/g) ?? []).map((row) => {
    const cells: Row = [];
    for (const [, column, inner = ''] of row.matchAll(/<c r="([A-Z])\d+"[^>]*?(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      const text = [...inner.matchAll(/<t [^>]*>([^<]*)<\/t>/g)].map((match) => match[1]).join('');
      cells[column!.charCodeAt(0) - 65] = text
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&');
    }
    return Array.from(cells, (cell) => cell ?? '');
  });
}

/** A workbook of which nothing but the cells is left. */
export function format(
  bytes: Uint8Array,
  rows: readonly Row[],
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const data = rows.map((row, index) => {
    const cells = row.map((cell, column) => {
      const r = `${String.fromCharCode(65 + column)}${index + 1}`;
      if (typeof cell !== 'string') return cell.xml.replace('<c', `<c r="${r}"`);
      return cell === ''
        ? ''
        : `<c r="${r}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
    });
    return `<row r="${index + 1}">${cells.join('')}</row>`;
  });
  return rewrite(
    bytes,
    sheet,
    (xml) =>
      xml.replace(
        /<sheetData>[\s\S]*<\/sheetData>[\s\S]*<\/worksheet>/,
        () => `<sheetData>${data.join('')}</sheetData></worksheet>`,
      ),
    more,
  );
}

export interface Sheet {
  rows: Row[];
  ids: readonly string[];
  more: Record<string, string>;
}

export const headerAt = 4;

export function damaged(handOut: HandOut, damage: (table: Sheet) => void): Uint8Array {
  const rows = parse(partText(handOut.bytes, sheet)).map((row) => {
    const source = handOut.sources.get(row[0] as string);
    return source === undefined ? row : [row[0]!, row[1]!, translate(source), ...row.slice(3)];
  });
  const table: Sheet = { rows, ids: handOut.ids, more: {} };
  damage(table);
  return format(handOut.bytes, table.rows, table.more);
}

export const at = ({ rows }: Sheet, id: string): number => rows.findIndex(([first]) => first === id);
export const rowOf = (table: Sheet, index: number): Row => table.rows[at(table, table.ids[index]!)]!;
export const isSentence = ({ ids }: Sheet, row: Row): boolean => ids.includes(row[0] as string);

export type Damage = (table: Sheet) => void;

export function reorder(table: Sheet, order: (cells: Row) => Row): void {
  table.rows = table.rows.map((row, index) =>
    index < headerAt ? row : order(Array.from({ length: 6 }, (_, column) => row[column] ?? '')),
  );
}
