import type { Block } from '../../model/document.ts';

interface Open {
  readonly name: string;
  /** Of a list: whether it is numbered, and the number of its last item. */
  readonly ordered?: boolean;
  number: number;
  /** Of a table: its number, from 0, and the row and column that were begun last. */
  readonly table?: number;
  row: number;
  column: number;
}

/** The elements around the place of a page that is read, as far as they say what its text is. */
export interface Structure {
  readonly open: Open[];
  tables: number;
}

/** The structure at the start of a page, whose first table has this number. */
export function createStructure(firstTable: number): Structure {
  return { open: [], tables: firstTable };
}

/** Elements that begin a scope of their own: end tags may be missing inside of it only. */
const outer: Readonly<Record<string, readonly string[]>> = {
  li: ['ul', 'ol', 'menu', 'dir'],
  dt: ['dl'],
  dd: ['dl'],
  tr: ['table'],
  td: ['table', 'tr'],
  th: ['table', 'tr'],
};

const followed: ReadonlySet<string> = new Set([
  ...Object.keys(outer),
  ...['ul', 'ol', 'menu', 'dir', 'dl', 'table', 'blockquote', 'title', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
]);

/** Notes the start tag of a block. */
export function enterBlock(
  structure: Structure,
  name: string,
  valueFor: (name: string) => string | undefined,
): void {
  if (!followed.has(name)) return;
  const { open } = structure;
  const bounds = outer[name];
  if (bounds) leaveUnclosed(open, name, bounds);
  const parent = open.findLast((each) =>
    name === 'li' ? bounds?.includes(each.name) : each.name === 'table',
  );
  let number = 0;
  if (name === 'li' && parent) number = parent.number = wholeNumber(valueFor('value')) ?? parent.number + 1;
  if (name === 'ol') number = (wholeNumber(valueFor('start')) ?? 1) - 1;
  if (name === 'tr' && parent) {
    parent.row++;
    parent.column = -1;
  }
  if ((name === 'td' || name === 'th') && parent) parent.column++;
  open.push({
    name,
    number,
    row: -1,
    column: -1,
    ...(name === 'ol' && { ordered: true }),
    ...(name === 'table' && { table: structure.tables++ }),
  });
}

/** `</li>`, `</tr>` and others may be left out. */
function leaveUnclosed(open: Open[], name: string, bounds: readonly string[]): void {
  const siblings =
    name === 'dt' || name === 'dd' ? ['dt', 'dd'] : name === 'td' || name === 'th' ? ['td', 'th'] : [name];
  for (let at = open.length - 1; at >= 0; at--) {
    const { name: each } = open[at] ?? { name: '' };
    if (siblings.includes(each)) {
      open.length = at;
      return;
    }
    if (bounds.includes(each)) return;
  }
}

function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*\d{1,9}\s*$/.test(value) ? Number(value) : undefined;
}

/** Notes the end tag of a block. */
export function leaveBlock({ open }: Structure, name: string): void {
  const at = followed.has(name) ? open.findLastIndex((each) => each.name === name) : -1;
  if (at >= 0) open.length = at;
}

/** What a paragraph at this place is. */
export function blockAt({ open }: Structure): Block {
  for (let at = open.length - 1; at >= 0; at--) {
    const { name, number } = open[at] as Open;
    if (name === 'title') return { kind: 'field', name };
    if (/^h[1-6]$/.test(name)) return { kind: 'heading', level: Number(name[1]) };
    if (name === 'td' || name === 'th') {
      const table = open.findLast((each, index) => index < at && each.table !== undefined);
      if (table)
        return { kind: 'cell', table: table.table ?? 0, row: Math.max(0, table.row), column: table.column };
    }
    if (name === 'li') {
      const lists = open.filter((each, index) => index < at && outer['li']?.includes(each.name));
      return {
        kind: 'item',
        ordered: lists.at(-1)?.ordered ?? false,
        number,
        depth: Math.max(1, lists.length),
      };
    }
  }
  const quoted = open.filter(({ name }) => name === 'blockquote').length;
  return quoted > 0 ? { kind: 'paragraph', quoted } : { kind: 'paragraph' };
}
