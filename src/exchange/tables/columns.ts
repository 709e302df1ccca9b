import { handoutMessages, handoutResources } from '../../messages/handouts/handouts.ts';
import { BarobarError } from '../../model/error.ts';
import { type State, states } from '../../model/translation.ts';
import { isMinted } from '../../text/digest.ts';
import { normalise } from '../../text/normalise.ts';
import { digestTarget } from '../sent-digest.ts';
import { type Control, digestSource } from './control.ts';
import { columnNames } from './layout.ts';
import type { TableRow } from './table-file.ts';

/** A column of a table for translators; `help` is the one of terms, notes and context. */
export type ColumnName = (typeof columnNames)[number] | 'help';

/** Where the columns of a table are. */
export interface Columns {
  readonly places: ReadonlyMap<ColumnName, number>;
  /** Index of the row with their names; -1 where it is gone. */
  readonly header: number;
  /** Languages that the names of columns give. */
  readonly languages: ReadonlyMap<'source' | 'target', string>;
}

/** The ids of sentences that a cell holds: several where rows were merged. */
export function idsIn(text: string, control: Control | undefined): readonly string[] {
  // Programs begin cells with a capital, and put marks that nobody sees into words.
  const words = text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .toLowerCase()
    .split(/[\s,;]+/);
  const sent = words.filter((word) => control?.sent.has(word));
  // Words have the form of ids too ("standard"): without the file's own list only a cell of nothing else counts.
  const whole = words.filter((word) => word !== '');
  return sent.length > 0 || !whole.every(isMinted) ? sent : whole;
}

/** What the word in the column for states says; undefined for a word that is none of ours. */
export function stateOf(text: string): State | 'new' | undefined {
  const key = wordKey(text);
  return key === '' ? 'new' : knownWords().states.get(key);
}

function wordKey(text: string): string {
  return normalise(text)
    .toLowerCase()
    .replace(/[\s.…!*:]+$/, '');
}

/** The words that hand-outs have in any language: made when a table is first read. */
interface KnownWords {
  readonly states: ReadonlyMap<string, State | 'new'>;
  readonly headers: ReadonlyMap<string, ColumnName>;
  /** What lines of help begin with. */
  readonly help: readonly string[];
}

let known: KnownWords | undefined;

function knownWords(): KnownWords {
  known ??= readKnownWords();
  return known;
}

function readKnownWords(): KnownWords {
  const all = Object.keys(handoutResources).map(handoutMessages);
  const headerNames = [...columnNames, 'help'] as const;
  const labels = ['section', 'before', 'after', 'term', 'previousSource', 'origin'];
  return {
    states: new Map(
      (['new', ...states] as const).flatMap((state) => [
        [state, state] as const,
        ...all.map((messages) => [wordKey(messages.text(`state.${state}`)), state] as const),
      ]),
    ),
    headers: new Map(
      all.flatMap((messages) =>
        headerNames.map((name) => [wordKey(messages.text(`column.${name}`)), name] as const),
      ),
    ),
    help: all.flatMap((messages) => labels.map((label) => `${messages.text(`help.${label}`)}: `)),
  };
}

