import { CsvError, parse } from 'csv-parse/sync';
import { BarobarError } from '../model/error.ts';
import type { Location } from '../model/location.ts';
import { unguardCell } from '../text/csv-row.ts';
import { lineStarts } from '../text/lines.ts';

/**
 * One cell of a table: its text and the place of its first character, after an opening quotation mark and an apostrophe that
 * only keeps spreadsheets from running it.
 */
export interface Cell {
  readonly text: string;
  readonly location: Location;
}

/**
 * The records of a comma-separated text (RFC 4180), each a list of cells. Blank lines hold no record; a byte order mark
 * and any line end are accepted. Linear in the text.
 * @throws glossary-syntax, with the line, where quotes are at fault.
 */
export function readCsv(text: string, path: string): Cell[][] {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const places = cellPlaces(body, path);
  return parseRecords(body, path).map((record, row) =>
    record.map((cell, column) => readCell(cell, places[row]?.[column] as Location)),
  );
}

function readCell(written: string, location: Location): Cell {
  const text = unguardCell(written);
  return {
    text,
    location:
      text === written ? location : { ...location, column: location.column + written.length - text.length },
  };
}

function parseRecords(text: string, path: string): string[][] {
  try {
    return parse(text, {
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
      'A quotation mark does not belong where it stands in this table.',
      'Put a cell that holds a comma, a quotation mark or a line end in "…", and write each " inside it twice.',
      { path, line, column: 1 },
    );
  }
}

/** Where each cell of each record begins. Quotes need no more than counting: the parser has accepted them. */
function cellPlaces(text: string, path: string): Location[][] {
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
    if (unit === ',') fresh = true;
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
