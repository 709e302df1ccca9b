import {
  type MemoryInput,
  readCounts,
  readFrequencies,
  rowOf,
  saveCounts,
  saveUnits,
  saveWords,
  unitColumns,
} from './build.ts';
import { createKeyList, writeKeys } from './key-list.ts';
import { type Frequencies, indexText, keysOfUnit } from './keys.ts';
import { mergeCounts, rowWriter, type SqlStore } from './sql.ts';

/** A file as the index knows it. */
interface KnownInput {
  readonly id: number;
  readonly mark: string;
}

/**
 * Brings an index up to date with its files: units of changed ones that it does not have are added, others that are gone are
 * removed. False if it has changed so much that it should be rebuilt; then it is no longer of use. Its time is that of the
 * change, except a list of numbers of each changed file's units.
 */
export async function updateIndex(store: SqlStore, inputs: readonly MemoryInput[]): Promise<boolean> {
  const counts = await readCounts(store);
  const frequencies = await readFrequencies(store);
  const known = await readInputs(store);
  const units = rowWriter(store, 'tu', unitColumns);
  const keys = createKeyList();
  const added = new Map<string, number>();
  const all: Frequencies = {
    units: frequencies.units,
    of: (stem) => frequencies.of(stem) || (added.get(stem) ?? 0),
  };
  let { latest } = counts;
  let last = Math.max(0, ...[...known.values()].map(({ id }) => id));
  for (const { path, mark, entries } of inputs) {
    const old = known.get(path);
    known.delete(path);
    if (old?.mark === mark) continue;
    const id = old?.id ?? ++last;
    if (old) await store.run('UPDATE input SET mark = $1 WHERE id = $2', [mark, id]);
    else await store.run('INSERT INTO input (id, path, mark) VALUES ($1, $2, $3)', [id, path, mark]);
    const before = await readUnits(store, id);
    const fresh: number[] = [];
    for (const entry of entries(before.isKnown)) {
      // Adding a unit takes longer than building it in.
      if (latest - counts.latest > Math.max(1000, counts.built / 3)) return false;
      await units.add(rowOf(++latest, id, entry));
      fresh.push(entry.unit);
      const text = indexText(entry.source);
      for (const stem of text.stems) if (all.of(stem) === 0) added.set(stem, 1);
      for (const term of keysOfUnit(text, all)) keys.add(term, text.words.length, latest);
    }
    await removeUnits(store, id, before.list(false));
    await saveUnits(store, id, before.list(true).concat(fresh));
  }
  for (const { id } of known.values())
    for (const statement of [
      'DELETE FROM tu WHERE input = $1',
      'DELETE FROM known WHERE input = $1',
      'DELETE FROM input WHERE id = $1',
    ])
      await store.run(statement, [id]);
  await units.end();
  await saveWords(store, frequencies.parts, added);
  await writeKeys(store, keys);
  await saveCounts(store, { built: counts.built, latest });
  const [row] = await store.all('SELECT 0, count(*) FROM tu', [], mergeCounts);
  return isWorthKeeping(counts.built, latest, Number(row?.[1] ?? 0));
}

async function readInputs(store: SqlStore): Promise<Map<string, KnownInput>> {
  const rows = await store.all('SELECT path, mark, id FROM input');
  return new Map(
    rows.map(([path, mark, id]) => [path as string, { mark: mark as string, id: id as number }]),
  );
}

/** The units that the index has of a file. */
interface KnownUnits {
  /** Whether a number is one of theirs; it is asked for from now on. */
  isKnown(unit: number): boolean;
  /** The numbers that were asked for, or those that were not, each once. */
  list(isAsked: boolean): number[];
}

async function readUnits(store: SqlStore, input: number): Promise<KnownUnits> {
  const rows = await store.all('SELECT units FROM known WHERE input = $1', [input]);
  const lists = rows.map(([list]) => JSON.parse(list as string) as readonly number[]);
  const units = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const list of lists) {
    units.set(list, filled);
    filled += list.length;
  }
  // A set of numbers of this size takes five times as long, and ten times the memory.
  units.sort();
  // Where the numbers with the same first bits begin: a search of all of them would be for parts of memory that are far apart.
  const starts = new Uint32Array(2 ** 17 + 1);
  const firstBits = (unit: number): number => Math.floor(unit / 2 ** 36);
  for (const unit of units) (starts[firstBits(unit) + 1] as number)++;
  for (let at = 1; at < starts.length; at++) (starts[at] as number) += starts[at - 1] as number;
  const asked = new Uint8Array(units.length);
  return {
    isKnown(unit) {
      const bits = firstBits(unit);
      let [from, to] = [starts[bits] as number, starts[bits + 1] as number];
      while (from < to) {
        const middle = (from + to) >>> 1;
        if ((units[middle] as number) < unit) from = middle + 1;
        else to = middle;
      }
      if (units[from] !== unit) return false;
      asked[from] = 1;
      return true;
    },
    list(isAsked) {
      const found: number[] = [];
      for (let at = 0; at < units.length; at++)
        // Of equal numbers the first one is found.
        if (units[at] !== units[at - 1] && (asked[at] === 1) === isAsked) found.push(units[at] as number);
      return found;
    },
  };
}

/** How many units are removed by one statement. */
const page = 500;

async function removeUnits(store: SqlStore, input: number, units: readonly number[]): Promise<void> {
  for (let at = 0; at < units.length; at += page) {
    const some = units.slice(at, at + page);
    const places = some.map((_, place) => `$${place + 2}`).join(', ');
    await store.run(`DELETE FROM tu WHERE input = $1 AND unit IN (${places})`, [input, ...some]);
  }
}

/** Keys of removed units stay in their table, and frequencies are those of the building. */
function isWorthKeeping(built: number, latest: number, live: number): boolean {
  const dead = latest - live;
  return live >= 1 && dead <= Math.max(1000, latest / 10) && live <= Math.max(1000, built * 1.5);
}