/** A name of a column, with the language tag that may stand behind it. */
function parseHeader(text: string): {
  readonly name: ColumnName | undefined;
  readonly tag: string | undefined;
} {
  const whole = normalise(text);
  const found = /^([^(]*) ?\(([a-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*)\)$/i.exec(whole);
  return { name: knownWords().headers.get(wordKey(found?.[1] ?? whole)), tag: found?.[2] };
}

/**
 * Finds the columns of a table: by what they hold, by their names, and where names and order are as they went out, by the order.
 * Undefined where the table has nothing of a hand-out.
 * @throws BarobarError `table-structure` where it is one and it cannot be known which column holds the translations
 */
export function findColumns(
  rows: readonly TableRow[],
  control: Control | undefined,
  path: string,
): Columns | undefined {
  const header = findHeader(rows);
  const names = rows[header]?.cells.map((cell) => parseHeader(cell?.text ?? '')) ?? [];
  const body = rows.filter(({ isBand }, index) => !isBand && index !== header);
  const width = body.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const places = new Map<ColumnName, number>();
  const taken = new Set<number>();
  const put = (name: ColumnName, column: number | undefined): void => {
    if (column === undefined || places.has(name) || taken.has(column)) return;
    places.set(name, column);
    taken.add(column);
  };
  const textAt = (row: TableRow, column: number): string => row.cells[column]?.text ?? '';
  const best = (holds: (text: string, row: TableRow) => boolean): number | undefined =>
    columnOfMost(body, (text, row, column) => !taken.has(column) && holds(text, row));
  put(
    'id',
    best((text) => idsIn(text, control).length > 0),
  );
  const id = places.get('id');
  if (!control && header < 0 && !hasMostlyIds(body, id)) return undefined;
  const sentBy = (row: TableRow) =>
    (id === undefined ? [] : idsIn(textAt(row, id), control)).map((each) => control?.sent.get(each));
  put(
    'source',
    best((text, row) => text !== '' && sentBy(row).some((sent) => sent?.source === digestSource(text))),
  );
  names.forEach(({ name }, column) => {
    if (name !== undefined) put(name, column);
  });
  if (id === undefined && !(places.has('source') && places.has('target'))) return undefined;
  put(
    'help',
    best((text) => knownWords().help.some((words) => text.startsWith(words))),
  );
  put(
    'state',
    best((text) => text !== '' && stateOf(text) !== undefined),
  );
  put(
    'target',
    best((text, row) => text !== '' && sentBy(row).some((sent) => sent?.sentDigest === digestTarget(text))),
  );
  const source = places.get('source') ?? (id === undefined ? undefined : id + 1);
  put('source', source);
  const countIn = (column: number): number => body.filter((row) => textAt(row, column) !== '').length;
  // Nothing but the order is left. Notes are few: where they are not, the order may not be as it was.
  const isOrdered = id !== undefined && (places.has('note') || 2 * countIn(id + 3) <= countIn(id + 2));
  if (id !== undefined && source === id + 1 && isOrdered) {
    put('target', id + 2);
    if (places.get('target') === id + 2) put('note', id + 3);
    if (places.get('note') === id + 3) put('state', id + 4);
  }
  if (!places.has('target')) put('target', findFullest(width, taken, countIn, body.length));
  if (!places.has('target') || !places.has('source')) {
    throw new BarobarError(
      'table-structure',
      'It cannot be known which column of the table holds the translations.',
      'Name the columns as they were when the file was sent out, and import it again.',
      { path, line: rows[0]?.line ?? 1, column: 1 },
    );
  }
  const tags = new Map<'source' | 'target', string>();
  for (const { name, tag } of names)
    if (tag !== undefined && (name === 'source' || name === 'target')) tags.set(name, tag);
  return { places, header: header < 0 ? findRenamed(rows, places, control) : header, languages: tags };
}

/** Whether a column is one of ids where nothing else says so: most rows have one, and not all of them could be words. */
function hasMostlyIds(rows: readonly TableRow[], column: number | undefined): boolean {
  if (column === undefined) return false;
  const ids = rows.flatMap(({ cells }) => idsIn(cells[column]?.text ?? '', undefined));
  return 2 * ids.length > rows.length && ids.some((id) => /\d/.test(id));
}

/** The row with names of columns that are not ours: directly before the first id, with something else in the place of an id. */
function findRenamed(
  rows: readonly TableRow[],
  places: ReadonlyMap<ColumnName, number>,
  control: Control | undefined,
): number {
  const textAt = (row: TableRow, name: ColumnName): string => row.cells[places.get(name) ?? -1]?.text ?? '';
  const first = rows.findIndex((row) => idsIn(textAt(row, 'id'), control).length > 0);
  const row = rows[first - 1];
  if (!row || row.isBand || textAt(row, 'id').trim() === '' || textAt(row, 'source').trim() === '') return -1;
  const digest = digestSource(textAt(row, 'source'));
  const isSentence = [...(control?.sent.values() ?? [])].some(({ source }) => source === digest);
  return isSentence ? -1 : first - 1;
}

/** The column with most cells of a kind, the first of several; undefined where there is none. Linear in the cells. */
function columnOfMost(
  rows: readonly TableRow[],
  holds: (text: string, row: TableRow, column: number) => boolean,
): number | undefined {
  const counts: number[] = [];
  for (const row of rows)
    row.cells.forEach((cell, column) => {
      if (cell && cell.text !== '' && holds(cell.text, row, column))
        counts[column] = (counts[column] ?? 0) + 1;
    });
  let found: number | undefined;
  counts.forEach((count, column) => {
    if (count > (found === undefined ? 0 : counts[found]!)) found = column;
  });
  return found;
}

/** The row in which most cells are names of columns, at least two. */
function findHeader(rows: readonly TableRow[]): number {
  let most = 1;
  let found = -1;
  rows.forEach(({ cells }, index) => {
    const count = new Set(cells.flatMap((cell) => parseHeader(cell?.text ?? '').name ?? [])).size;
    if (count > most) [most, found] = [count, index];
  });
  return found;
}

/** Of several columns without a name the one that has far more text than the others: notes are few. */
function findFullest(
  width: number,
  taken: ReadonlySet<number>,
  countIn: (column: number) => number,
  rows: number,
): number | undefined {
  const free = Array.from({ length: width }, (_, column) => column).filter((column) => !taken.has(column));
  const [first, second] = free
    .map((column) => ({ column, count: countIn(column) }))
    .sort((a, b) => b.count - a.count);
  if (!first || 2 * first.count <= rows) return undefined;
  return !second || first.count >= 2 * second.count ? first.column : undefined;
}
