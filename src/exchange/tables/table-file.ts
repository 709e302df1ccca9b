import { BarobarError } from '../../model/error.ts';
import type { Finding } from '../../model/finding.ts';
import { exchangeLimits } from '../limits.ts';

/** A cell of a returned table. */
export interface TableCell {
  /** Its paragraphs with line ends between them; tracked insertions are in it, deletions are not. */
  readonly text: string;
  /** Notes that people attached to it. */
  readonly comments: readonly string[];
  /** Ids that content controls in it name. */
  readonly tags: readonly string[];
  /** Why what it shows is not what was typed. */
  readonly fault?: 'number' | 'formula' | 'error';
  /** It has a picture or an object beside its text. */
  readonly hasObject?: true;
  readonly inserted: string;
  readonly deleted: string;
}

/** A row of a table or sheet, as its file has it. */
export interface TableRow {
  /** By their columns, counted from 0; a column without a cell is undefined. */
  readonly cells: readonly (TableCell | undefined)[];
  /** As people count the rows of the table or sheet, from 1. */
  readonly line: number;
  /** It has one cell, which takes the width of the table. */
  readonly isBand?: true;
}

/** What a file of tables holds, whatever program wrote it. */
export interface TableFile {
  /** `docx`, `odt`, `xlsx`, `ods` or `csv`. */
  readonly format: string;
  readonly path: string;
  /** In the order of the file. */
  readonly tables: readonly (readonly TableRow[])[];
  /** Paragraphs outside of tables. */
  readonly paragraphs: readonly string[];
  /** Comments that are attached to no cell. */
  readonly comments: readonly string[];
  readonly findings: readonly Finding[];
}

/** A cell without anything but its text. */
export function plainCell(text: string): TableCell {
  return { text, comments: [], tags: [], inserted: '', deleted: '' };
}

/**
 * A cell of a spreadsheet that holds text. The text may be what a program made of something else: an error, a formula, or a
 * number that it shortened.
 */
export function sheetCell(text: string): TableCell {
  const found = notTyped.find(([, pattern]) => pattern.test(text.trim()));
  return { ...plainCell(text), ...(found && { fault: found[0] }) };
}

/** In any language: `#NAME?`, `#ССЫЛКА!`, `#N/A`, `#Н/Д`, `Err:508`; `=SUM(A1)`; `1,2E+11`, or a number in too narrow a column. */
const notTyped: readonly (readonly [NonNullable<TableCell['fault']>, RegExp])[] = [
  ['error', /^#[¡¿]?\p{Lu}[\p{Lu}\d/_]*[!?]$/u],
  ['error', /^(?:#N\/A|#Н\/Д|#NV|#N\/D|#GETTING_DATA|(?:Err|Fehler|Ошибка|Памылка):5\d\d)$/],
  ['formula', /^=[^\s=>]/],
  ['number', /^(?:#{3,}|[-+]?\d+(?:[.,]\d+)?E[-+]\d+)$/],
];

/** Columns that are read: a hand-out has six, and people add a few. */
export const mostColumns = 100;

/** What is thrown for a table beyond the limits: it cannot have been a hand-out. */
export function tooLarge(what: 'rows' | 'columns', path: string): BarobarError {
  const most = what === 'rows' ? exchangeLimits.segments : mostColumns;
  return new BarobarError(
    'file-too-large',
    `The table has more than ${most} ${what}.`,
    'Send the file as it was saved after translation, without other tables in it.',
    { path, line: 1, column: 1 },
  );
}
