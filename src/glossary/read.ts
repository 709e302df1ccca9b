import { BarobarError } from '../model/error.ts';
import {
  type Concept,
  type Glossary,
  glossaryLimits,
  type Term,
  type TermStatus,
} from '../model/glossary.ts';
import { parseDate } from '../text/calendar.ts';
import { shorten } from '../text/shorten.ts';
import {
  type Choice,
  type Column,
  choices,
  columnName,
  type Field,
  readHeader,
  statuses,
  syntaxFault,
} from './columns.ts';
import { type Cell, readCsv } from './csv.ts';
import { escapeMarks, mostVariants, readMarks, variantsOf, writtenTerm } from './marks.ts';
import { duplicateConcept } from './merge.ts';

/**
 * A glossary from its CSV form: a header row, then one concept a row. Several terms of one cell are separated by `|`.
 * `path` is for people and is in every location.
 * @throws glossary-syntax where the text is no such table; glossary-value where a cell is at fault; file-too-large beyond
 *   `glossaryLimits`. All with the place.
 */
export function readGlossary(text: string, path: string): Glossary {
  return readGlossaryTable(readCsv(text, path).rows, path);
}

/**
 * A glossary from the rows of a table, the header first.
 * @throws as `readGlossary`
 */
export function readGlossaryTable(table: readonly (readonly Cell[])[], path: string): Glossary {
  const [header, ...rows] = withoutEmptyColumns(table);
  if (!header) {
    throw new BarobarError(
      'glossary-syntax',
      'The glossary is empty.',
      'Begin it with a header row: concept,en,ru,be,tg.',
      {
        path,
        line: 1,
        column: 1,
      },
    );
  }
  const columns = readHeader(header);
  const seen = new Map<string, Concept>();
  let count = 0;
  for (const row of rows) {
    if (row.every((cell) => cell.text.trim() === '')) continue;
    if (row.length !== columns.length) throw wrongLength(row, columns.length);
    const concept = readConcept(row, columns);
    const first = seen.get(concept.id);
    if (first) throw duplicateConcept(concept, first);
    for (const list of concept.terms.values()) count += list.length;
    if (count > glossaryLimits.terms) throw tooManyTerms(concept);
    seen.set(concept.id, concept);
  }
  return { concepts: [...seen.values()], columns: columns.map(columnName) };
}

/** The rows without the columns at their ends that spreadsheets add: no name, and nothing in any row. */
function withoutEmptyColumns(table: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const isBlank = (cell: Cell | undefined): boolean => (cell?.text.trim() ?? '') === '';
  const header = table[0] ?? [];
  let width = header.length;
  while (width > 1 && isBlank(header[width - 1])) width--;
  if (width === header.length || table.some((row) => !row.slice(width).every(isBlank))) return table;
  return table.map((row) => (row.length > width ? row.slice(0, width) : row));
}

function tooManyTerms({ location }: Concept): BarobarError {
  return new BarobarError(
    'file-too-large',
    `The glossary has more than ${glossaryLimits.terms} terms.`,
    'Check where it comes from; if it is genuine, keep the terms that your documents use.',
    location,
  );
}

function readConcept(row: readonly Cell[], columns: readonly Column[]): Concept {
  const fields: { -readonly [name in Field]?: string } = {};
  const chosen: { -readonly [name in Choice]?: Concept[name] } = {};
  const terms = new Map<string, Term[]>();
  const forms = new Map<string, Cell>();
  const makers = new Map<string, Cell>();
  const dates = new Map<string, Cell>();
  const proposed: string[] = [];
  let idCell: Cell | undefined;
  const flags: string[] = [];
  row.forEach((cell, at) => {
    const column = columns[at] as Column;
    if (column.kind === 'concept') idCell = cell;
    if (cell.text.trim() === '') return;
    if (column.kind === 'field') fields[column.name] = cell.text.trim();
    else if (column.kind === 'choice')
      Object.assign(chosen, { [column.name]: readChoice(cell, column.name) });
    else if (column.kind === 'flags') flags.push(...readFlags(cell));
    else if (column.kind === 'forms') forms.set(column.language, cell);
    else if (column.kind === 'by') makers.set(column.language, cell);
    else if (column.kind === 'date') dates.set(column.language, cell);
    else if (column.kind === 'standing') {
      if (isProposed(cell)) proposed.push(column.language);
    } else if (column.kind === 'terms') {
      const known = terms.get(column.language) ?? [];
      terms.set(column.language, [...known, ...readTerms(cell, column.status)]);
    }
  });
  const id = readId(idCell as Cell);
  for (const [language, list] of terms) terms.set(language, inOrder(list, language, id));
  for (const [language, cell] of forms) terms.set(language, withForms(terms.get(language), language, cell));
  for (const [language, cell] of makers) terms.set(language, withMakers(terms.get(language), language, cell));
  for (const [language, cell] of dates) terms.set(language, withDates(terms.get(language), language, cell));
  return {
    id,
    ...chosen,
    ...fields,
    ...(flags.includes('dnt') && { doNotTranslate: true as const }),
    ...(proposed.length > 0 && { proposed }),
    terms,
    location: (idCell as Cell).location,
  };
}

function readFlags(cell: Cell): string[] {
  const flags = cell.text.split('|').map((flag) => flag.trim());
  const unknown = flags.find((flag) => flag !== 'dnt');
  if (unknown === undefined) return flags;
  throw new BarobarError(
    'glossary-value',
    `There is no flag "${unknown}".`,
    'Write dnt for what must not be translated, or leave the cell empty.',
    cell.location,
  );
}

