import { BarobarError } from '../model/error.ts';
import type { Concept, Glossary, Term, TermStatus } from '../model/glossary.ts';
import type { Location } from '../model/location.ts';
import { type Cell, readCsv } from './csv.ts';
import { duplicateConcept } from './merge.ts';

type Field = 'domain' | 'definition' | 'note';

/** What a column holds. */
type Column =
  | { readonly kind: 'concept' }
  | { readonly kind: 'field'; readonly name: Field }
  | { readonly kind: 'terms'; readonly language: string; readonly status: TermStatus };

const statuses: readonly TermStatus[] = ['preferred', 'admitted', 'deprecated', 'forbidden'];
const layout =
  'Columns are concept, domain, definition, note, and for each language its tag alone (the preferred term) or followed by :admitted, :deprecated or :forbidden, as in ru:forbidden.';

/**
 * A glossary from its CSV form: a header row, then one concept a row. Several terms of one cell are parted by `|`.
 * `path` is for people and stands in every location.
 * @throws glossary-syntax where the text is no such table; glossary-value where a cell is at fault. Both with the place.
 */
export function readGlossary(text: string, path: string): Glossary {
  const [header, ...rows] = readCsv(text, path);
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
  for (const row of rows) {
    if (row.every((cell) => cell.text.trim() === '')) continue;
    if (row.length !== columns.length) throw wrongLength(row, columns.length);
    const concept = readConcept(row, columns);
    const first = seen.get(concept.id);
    if (first) throw duplicateConcept(concept, first);
    seen.set(concept.id, concept);
  }
  return { concepts: [...seen.values()] };
}

function readHeader(header: readonly Cell[]): Column[] {
  const seen = new Set<string>();
  const columns = header.map((cell) => {
    const column = readColumn(cell);
    const name = JSON.stringify(column);
    if (seen.has(name)) {
      throw syntaxFault(
        cell,
        `The column "${cell.text.trim()}" stands twice.`,
        'Keep one of the two columns.',
      );
    }
    seen.add(name);
    return column;
  });
  if (!columns.some((column) => column.kind === 'concept')) {
    throw syntaxFault(
      header[0] as Cell,
      'The column "concept" is missing.',
      'Add it: it gives every row an id of its own.',
    );
  }
  return columns;
}

function readColumn(cell: Cell): Column {
  const name = cell.text.trim();
  if (name === 'concept') return { kind: 'concept' };
  if (name === 'domain' || name === 'definition' || name === 'note') return { kind: 'field', name };
  const [tag = '', status = 'preferred', ...more] = name.split(':').map((part) => part.trim());
  const language = languageTag(tag);
  const known = statuses.find((each) => each === status);
  if (language === undefined || known === undefined || more.length > 0) {
    throw syntaxFault(cell, `The column "${name}" is not known.`, layout);
  }
  return { kind: 'terms', language, status: known };
}

/** The tag as BCP 47 writes it (`be`, `ru-BY`); none for what is no tag. */
function languageTag(tag: string): string | undefined {
  // Longer first subtags are reserved or registered by nobody (RFC 5646 §2.2.1): they are misspelt column names.
  if (!/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

function readConcept(row: readonly Cell[], columns: readonly Column[]): Concept {
  const fields: { -readonly [name in Field]?: string } = {};
  const terms = new Map<string, Term[]>();
  let idCell: Cell | undefined;
  row.forEach((cell, at) => {
    const column = columns[at] as Column;
    if (column.kind === 'concept') idCell = cell;
    else if (column.kind === 'field') {
      if (cell.text.trim() !== '') fields[column.name] = cell.text.trim();
    } else if (cell.text.trim() !== '') {
      const known = terms.get(column.language) ?? [];
      terms.set(column.language, [...known, ...readTerms(cell, column.status)]);
    }
  });
  const id = readId(idCell as Cell);
  for (const [language, list] of terms) terms.set(language, inOrder(list, language, id));
  return { id, ...fields, terms, location: (idCell as Cell).location };
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
  return cell.text.split('|').map((piece) => {
    const text = piece.trim().replace(/\s+/gu, ' ');
    const location = placeWithin(cell, from + piece.length - piece.trimStart().length);
    from += piece.length + 1;
    if (/[\p{L}\p{N}]/u.test(text)) return { text, status, location };
    throw new BarobarError(
      'glossary-value',
      text === '' ? 'A term is empty.' : `"${text}" has no letter or digit.`,
      'Write a term on both sides of every "|", or leave the whole cell empty.',
      location,
    );
  });
}

/** Exact for a cell on one line without doubled quotes; otherwise the cell's own place. */
function placeWithin(cell: Cell, offset: number): Location {
  const quoted = /[,"\r\n]/.test(cell.text);
  return quoted || offset === 0 ? cell.location : { ...cell.location, column: cell.location.column + offset };
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
  const seen = new Map<string, Term>();
  for (const term of sorted) {
    const twin = seen.get(term.text);
    if (twin) {
      throw new BarobarError(
        'glossary-value',
        `"${term.text}" is both ${twin.status} and ${term.status} in ${language}.`,
        'Keep one of the two.',
        term.location,
      );
    }
    seen.set(term.text, term);
  }
  return sorted;
}

function wrongLength(row: readonly Cell[], columns: number): BarobarError {
  return syntaxFault(
    row[0] as Cell,
    `This row has ${row.length} ${row.length === 1 ? 'cell' : 'cells'}; the header has ${columns}.`,
    'Give every row as many cells as the header, and put a cell that holds a comma in quotation marks.',
  );
}

function syntaxFault(cell: Cell, message: string, advice: string): BarobarError {
  return new BarobarError('glossary-syntax', message, advice, cell.location);
}
