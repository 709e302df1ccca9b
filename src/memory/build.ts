import type { MarkedText } from '../model/content.ts';
import { createKeyList, writeKeys } from './key-list.ts';
import { type Frequencies, indexText, keysOfUnit } from './keys.ts';
import { hashOf } from './match.ts';
import {
  createIndexes,
  createTables,
  type Dialect,
  mergePage,
  rowWriter,
  type SqlStore,
  type SqlValue,
} from './sql.ts';
import type { Unit } from './units.ts';

/** A sentence with an accepted translation, on its way into the index. */
export interface MemoryEntry extends Omit<Unit, 'id'> {
  /** A number that another content does not have: of the bytes it was read from. */
  readonly unit: number;
  /** When it was made or changed (ISO), where its file says so. */
  readonly date?: string;
  /** Its place in the memory file; absent if known entries were left out. */
  readonly line?: number;
  /** The sentences before and after it, as far as they are known. */
  readonly before?: MarkedText;
  readonly after?: MarkedText;
}

/** A file that entries come from. */
export interface MemoryInput {
  /** Relative to the workspace, with `/`. */
  readonly path: string;
  /** Changes whenever the file, or what is made of it, does. */
  readonly mark: string;
  /**
   * Its entries, without those whose number `isKnown` knows, if it is given. Of every entry the number is asked for, and those of
   * one number are all known or all new.
   */
  entries(isKnown?: (unit: number) => boolean): Iterable<MemoryEntry>;
}

/** The columns of `tu`, in the order of `rowOf`. */
export const unitColumns: readonly string[] = [
  ...[
    'id',
    'hash',
    'context',
    'unit',
    'input',
    'penalty',
    'made',
    'source',
    'target',
    'document',
    'segment',
    'state',
  ],
  'author',
];

/** Builds an index of all inputs in an empty database. Memory: 22 bytes a key and what the words take, for any number of units. */
export async function buildIndex(
  store: SqlStore,
  dialect: Dialect,
  inputs: readonly MemoryInput[],
): Promise<void> {
  for (const statement of createTables(dialect)) await store.run(statement);
  const counts = new Map<string, number>();
  const units = rowWriter(store, 'tu', unitColumns);
  let id = 0;
  for (const [at, input] of inputs.entries()) {
    await store.run('INSERT INTO input (id, path, mark) VALUES ($1, $2, $3)', [
      at + 1,
      input.path,
      input.mark,
    ]);
    const listed: number[] = [];
    for (const entry of input.entries()) {
      await units.add(rowOf(++id, at + 1, entry));
      listed.push(entry.unit);
      for (const stem of new Set(indexText(entry.source).stems))
        counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
    await saveUnits(store, at + 1, listed);
  }
  await units.end();
  const frequencies: Frequencies = { units: id, of: (stem) => counts.get(stem) ?? 0 };
  await writeAllKeys(store, frequencies);
  await saveWords(store, 0, counts);
  for (const statement of createIndexes) await store.run(statement);
  await saveCounts(store, { built: id, latest: id });
}

/** The row of a unit in `tu`. */
export function rowOf(id: number, input: number, entry: MemoryEntry): readonly SqlValue[] {
  const { unit, context, penalty, made, source, target, document, segment, state, author } = entry;
  return [
    id,
    hashOf(source),
    context,
    unit,
    input,
    penalty,
    made,
    source,
    target,
    document,
    segment,
    state,
    author,
  ];
}

/** How many units are read by one statement. */
const page = 5000;

/** Writes the keys of all units. */
async function writeAllKeys(store: SqlStore, frequencies: Frequencies): Promise<void> {
  const keys = createKeyList();
  for (let last = 0; ; ) {
    const rows = await store.all(
      `SELECT id, source FROM tu WHERE id > $1 ORDER BY id LIMIT ${page}`,
      [last],
      mergePage(page),
    );
    if (rows.length === 0) break;
    for (const [id, source] of rows) {
      const text = indexText(source as string);
      for (const term of keysOfUnit(text, frequencies)) keys.add(term, text.words.length, id as number);
      last = id as number;
    }
  }
  await writeKeys(store, keys);
}

/** How many units a row of `known` lists. */
const listed = 100_000;

/** Replaces the list of the units that a file has. */
export async function saveUnits(store: SqlStore, input: number, units: readonly number[]): Promise<void> {
  await store.run('DELETE FROM known WHERE input = $1', [input]);
  for (let at = 0; at < units.length; at += listed)
    await store.run('INSERT INTO known (input, part, units) VALUES ($1, $2, $3)', [
      input,
      at / listed,
      JSON.stringify(units.slice(at, at + listed)),
    ]);
}

/** Units when the index was built, and those added since: the highest id. */
export interface Counts {
  readonly built: number;
  readonly latest: number;
}

/** Writes how many units there are. */
export async function saveCounts(store: SqlStore, counts: Counts): Promise<void> {
  await store.run("DELETE FROM setting WHERE name = 'counts'");
  await store.run("INSERT INTO setting (name, value) VALUES ('counts', $1)", [JSON.stringify(counts)]);
}

/** How many units there are. */
export async function readCounts(store: SqlStore): Promise<Counts> {
  const [row] = await store.all("SELECT value FROM setting WHERE name = 'counts'");
  return JSON.parse(row?.[0] as string) as Counts;
}

/** How many words a row of `df` lists. */
const listedWords = 20_000;

/** Writes in how many units words are, as parts from `part` on. */
export async function saveWords(
  store: SqlStore,
  part: number,
  counts: ReadonlyMap<string, number>,
): Promise<void> {
  const words = [...counts].flat();
  for (let at = 0; at < words.length; at += 2 * listedWords)
    await store.run('INSERT INTO df (part, words) VALUES ($1, $2)', [
      part + at / (2 * listedWords),
      JSON.stringify(words.slice(at, at + 2 * listedWords)),
    ]);
}

/** The frequencies an index was built with: keys chosen with others would not meet. `parts`: how many rows list them. */
export async function readFrequencies(store: SqlStore): Promise<Frequencies & { readonly parts: number }> {
  const counts = new Map<string, number>();
  const rows = await store.all('SELECT words FROM df ORDER BY part');
  for (const [list] of rows) {
    const words = JSON.parse(list as string) as readonly (string | number)[];
    for (let at = 0; at < words.length; at += 2) counts.set(words[at] as string, words[at + 1] as number);
  }
  const { built } = await readCounts(store);
  return { units: built, of: (stem) => counts.get(stem) ?? 0, parts: rows.length };
}

/** The marks of the files an index was made from, by path. */
export async function readMarks(store: SqlStore): Promise<ReadonlyMap<string, string>> {
  const rows = await store.all('SELECT path, mark FROM input ORDER BY id');
  return new Map(rows.map(([path, mark]) => [path as string, mark as string]));
}
