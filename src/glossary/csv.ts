// The build for browsers: the other one needs Node's Buffer.
import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { BarobarError } from '../model/error.ts';
import type { Location } from '../model/location.ts';
import { type Delimiter, unguardCell } from '../text/csv-row.ts';
import { lineStarts, positionAt } from '../text/lines.ts';

/**
 * One cell of a table: its text and the place of its first character, after an opening quotation mark and an apostrophe that
 * only keeps spreadsheets from running it.
 */
export interface Cell {
  readonly text: string;
  readonly location: Location;
}

/** A table as text, and what separates its cells. */
export interface CsvTable {
  readonly rows: readonly (readonly Cell[])[];
  readonly delimiter: Delimiter;
}

/**
 * The records of a text of separated values (RFC 4180), each a list of cells. Commas, semicolons or tabs separate them: what
 * the line `sep=;` before the header row says, or `separator`, or else what the header row shows. Blank lines hold no record; a byte order mark and any line end are
 * accepted. Linear in the text.
 * @throws glossary-syntax, with the line, where quotes are at fault; file-too-large, with the place, beyond `tableLimits`
 */
export function readCsv(text: string, path: string, separator?: Delimiter): CsvTable {
  const whole = text.startsWith('\ufeff') ? text.slice(1) : text;
  const named = /^sep=([,;\t])(?=[\r\n]|$)/i.exec(whole);
  // Its line stays, as a blank one.
  const body = whole.slice(named?.[0].length ?? 0);
  const delimiter = (named?.[1] as Delimiter | undefined) ?? separator ?? findDelimiter(body);
  refuseExcess(body, delimiter, path);
  const places = cellPlaces(body, delimiter, path);
  const rows = parseRecords(body, delimiter, path).map((record, row) =>
    record.map((cell, column) => readCell(cell, places[row]?.[column] as Location)),
  );
  return { rows, delimiter };
}

/** The delimiter with which the header has a cell `concept`; if none has, the most frequent one. */
function findDelimiter(text: string): Delimiter {
  const [header = ''] = text
    .slice(0, 20_000)
    .trimStart()
    .split(/[\r\n]/, 1);
  const cells = (['\t', ';', ','] as const).map((delimiter) => {
    const names = header.split(delimiter).map((name) => name.replaceAll('"', '').trim());
    return { delimiter, names, hasConcept: names.includes('concept') };
  });
  const usable = cells.some(({ hasConcept }) => hasConcept) ? cells.filter((each) => each.hasConcept) : cells;
  const [best] = usable.sort((a, b) => b.names.length - a.names.length);
  return best!.names.length > 1 ? best!.delimiter : ',';
}

function readCell(written: string, location: Location): Cell {
  const text = unguardCell(written);
  return {
    text,
    location:
      text === written ? location : { ...location, column: location.column + written.length - text.length },
  };
}

/** Where reading a table stops: far above what people fill in, far below what would exhaust memory. */
export const tableLimits = {
  /** UTF-16 units of a cell: a definition has some three hundred. */
  cellLength: 20_000,
  /** Two hundred columns of a thousand rows, or twenty of ten thousand. */
  cells: 200_000,
  lines: 200_000,
} as const;

/** Counts without building anything. Quotes need no more than counting: where they are at fault, the parser says so. */
function refuseExcess(text: string, delimiter: Delimiter, path: string): void {
  const separator = delimiter.charCodeAt(0);
  let cells = 0;
  let lines = 0;
  let start = 0;
  let quoted = false;
  const refuse = (what: string, at: number): never => {
    throw new BarobarError(
      'file-too-large',
      `The table has ${what}.`,
      'Check where it comes from; if it is genuine, split it into smaller files.',
      { path, ...positionAt(text, at) },
    );
  };
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === quote) quoted = !quoted;
    const isLineEnd = unit === feed || unit === carriage;
    if (isLineEnd && ++lines > tableLimits.lines) refuse(`more than ${tableLimits.lines} lines`, at);
    if (!quoted && (isLineEnd || unit === separator)) {
      start = at + 1;
      if (++cells > tableLimits.cells) refuse(`more than ${tableLimits.cells} cells`, at);
    }
    if (at - start >= tableLimits.cellLength)
      refuse(`a cell of more than ${tableLimits.cellLength} characters`, start);
  }
}

const quote = 0x22;
const feed = 0x0a;
const carriage = 0x0d;

function parseRecords(text: string, delimiter: Delimiter, path: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      // Named, because the parser would otherwise take the first line end it meets for the only one.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 0,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error;
    const line = typeof lines === 'number' ? lines : 1;
    throw new BarobarError(
      'glossary-syntax',
      'This table has a quotation mark in the wrong place.',
      `Put a cell that holds ${namesOf[delimiter]}, a quotation mark or a line end in "…", and write each " inside it twice.`,
      { path, line, column: 1 },
    );
  }
}

const namesOf: Readonly<Record<Delimiter, string>> = { ',': 'a comma', ';': 'a semicolon', '\t': 'a tab' };

/** Where each cell of each record begins. Quotes need no more than counting: the parser has accepted them. */
function cellPlaces(text: string, delimiter: Delimiter, path: string): Location[][] {
  const starts = lineStarts(text);
  const rows: Location[][] = [];
  let row: Location[] = [];
  let line = 1;
  let quoted = false;
  let fresh = true;
  for (let at = 0; at < text.length; at++) {
    while (starts[line] !== undefined && at >= (starts[line] as number)) line++;
    const unit = text[at] as string;
    const lineEnd = unit === '\n' || unit === '\r';
    if (fresh && !(lineEnd && row.length === 0)) {
      const column = at - (starts[line - 1] as number) + 1;
      row.push({ path, line, column: unit === '"' ? column + 1 : column });
      fresh = false;
    }
    if (unit === '"') quoted = !quoted;
    if (quoted) continue;
    if (unit === delimiter) fresh = true;
    if (lineEnd && row.length > 0) {
      rows.push(row);
      row = [];
      fresh = true;
    }
  }
  if (fresh && row.length > 0)
    row.push({ path, line, column: text.length - (starts[line - 1] as number) + 1 });
  if (row.length > 0) rows.push(row);
  return rows;
}
