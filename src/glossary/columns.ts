import { BarobarError } from '../model/error.ts';
import type { Gender, NameKind, TermStatus } from '../model/glossary.ts';
import type { Cell } from './csv.ts';

/** The columns of free text about a concept. */
export type Field = 'domain' | 'definition' | 'note';

/** The columns whose cells hold one of a few words. */
export type Choice = 'kind' | 'gender';
/** The names of these columns. */
export const choiceNames: readonly Choice[] = ['kind', 'gender'];
/** The words that their cells may hold. */
export const choices: { readonly kind: readonly NameKind[]; readonly gender: readonly Gender[] } = {
  kind: ['person', 'organisation', 'place'],
  gender: ['feminine', 'masculine'],
};

/**
 * What a column holds. `standing` is whether the terms of a language are approved or proposed; `by` and `date` are who decided on
 * each of them, and when.
 */
export type Column =
  | { readonly kind: 'concept' }
  | { readonly kind: 'field'; readonly name: Field }
  | { readonly kind: 'choice'; readonly name: Choice }
  | { readonly kind: 'flags' }
  | { readonly kind: 'forms' | 'standing' | 'by' | 'date'; readonly language: string }
  | { readonly kind: 'terms'; readonly language: string; readonly status: TermStatus };

/** The statuses of a term, from the most to the least wanted. */
export const statuses: readonly TermStatus[] = ['preferred', 'admitted', 'deprecated', 'forbidden'];
const layout =
  'Columns are concept, kind, gender, domain, definition, note, flags, and for each language its tag, such as en (the preferred term), alone or followed by :admitted, :deprecated, :forbidden, :forms, :status, :by or :date, as in ru:forbidden.';

/**
 * What the columns of a table hold, from its header row.
 * @throws glossary-syntax for a column that is not known, occurs twice or is missing
 */
export function readHeader(header: readonly Cell[]): Column[] {
  const seen = new Set<string>();
  const columns = header.map((cell) => {
    const column = readColumn(cell);
    const name = JSON.stringify(column);
    if (seen.has(name)) {
      throw syntaxFault(
        cell,
        `The column "${cell.text.trim()}" occurs twice.`,
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
  const choice = choiceNames.find((each) => each === name);
  if (choice) return { kind: 'choice', name: choice };
  if (name === 'flags') return { kind: 'flags' };
  const [tag = '', status = 'preferred', ...more] = name.split(':').map((part) => part.trim());
  const language = languageTag(tag);
  if (language !== undefined && more.length === 0) {
    if (status === 'forms' || status === 'by' || status === 'date') return { kind: status, language };
    if (status === 'status') return { kind: 'standing', language };
  }
  const known = statuses.find((each) => each === status);
  if (language === undefined || known === undefined || more.length > 0) {
    throw syntaxFault(cell, `The column "${name}" is not known.`, layout);
  }
  return { kind: 'terms', language, status: known };
}

/** The name that a column has in tables. */
export function columnName(column: Column): string {
  switch (column.kind) {
    case 'concept':
    case 'flags':
      return column.kind;
    case 'field':
    case 'choice':
      return column.name;
    case 'standing':
      return `${column.language}:status`;
    case 'terms':
      return column.status === 'preferred' ? column.language : `${column.language}:${column.status}`;
    default:
      return `${column.language}:${column.kind}`;
  }
}

/** The tag as BCP 47 writes it (`be`, `ru-BY`); undefined for anything else. */
function languageTag(tag: string): string | undefined {
  // Longer first subtags are reserved or registered by nobody (RFC 5646 §2.2.1): they are misspelt column names.
  if (!/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** The error for a table with the wrong columns, at the place of a cell. */
export function syntaxFault(cell: Cell, message: string, advice: string): BarobarError {
  return new BarobarError('glossary-syntax', message, advice, cell.location);
}
