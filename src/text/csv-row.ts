/**
 * What a spreadsheet runs as a formula when a cell begins with it, whatever quotation marks surround the cell: the signs in
 * their plain, full-width and small forms, also after white space; and a tab or line end, which some of them drop.
 */
const formula = '\\s*[=+\\-@＝＋－＠﹦﹢﹣﹫]|[\\t\\r\\n]';
const runs = new RegExp(`^'*(?:${formula})`, 'u');
const guarded = new RegExp(`^'(?='*(?:${formula}))`, 'u');

/**
 * A row of a comma-separated table (RFC 4180) with its line end. A cell that a spreadsheet would run has an apostrophe
 * before it, which makes it text there; one that only looks as if it had such an apostrophe gets another, so that
 * `unguardCell` gives every cell back as it was.
 */
export function formatCsvRow(
  cells: readonly string[],
  lineEnd: '' | '\n' | '\r\n',
  delimiter: Delimiter = ',',
): string {
  return `${cells.map((cell) => formatCell(cell, delimiter)).join(delimiter)}${lineEnd}`;
}

/** What separates the cells of a table. Spreadsheets write semicolons where numbers have decimal commas, and tabs. */
export type Delimiter = ',' | ';' | '\t';

function formatCell(text: string, delimiter: Delimiter): string {
  const safe = runs.test(text) ? `'${text}` : text;
  // RFC 4180 §2: such cells are in quotation marks, and those inside are doubled.
  return /["\r\n]/.test(safe) || safe.includes(delimiter) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The text of a cell without the apostrophe that `formatCsvRow` put before it; any other cell as it is. */
export function unguardCell(text: string): string {
  return text.replace(guarded, '');
}
