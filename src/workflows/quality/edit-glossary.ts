import { findByName, formatsOf } from '../../exchange/registry.ts';
import { type ConceptEdit, editTable, readColumn } from '../../glossary/edit-table.ts';
import { readGlossary } from '../../glossary/read.ts';
import { BarobarError } from '../../model/error.ts';
import type { Concept } from '../../model/glossary.ts';
import { decodeTable } from '../../text/decode-table.ts';
import { glossaryFolder } from '../../workspace/layout.ts';
import type { Plan } from '../../workspace/plan.ts';
import { readGlossaryFiles, type Workspace } from '../../workspace/workspace.ts';
import { parseTerms } from './open-glossary.ts';
import { registerFile } from './register-names.ts';

/** A concept to be added or changed. */
export interface EditRequest extends Omit<ConceptEdit, 'cells'> {
  readonly mode: 'add' | 'set';
  /** `column=text`, as people type them. */
  readonly cells: readonly string[];
  /** The table to write to, relative to the workspace; undefined if there is no doubt. */
  readonly file?: string;
}

interface TableFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file that has a concept. */
interface Holder extends TableFile {
  readonly held: Concept;
}

/** The change of a table, and its path. */
export interface GlossaryPlan extends Plan {
  readonly path: string;
}

/**
 * Plans to add a concept to a CSV table of the workspace, or to change one.
 * @throws `usage` if the concept exists already or does not exist, or if it is not clear which table is meant
 */
export function planGlossaryEdit(
  workspace: Workspace,
  { mode, cells, file, ...edit }: EditRequest,
): GlossaryPlan {
  const given = new Map(cells.map(parseCell));
  const files = openFiles(workspace);
  const holders = files.flatMap((each) => holderOf(each, edit.concept) ?? []);
  const table =
    mode === 'add'
      ? tableToAddTo(files, holders, { concept: edit.concept, isName: Boolean(given.get('kind')), file })
      : tableToSet(holders, edit.concept, { file, columns: [...given.keys()] });
  const before = decodeUtf8Table(table);
  const after = editTable(before ?? 'concept\n', table.path, { ...edit, cells: given });
  const added = readGlossary(after, table.path).concepts.find(({ id }) => id === edit.concept);
  if (mode === 'add' && added?.terms.size === 0) {
    throw usage(`The concept “${edit.concept}” would have no terms.`, 'Give at least one, such as en=dam.');
  }
  return { path: table.path, changes: [{ path: table.path, before, after }] };
}

/** Paths of the tables that have a concept, in the order in which they override each other. */
export function tablesOf(workspace: Workspace, concept: string): readonly string[] {
  return openFiles(workspace)
    .filter((file) => isCsv(file) && holderOf(file, concept) !== undefined)
    .map(({ path }) => path);
}

/** Paths of the tables that a term can be added to, without the register of names. */
export function termTables(workspace: Workspace): readonly string[] {
  const { ranked, others } = readGlossaryFiles(workspace, (name) => isCsv({ path: name }));
  return [...ranked, ...others].map(({ path }) => path).filter((path) => path !== registerFile);
}

function openFiles(workspace: Workspace): readonly TableFile[] {
  const isGlossary = (name: string): boolean => findByName(name, formatsOf('glossary')) !== undefined;
  const { ranked, others } = readGlossaryFiles(workspace, isGlossary);
  return [...ranked, ...others];
}

function holderOf(file: TableFile, concept: string): Holder | undefined {
  const held = parseTerms(file.bytes, file.path).glossary.concepts.find(({ id }) => id === concept);
  return held && { ...file, held };
}

function parseCell(given: string): readonly [string, string] {
  const [, name = '', text] = /^([^=]*)=([\s\S]*)$/.exec(given) ?? [];
  if (text === undefined) throw usage(`“${given}” is no cell.`, 'Write column=text, such as ru=плотина.');
  const column = readColumn(name.trim());
  if (column.kind === 'concept')
    throw usage('The id of a concept cannot be changed.', 'Add another concept.');
  return [name.trim(), text.trim()];
}