function readChoice(cell: Cell, name: Choice): string {
  const words: readonly string[] = choices[name];
  const word = cell.text.trim();
  if (words.includes(word)) return word;
  throw new BarobarError(
    'glossary-value',
    `"${word}" is no ${name}.`,
    `Write ${words.slice(0, -1).join(', ')} or ${words.at(-1)}, or leave the cell empty.`,
    cell.location,
  );
}

function isProposed(cell: Cell): boolean {
  const standing = cell.text.trim();
  if (standing === 'proposed' || standing === 'approved') return standing === 'proposed';
  throw new BarobarError(
    'glossary-value',
    `"${standing}" is no status of a language.`,
    'Write proposed or approved; an empty cell is approved.',
    cell.location,
  );
}

/** The forms belong to the preferred term. */
function withForms(terms: readonly Term[] | undefined, language: string, cell: Cell): Term[] {
  const [preferred, ...others] = terms ?? [];
  if (!preferred) {
    throw new BarobarError(
      'glossary-value',
      `There are forms in ${language}, but no preferred term.`,
      `Write the preferred term in the column "${language}".`,
      cell.location,
    );
  }
  const forms = readTerms(cell, preferred.status).map(writtenTerm);
  return [{ ...preferred, forms }, ...others];
}

/** Names separated by `|`, one for each term in their order: preferred, admitted, deprecated, forbidden. */
function withMakers(terms: readonly Term[] | undefined, language: string, cell: Cell): Term[] {
  const names = readForEach(terms, language, cell);
  return (terms ?? []).map((term, at) => (names[at] ? { ...term, by: names[at] } : term));
}

/** Days, likewise. */
function withDates(terms: readonly Term[] | undefined, language: string, cell: Cell): Term[] {
  const days = readForEach(terms, language, cell);
  const wrong = days.find((day) => day !== '' && !(/^\d{4}-\d{2}-\d{2}$/.test(day) && parseDate(day)));
  if (wrong !== undefined) {
    throw new BarobarError(
      'glossary-value',
      `"${wrong}" is no day.`,
      'Write year, month and day, such as 2026-03-04.',
      cell.location,
    );
  }
  return (terms ?? []).map((term, at) => (days[at] ? { ...term, date: days[at] } : term));
}

function readForEach(terms: readonly Term[] | undefined, language: string, cell: Cell): string[] {
  const parts = cell.text.split('|').map((part) => part.trim().replace(/\s+/gu, ' '));
  const count = terms?.length ?? 0;
  if (parts.length <= count) return parts;
  throw new BarobarError(
    'glossary-value',
    `There ${parts.length === 1 ? 'is a value' : `are ${parts.length} values`} for ${count} terms in ${language}.`,
    'Write one for each term, separated by "|": the preferred term first, then admitted, deprecated and forbidden ones.',
    cell.location,
  );
}

function readId(cell: Cell): string {
  const id = cell.text.trim();
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return id;
  throw new BarobarError(
    'glossary-value',
    id === '' ? 'This row has no concept id.' : `"${id}" cannot be a concept id.`,
    'Write a short name in small Latin letters, digits and hyphens, such as collective-security.',
    cell.location,
  );
}

function readTerms(cell: Cell, status: TermStatus): Term[] {
  let from = 0;
  const isOneLine = !/[,"\r\n]/.test(cell.text);
  return cell.text.split('|').map((piece) => {
    const written = piece.trim().replace(/\s+/gu, ' ');
    const { text } = readMarks(written);
    const offset = from + piece.length - piece.trimStart().length;
    // Exact for a cell on one line without doubled quotes; otherwise the cell's own place.
    const column = cell.location.column + (isOneLine ? offset : 0);
    const location = offset === 0 ? cell.location : { ...cell.location, column };
    from += piece.length + 1;
    if (written.length > glossaryLimits.termLength) {
      throw new BarobarError(
        'glossary-value',
        `The term "${shorten(written, 60)}" has more than ${glossaryLimits.termLength} characters.`,
        'Write the word or phrase that texts use.',
        location,
      );
    }
    if (variantsOf(written).length > mostVariants) {
      throw new BarobarError(
        'glossary-value',
        `The term "${shorten(written, 60)}" stands for more than ${mostVariants} terms.`,
        'Write fewer alternatives in its brackets.',
        location,
      );
    }
    if (/[\p{L}\p{N}]/u.test(text))
      return { text, ...(escapeMarks(text) !== written && { marked: written }), status, location };
    throw new BarobarError(
      'glossary-value',
      written === '' ? 'A term is empty.' : `"${written}" has no letter or digit.`,
      'Write a term on both sides of every "|", or leave the whole cell empty.',
      location,
    );
  });
}

/** Preferred first, then as written. */
function inOrder(terms: readonly Term[], language: string, id: string): Term[] {
  const sorted = statuses.flatMap((status) => terms.filter((term) => term.status === status));
  const first = sorted[0] as Term;
  if (first.status !== 'preferred') {
    throw new BarobarError(
      'glossary-value',
      `The concept "${id}" has "${first.text}" (${first.status}) in ${language}, but no preferred term.`,
      `Write the preferred term in the column "${language}".`,
      first.location,
    );
  }
  return sorted;
}

function wrongLength(row: readonly Cell[], columns: number): BarobarError {
  return syntaxFault(
    row[0] as Cell,
    `This row has ${row.length} ${row.length === 1 ? 'cell' : 'cells'}; the header has ${columns}.`,
    'Give every row as many cells as the header, and put a cell that holds the delimiter in quotation marks.',
  );
}
