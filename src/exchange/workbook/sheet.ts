import { type Cell, tableLimits } from '../../glossary/csv.ts';
import { BarobarError } from '../../model/error.ts';
import { attributeOf, readXml, type XmlElement } from '../../xml/read.ts';
import { columnOf } from '../tables/cell-text.ts';
import { makeTextReader } from './strings-and-styles.ts';

/** Columns of the widest sheet that is read. */
const mostColumns = 1_000;

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly path: string;
  readonly strings: readonly string[];
  /** For each cell style, whether it shows numbers as dates. */
  readonly dates: readonly boolean[];
  readonly isFrom1904: boolean;
}

/** A cell that is read: its place, and how its value is meant. */
interface OpenCell {
  readonly line: number;
  readonly column: number;
  readonly type: string;
  readonly isDate: boolean;
  value: string;
}

/**
 * The rows of a sheet that hold anything, each as long as the longest.
 * @throws BarobarError `file-too-large`; `glossary-value` for a cell with an error; `xml-…`
 */
export function readSheet(xml: string, context: SheetContext): Cell[][] {
  const { path, dates } = context;
  const rows: Cell[][] = [];
  const texts = makeTextReader();
  let line = 0;
  let column = 0;
  let width = 0;
  let cells = 0;
  let cell: OpenCell | undefined;
  let isValue = false;
  const openCell = (element: XmlElement): OpenCell => {
    column = columnOf(attributeOf(element, 'r')) ?? column + 1;
    if (column > mostColumns) {
      throw refuseLarge(`more than ${mostColumns} columns`, path, line, column);
    }
    texts.begin();
    const isDate = dates[Number(attributeOf(element, 's') ?? 0)] === true;
    return { line, column, type: attributeOf(element, 't') ?? 'n', isDate, value: '' };
  };
  const closeCell = (open: OpenCell): void => {
    const text = textOf(open, open.type === 'inlineStr' ? texts.end() : open.value, context);
    if (text === '') return;
    if (text.length > tableLimits.cellLength) {
      throw refuseLarge(`a cell of more than ${tableLimits.cellLength} characters`, path, line, open.column);
    }
    if (++cells > tableLimits.cells) throw refuseLarge(`more than ${tableLimits.cells} cells`, path, line, 1);
    const row = rows.at(-1)!;
    width = Math.max(width, open.column);
    while (row.length < open.column - 1) row.push(emptyCell(path, line, row.length + 1));
    row[open.column - 1] = { text, location: { path, line, column: open.column } };
  };
  readXml(xml, path, {
    open(element) {
      const { local } = element;
      if (local === 'row') {
        line = Number(attributeOf(element, 'r') ?? line + 1);
        column = 0;
        if (!(line > 0) || line > tableLimits.lines) {
          throw refuseLarge(`more than ${tableLimits.lines} lines`, path, 1, 1);
        }
        rows.push([]);
      } else if (local === 'c' && rows.length > 0) cell = openCell(element);
      isValue = local === 'v';
      if (cell) texts.open(local);
    },
    close({ local }) {
      isValue = false;
      if (cell) texts.close(local);
      if (local !== 'c' || !cell) return;
      closeCell(cell);
      cell = undefined;
    },
    text(part) {
      if (isValue && cell) cell.value += part;
      else texts.text(part);
    },
  });
  const filled = rows.filter((row) => row.length > 0);
  if (filled.length * width > tableLimits.cells * 4) {
    throw refuseLarge(`more than ${tableLimits.cells} cells`, path, 1, 1);
  }
  for (const row of filled) {
    const at = row.find(({ text }) => text !== '')?.location.line ?? 1;
    while (row.length < width) row.push(emptyCell(path, at, row.length + 1));
  }
  return filled;
}

function refuseLarge(what: string, path: string, line: number, column: number): BarobarError {
  return new BarobarError(
    'file-too-large',
    `The table has ${what}.`,
    'Check where it comes from; if it is genuine, split it into smaller files.',
    { path, line, column },
  );
}

function emptyCell(path: string, line: number, column: number): Cell {
  return { text: '', location: { path, line, column } };
}

function textOf(cell: OpenCell, value: string, { path, strings, isFrom1904 }: SheetContext): string {
  const { type, line, column } = cell;
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'inlineStr':
    case 'str':
      return value;
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'e':
      throw new BarobarError(
        'glossary-value',
        `This cell shows the error ${value}.`,
        'Correct its formula in the spreadsheet, and save the file.',
        { path, line, column },
      );
    default:
      return cell.isDate && /^\d+(?:\.\d+)?$/.test(value) ? dayOf(Number(value), isFrom1904) : value;
  }
}

/** The day of a serial number: day 1 is 1 January 1900, and a 29 February 1900 that never was is counted. */
function dayOf(serial: number, isFrom1904: boolean): string {
  const days = Math.floor(serial) + (isFrom1904 ? 1_462 : 0);
  const fromUnix = (days < 60 ? days + 1 : days) - 25_569;
  const day = new Date(fromUnix * 86_400_000);
  return Number.isNaN(day.getTime()) ? String(serial) : day.toISOString().slice(0, 10);
}
