import type { MarkedText } from '../model/content.ts';
import { type Frequencies, indexText, keysOfUnit, mostWords } from './keys.ts';
import { hashOf } from './match.ts';
import {
  createIndexes,
  createTables,
  type Dialect,
  mergeCounts,
  mergePage,
  mergeRows,
  type SqlStore,
  type SqlValue,
} from './sql.ts';

/** A sentence with an accepted translation, on its way into the index. */
export interface MemoryEntry {
  /** A number that another content does not have: of the bytes it was read from. */
  readonly unit: number;
  readonly context: number;
  /** Points its matches lose for where it comes from. */
  readonly penalty: number;
  readonly source: MarkedText;
  readonly target: MarkedText;
  readonly document: string;
  readonly segment: string;
  readonly state: string;
  readonly author: string;
  /** When it was made or changed (ISO), where its file says so. */
  readonly date?: string;
  /** Where it stands in its file, where that is known. */
  readonly line?: number;
}

/** A file that entries come from. */
export interface MemoryInput {
  /** Relative to the workspace, with `/`. */
  readonly path: string;
  /** Changes whenever the file, or what is made of it, does. */
  readonly mark: string;
  /**
   * What is in it. Entries that the index has are told by their number alone: `isKnown` says which. Each number is asked once.
   */
  entries(isKnown: (unit: number) => boolean): Iterable<MemoryEntry>;
}

