import { BarobarError } from '../model/error.ts';
import type { Concept, Term } from '../model/glossary.ts';
import { formatCsvRow } from '../text/csv-row.ts';
import { applyEdits, type Edit } from '../text/edits.ts';
import { lineStarts } from '../text/lines.ts';
import { type Column, columnName, readHeader } from './columns.ts';
import { type Cell, readCsv } from './csv.ts';
import { writtenTerm } from './marks.ts';
import { readGlossary } from './read.ts';

/** What a person wants of one concept of a table. */
export interface ConceptEdit {
  readonly concept: string;
  /** Texts of cells by the names of their columns; an empty one clears the cell. */
  readonly cells: ReadonlyMap<string, string>;
  /** Who decides on the terms that are new or change. */
  readonly by?: string;
  /** The day of the decision (ISO). */
  readonly today: string;
}

/**
 * The text of a CSV table with a concept added or changed. Columns that it lacks are added at the end; rows of other concepts keep
 * their bytes, except an empty cell for each new column. Terms that the edit leaves alone keep who decided on them, and when.
 * @throws `usage` for what is no column, and for a name with the sign between names; `glossary-syntax`, `glossary-value` where the table is at fault, or would be
 */
export function editTable(text: string, path: string, edit: ConceptEdit): string {
  if (edit.by?.includes('|'))
    throw new BarobarError(
      'usage',
      `The name “${edit.by}” of who decides has a “|”, which separates names in a cell.`,
      'Write the name without it.',
    );
  const before = findConcept(text, path, edit.concept);
  const languages = languagesIn(edit.cells);
  // Values for each term are counted against the terms: they come back once these are known.
  const cleared = languages
    .flatMap((tag) => [`${tag}:by`, `${tag}:date`])
    .filter((name) => !edit.cells.has(name));
  const kept = columnsIn(text, path);
  const blank = cleared.filter((name) => kept.includes(name)).map((name) => [name, ''] as const);
  const first = replaceCells(text, path, edit.concept, new Map([...edit.cells, ...blank]));
  const after = findConcept(first, path, edit.concept);
  const made = languages.flatMap((tag): [string, string][] => {
    const terms = (after?.terms.get(tag) ?? []).map((term) =>
      decided(term, before?.terms.get(tag) ?? [], edit),
    );
    const cells = [
      [`${tag}:by`, listOf(terms.map(({ by }) => by))],
      [`${tag}:date`, listOf(terms.map(({ date }) => date))],
    ] as const;
    return cells.flatMap(([name, cell]): [string, string][] =>
      edit.cells.has(name) || (cell === '' && !kept.includes(name)) ? [] : [[name, cell]],
    );
  });
  const written = made.length === 0 ? first : replaceCells(first, path, edit.concept, new Map(made));
  readGlossary(written, path);
  return written;
}

function decided(term: Term, before: readonly Term[], { by, today }: ConceptEdit): Pick<Term, 'by' | 'date'> {
  const same = before.find((each) => each.status === term.status && writtenTerm(each) === writtenTerm(term));
  if (same) return same;
  return by === undefined ? {} : { by, date: today };
}

function listOf(values: readonly (string | undefined)[]): string {
  return values
    .map((value) => value ?? '')
    .join(' | ')
    .replace(/[ |]+$/, '');
}

function findConcept(text: string, path: string, id: string): Concept | undefined {
  return readGlossary(text, path).concepts.find((concept) => concept.id === id);
}

function columnsIn(text: string, path: string): readonly string[] {
  return readGlossary(text, path).columns ?? [];
}

/** Languages of which the cells have terms. */
function languagesIn(cells: ReadonlyMap<string, string>): string[] {
  const columns = [...cells.keys()].map(readColumn);
  return [...new Set(columns.flatMap((column) => (column.kind === 'terms' ? [column.language] : [])))];
}

/**
 * The column that a name stands for.
 * @throws `usage` for what is none
 */
export function readColumn(name: string): Column {
  const location = { path: '', line: 1, column: 1 };
  try {
    const columns = readHeader(
      [...(name === 'concept' ? [] : ['concept']), name].map((text) => ({ text, location })),
    );
    return columns.at(-1)!;
  } catch (error) {
    if (!(error instanceof BarobarError)) throw error;
    throw new BarobarError('usage', error.message, error.advice);
  }
}

function replaceCells(text: string, path: string, id: string, cells: ReadonlyMap<string, string>): string {
  const { rows, delimiter } = readCsv(text, path);
  const [header = [], ...others] = rows;
  const known = readHeader(header).map(columnName);
  const added = [...cells.keys()].filter((name) => !known.includes(name));
  const names = [...known, ...added];
  const at = known.indexOf('concept');
  const index = others.findIndex((row) => row[at]?.text.trim() === id);
  const textIn = (row: readonly Cell[] | undefined): string[] =>
    names.map((name, column) => (name === 'concept' ? id : (cells.get(name) ?? row?.[column]?.text ?? '')));
  const spans = spansOf(text, rows);
  const edits = rows.flatMap((row, number): Edit[] => {
    const span = spans[number]!;
    if (number > 0 && number - 1 === index)
      return [{ ...span, text: formatCsvRow(textIn(row), '', delimiter) }];
    if (added.length === 0) return [];
    const more = number === 0 ? added : added.map(() => '');
    return [{ start: span.end, end: span.end, text: `${delimiter}${formatCsvRow(more, '', delimiter)}` }];
  });
  const edited = applyEdits(text, edits);
  if (index >= 0) return edited;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const separator = /[\r\n]$/.test(edited) ? '' : lineEnd;
  return `${edited}${separator}${formatCsvRow(textIn(undefined), lineEnd, delimiter)}`;
}

/** Where each row is, without its line end. */
function spansOf(
  text: string,
  rows: readonly (readonly Cell[])[],
): { readonly start: number; readonly end: number }[] {
  const starts = lineStarts(text);
  const begin = rows.map((row) => starts[(row[0]?.location.line ?? 1) - 1]!);
  return begin.map((lineStart, index) => {
    const start = lineStart === 0 && text.startsWith('\ufeff') ? 1 : lineStart;
    const whole = text.slice(start, begin[index + 1] ?? text.length);
    return { start, end: start + whole.replace(/[\r\n]+$/, '').length };
  });
}