function tableToAddTo(
  files: readonly TableFile[],
  holders: readonly TableFile[],
  {
    concept,
    isName,
    file,
  }: { readonly concept: string; readonly isName: boolean; readonly file: string | undefined },
): TableFile {
  const [holder] = holders;
  if (holder && (file === undefined || holders.some(({ path }) => path === file))) {
    throw usage(
      `The concept “${concept}” is already in ${holder.path}.`,
      'Change it with “barobar glossary set”, or choose another id.',
    );
  }
  const all = files.filter(isCsv);
  if (file !== undefined) return findTable(all, file) ?? { path: newTable(file), bytes: new Uint8Array() };
  const register = findTable(all, registerFile);
  if (isName && register) return register;
  // The register is for persons, organisations and places.
  const tables = all.filter((table) => table !== register);
  if (tables.length > 1) throw manyTables(tables);
  return tables[0] ?? { path: `${glossaryFolder}/terms.csv`, bytes: new Uint8Array() };
}

/** The table named, or the one whose text counts for all that is to be changed; of several that could hold a new text none. */
function tableToSet(
  holders: readonly Holder[],
  concept: string,
  { file, columns }: { readonly file: string | undefined; readonly columns: readonly string[] },
): TableFile {
  if (holders.length === 0) {
    throw usage(
      `There is no concept “${concept}”.`,
      'See “barobar glossary list”, or add it with “barobar glossary add”.',
    );
  }
  const named = holders.filter(({ path }) => path === file);
  const counting = new Set(columns.flatMap((name) => countingHolder(holders, name) ?? []));
  const meant = counting.size > 0 ? holders.filter((holder) => counting.has(holder)) : holders;
  const wanted = file === undefined ? meant : named;
  const tables = wanted.filter(isCsv);
  if (tables.length > 1) throw manyTables(tables);
  if (tables[0]) return tables[0];
  throw usage(
    wanted.length === 0
      ? `“${concept}” is not in ${file}.`
      : `“${concept}” is in ${wanted[0]!.path}, which is no CSV table.`,
    wanted.length === 0
      ? `It is in ${holders[0]!.path}.`
      : 'Convert it with “barobar glossary convert”, or change it in its own program.',
  );
}

/** Among files that override each other, the first that has a language or a field of a concept: the entries of others have no effect. */
function countingHolder(holders: readonly Holder[], name: string): Holder | undefined {
  const column = readColumn(name);
  return holders.find(({ held }) => {
    if ('language' in column) return held.terms.has(column.language);
    if (column.kind === 'field' || column.kind === 'choice') return held[column.name] !== undefined;
    return column.kind === 'flags' && held.doNotTranslate === true;
  });
}

function isCsv({ path }: Pick<TableFile, 'path'>): boolean {
  return path.toLowerCase().endsWith('.csv');
}

function findTable(tables: readonly TableFile[], file: string): TableFile | undefined {
  return tables.find(({ path }) => path === file);
}

function newTable(file: string): string {
  if (/^glossary\/(?:[^/.][^/]*\/)*[^/.][^/]*\.csv$/.test(file)) return file;
  throw usage(`“${file}” is no table of the glossary.`, `Name a .csv file in ${glossaryFolder}/.`);
}

function manyTables(tables: readonly TableFile[]): BarobarError {
  return usage(
    'Several tables could be meant.',
    `Choose one with --file: ${tables.map(({ path }) => path).join(', ')}.`,
  );
}

/** The text of a table; undefined for one that is not there yet. */
function decodeUtf8Table({ path, bytes }: TableFile): string | undefined {
  if (bytes.length === 0) return undefined;
  const { text, encoding } = decodeTable(bytes, path);
  if (encoding === 'utf-8') return text;
  throw new BarobarError(
    'file-encoding',
    `The table is ${encoding}, which cannot hold the letters of every language.`,
    'Save it as UTF-8, or convert it with “barobar glossary convert”.',
    { path },
  );
}

function usage(message: string, advice: string): BarobarError {
  return new BarobarError('usage', message, advice);
}