const unitColumns = [
  ...[
    'id',
    'hash',
    'context',
    'unit',
    'input',
    'penalty',
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
    for (const entry of input.entries(() => false)) {
      await units.add(rowOf(++id, at + 1, entry));
      for (const stem of new Set(indexText(entry.source).stems))
        counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
  }
  await units.end();
  const frequencies: Frequencies = { units: id, of: (stem) => counts.get(stem) ?? 0 };
  await writeKeys(store, frequencies);
  const words = rowWriter(store, 'df', ['word', 'n']);
  for (const [word, n] of counts) await words.add([word, n]);
  await words.end();
  for (const statement of createIndexes) await store.run(statement);
  await saveCounts(store, { built: id, latest: id });
}

function rowOf(id: number, input: number, entry: MemoryEntry): readonly SqlValue[] {
  const { unit, context, penalty, source, target, document, segment, state, author } = entry;
  return [
    id,
    hashOf(source),
    context,
    unit,
    input,
    penalty,
    source,
    target,
    document,
    segment,
    state,
    author,
  ];
}

/** How many units are read or removed by one statement. */
const page = 5000;

/** Writes the keys of all units in the order of the table's own key: that is several times as quick as any other. */
async function writeKeys(store: SqlStore, frequencies: Frequencies): Promise<void> {
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
  const rows = rowWriter(store, 'tok', ['term', 'len', 'tu']);
  for (const row of keys.inOrder()) await rows.add(row);
  await rows.end();
}

/** Keys in typed arrays, sorted by counting: plain rows would take ten times the memory. */
function createKeyList(): {
  add(term: number, words: number, unit: number): void;
  inOrder(): Iterable<readonly [term: number, len: number, tu: number]>;
} {
  let low = new Uint32Array(1 << 16);
  let high = new Uint16Array(1 << 16);
  let len = new Uint8Array(1 << 16);
  let tu = new Uint32Array(1 << 16);
  let count = 0;
  const grow = <List extends Uint32Array | Uint16Array | Uint8Array>(list: List): List => {
    const larger = new (list.constructor as new (length: number) => List)(Math.ceil(list.length * 1.5));
    larger.set(list);
    return larger;
  };
  return {
    add(term, words, unit) {
      if (count === low.length) {
        low = grow(low);
        high = grow(high);
        len = grow(len);
        tu = grow(tu);
      }
      low[count] = term % 0x1_0000_0000;
      high[count] = Math.floor(term / 0x1_0000_0000);
      len[count] = Math.min(mostWords, words);
      tu[count++] = unit;
    },
    *inOrder() {
      let order = new Uint32Array(count);
      for (let at = 0; at < count; at++) order[at] = at;
      let next = new Uint32Array(count);
      // Units come in the order of their ids. Each pass keeps the order of the one before it where its digits are equal.
      const digits: readonly [(at: number) => number, size: number][] = [
        [(at) => len[at] as number, 256],
        [(at) => (low[at] as number) & 0xffff, 65_536],
        [(at) => (low[at] as number) >>> 16, 65_536],
        [(at) => high[at] as number, 32_768],
      ];
      for (const [digit, size] of digits) {
        sortByDigit(order, next, digit, size);
        [order, next] = [next, order];
      }
      for (const at of order)
        yield [
          (high[at] as number) * 0x1_0000_0000 + (low[at] as number),
          len[at] as number,
          tu[at] as number,
        ];
    },
  };
}

function sortByDigit(from: Uint32Array, to: Uint32Array, digit: (at: number) => number, size: number): void {
  const starts = new Uint32Array(size + 1);
  for (const at of from) (starts[digit(at) + 1] as number)++;
  for (let value = 0; value < size; value++) (starts[value + 1] as number) += starts[value] as number;
  for (const at of from) to[(starts[digit(at)] as number)++] = at;
}

/** Gathers rows into statements of many: one statement a row costs five times as much. */
function rowWriter(
  store: SqlStore,
  table: string,
  names: readonly string[],
): { add(row: readonly SqlValue[]): Promise<void> | undefined; end(): Promise<void> } {
  const most = Math.floor(1200 / names.length);
  let values: SqlValue[] = [];
  return {
    add(row) {
      for (const value of row) values.push(value);
      if (values.length < most * names.length) return undefined;
      const filled = values;
      values = [];
      return store.insert(table, names, filled);
    },
    async end() {
      if (values.length > 0) await store.insert(table, names, values);
      values = [];
    },
  };
}

/** Units when the index was built, and those added since: the highest id. */
interface Counts {
  readonly built: number;
  readonly latest: number;
}

async function saveCounts(store: SqlStore, counts: Counts): Promise<void> {
  await store.run("DELETE FROM setting WHERE name = 'counts'");
  await store.run("INSERT INTO setting (name, value) VALUES ('counts', $1)", [JSON.stringify(counts)]);
}

async function readCounts(store: SqlStore): Promise<Counts> {
  const [row] = await store.all("SELECT value FROM setting WHERE name = 'counts'");
  return JSON.parse(row?.[0] as string) as Counts;
}

/** The frequencies an index was built with: keys chosen with others would not meet. */
export async function readFrequencies(store: SqlStore): Promise<Frequencies> {
  const counts = new Map<string, number>();
  for (const [word, n] of await store.all('SELECT word, n FROM df')) counts.set(word as string, n as number);
  return { units: (await readCounts(store)).built, of: (stem) => counts.get(stem) ?? 0 };
}

/** The marks of the files an index was made from, by path. */
export async function readMarks(store: SqlStore): Promise<ReadonlyMap<string, string>> {
  const rows = await store.all('SELECT path, mark FROM input ORDER BY id');
  return new Map(rows.map(([path, mark]) => [path as string, mark as string]));
}

/**
 * Brings an index up to date with its files: units of changed ones that it does not have are added, others that are gone are
 * removed. False where it has changed so much that it should be built anew; then it is no longer of use.
 */
export async function updateIndex(store: SqlStore, inputs: readonly MemoryInput[]): Promise<boolean> {
  const counts = await readCounts(store);
  const frequencies = await readFrequencies(store);
  const known = new Map(
    (await store.all('SELECT path, mark, id FROM input')).map(([path, mark, id]) => [
      path as string,
      { mark: mark as string, id: id as number },
    ]),
  );
  const units = rowWriter(store, 'tu', unitColumns);
  const keys = rowWriter(store, 'tok', ['term', 'len', 'tu']);
  const words = rowWriter(store, 'df', ['word', 'n']);
  const added = new Set<string>();
  const all: Frequencies = {
    units: frequencies.units,
    of: (stem) => frequencies.of(stem) || (added.has(stem) ? 1 : 0),
  };
  let { latest } = counts;
  let input = Math.max(0, ...[...known.values()].map(({ id }) => id));
  const gone: number[] = [];
  for (const { path, mark, entries } of inputs) {
    const old = known.get(path);
    known.delete(path);
    if (old?.mark === mark) continue;
    const id = old?.id ?? ++input;
    if (old) await store.run('UPDATE input SET mark = $1 WHERE id = $2', [mark, id]);
    else await store.run('INSERT INTO input (id, path, mark) VALUES ($1, $2, $3)', [id, path, mark]);
    const before = await readKnown(store, old ? id : undefined);
    for (const entry of entries(before.isKnown)) {
      await units.add(rowOf(++latest, id, entry));
      const text = indexText(entry.source);
      for (const stem of new Set(text.stems)) {
        if (all.of(stem) > 0) continue;
        added.add(stem);
        await words.add([stem, 1]);
      }
      for (const term of keysOfUnit(text, all))
        await keys.add([term, Math.min(mostWords, text.words.length), latest]);
    }
    for (const tu of before.gone()) gone.push(tu);
  }
  for (const { id } of known.values()) {
    for (const [tu] of await store.all('SELECT id FROM tu WHERE input = $1', [id], mergeRows))
      gone.push(tu as number);
    await store.run('DELETE FROM input WHERE id = $1', [id]);
  }
  await units.end();
  await keys.end();
  await words.end();
  for (let at = 0; at < gone.length; at += 500) {
    const some = gone.slice(at, at + 500);
    const places = some.map((_, place) => `$${place + 1}`).join(', ');
    await store.run(`DELETE FROM tu WHERE id IN (${places})`, some);
  }
  await saveCounts(store, { built: counts.built, latest });
  const [row] = await store.all('SELECT count(*) FROM tu', [], mergeCounts);
  return isWorthKeeping(counts.built, latest, Number(row?.[0] ?? 0));
}

/** The units that an index has of a file: they are asked for one by one, and what nobody asked for is gone. */
async function readKnown(
  store: SqlStore,
  input: number | undefined,
): Promise<{ isKnown(unit: number): boolean; gone(): Iterable<number> }> {
  const firsts = new Map<number, number>();
  const ids: number[] = [];
  /** The next row of the same content, from 1; files may have a unit twice. */
  const nexts: number[] = [];
  for (let last = 0; input !== undefined; ) {
    const rows = await store.all(
      `SELECT id, unit FROM tu WHERE input = $1 AND id > $2 ORDER BY id LIMIT ${page}`,
      [input, last],
      mergePage(page),
    );
    if (rows.length === 0) break;
    for (const [id, unit] of rows) {
      last = id as number;
      nexts.push(firsts.get(unit as number) ?? 0);
      firsts.set(unit as number, ids.push(last));
    }
  }
  const kept = new Uint8Array(ids.length);
  return {
    isKnown(unit) {
      const first = firsts.get(unit) ?? 0;
      for (let at = first; at > 0 && kept[at - 1] === 0; at = nexts[at - 1] as number) kept[at - 1] = 1;
      return first > 0;
    },
    *gone() {
      for (const [at, id] of ids.entries()) if (kept[at] === 0) yield id;
    },
  };
}

/** Keys of removed units stay in their table, and frequencies are those of the building. */
function isWorthKeeping(built: number, latest: number, live: number): boolean {
  const dead = latest - live;
  return live >= 1 && dead <= Math.max(1000, latest / 10) && live <= Math.max(1000, built * 1.5);
}
