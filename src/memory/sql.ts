import { mostKeys } from './keys.ts';

/** A value of a row, as both engines give it. */
export type SqlValue = string | number | null;
/** A row of a result, its cells in the order of the query. */
export type SqlRow = readonly SqlValue[];

/** Makes one answer of the answers of several databases, each of which has some of the units. */
export type Merge = (answers: readonly (readonly SqlRow[])[]) => readonly SqlRow[];

/**
 * A database that holds the index of one language pair. The statements below are all it is asked; they run unchanged on SQLite
 * and PostgreSQL. Places for values are `$1`, `$2` …
 */
export interface SqlStore {
  /**
   * The rows of a question, with columns in its order. `merge`: for a question about units, which several databases may share;
   * all other tables each of them has.
   */
  all(sql: string, values?: readonly SqlValue[], merge?: Merge): Promise<readonly SqlRow[]>;
  run(sql: string, values?: readonly SqlValue[]): Promise<void>;
  /** Adds rows to a table: the values of one after those of the other. */
  insert(table: string, names: readonly string[], values: readonly SqlValue[]): Promise<void>;
  close(): Promise<void>;
}

/** What SQLite writes differently when it makes tables: `tok` has no row numbers of its own there. */
export type Dialect = 'sqlite' | 'postgres';

/** Raised whenever the tables or the choice of keys change: an index of another version is rebuilt. */
export const schemaVersion = 8;

/**
 * `tu`: a sentence and its translation. `hash` is of the normalised source, `context` of its neighbours (0 for unknown), `unit`
 * of everything in the row. `made` is when, as digits (`Unit`). `input` is the file it came from.
 * `tok`: by which keys it is found; `len` is the number of words.
 * `df`: in how many units each stem stood when the index was built. `input`: files as they were when they were read. `known`: which
 * units each of them had. Both are only read whole, and are lists in JSON: those are read in a twentieth of the time of as many rows.
 */
export const createTables = (dialect: Dialect): readonly string[] => [
  `CREATE TABLE tu (id INTEGER PRIMARY KEY, hash BIGINT NOT NULL, context BIGINT NOT NULL, unit BIGINT NOT NULL,
    input INTEGER NOT NULL, penalty INTEGER NOT NULL, made BIGINT NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL, document TEXT NOT NULL,
    segment TEXT NOT NULL, state TEXT NOT NULL, author TEXT NOT NULL)`,
  `CREATE TABLE tok (term BIGINT NOT NULL, len INTEGER NOT NULL, tu INTEGER NOT NULL, PRIMARY KEY (term, len, tu))${
    dialect === 'sqlite' ? ' WITHOUT ROWID' : ''
  }`,
  'CREATE TABLE df (part INTEGER PRIMARY KEY, words TEXT NOT NULL)',
  'CREATE TABLE input (id INTEGER PRIMARY KEY, path TEXT NOT NULL, mark TEXT NOT NULL)',
  'CREATE TABLE known (input INTEGER NOT NULL, part INTEGER NOT NULL, units TEXT NOT NULL, PRIMARY KEY (input, part))',
  'CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL)',
];

/** Made when the rows are in: filling an indexed table takes several times as long. */
export const createIndexes: readonly string[] = [
  'CREATE INDEX tu_hash ON tu (hash)',
  // All that is counted is in it: counting reads no texts.
  'CREATE INDEX tu_input ON tu (input, unit, state)',
];

const places = (from: number, count: number): string =>
  Array.from({ length: count }, (_, at) => `$${from + at}`).join(', ');

/** How many units a question for like texts brings to be compared word by word. */
export const mostCandidates = 50;

/**
 * Units that share most keys with a text. Values: its keys, padded with 0; the least and the most words; its own words.
 * Equal ones in the order of their ids, so that every engine answers alike.
 */
export const findCandidates: string = `SELECT tu, count(*) AS n, min(len) FROM tok WHERE term IN (${places(1, mostKeys)})
  AND len BETWEEN $${mostKeys + 1} AND $${mostKeys + 2}
  GROUP BY tu ORDER BY n DESC, abs(min(len) - $${mostKeys + 3}), tu LIMIT ${mostCandidates}`;

/** Merges the best matches of several databases, for a text of so many words. */
export const mergeCandidates =
  (words: number): Merge =>
  (answers) => {
    const apart = (len: SqlValue | undefined): number => Math.abs(Number(len) - words);
    return answers
      .flat()
      .sort(([a, n, len], [b, m, other]) => order(m, n) || apart(len) - apart(other) || order(a, b))
      .slice(0, mostCandidates);
  };

/** The columns of a unit as it is offered. */
export const offeredColumns = 'id, context, penalty, made, source, target, document, segment, state, author';

/** Reads the source texts of candidates, to compare them. Values: ids, padded with -1. */
export const readSources: string = `SELECT id, penalty, made, source FROM tu WHERE id IN (${places(1, mostCandidates)})`;

/** Ids for a statement with so many places. */
export function padded(ids: readonly number[], places: number): readonly number[] {
  return [...ids, ...Array<number>(places - ids.length).fill(-1)];
}

/** How many units are read whole by one statement: about as many as are asked for. */
export const mostTogether = 6;

/** Values: ids, padded with -1. */
export const readUnits: string = `SELECT ${offeredColumns} FROM tu WHERE id IN (${places(1, mostTogether)})`;

/**
 * The units with a text, each translation once, in the order of `chooseSame`. Values: the hash of the neighbours, -1 for none; that of the
 * text.
 */
export const findExact: string = `SELECT ${offeredColumns} FROM (SELECT ${offeredColumns}, apart,
    ROW_NUMBER() OVER (PARTITION BY source, target ORDER BY apart, penalty, made DESC, id) AS place
    FROM (SELECT ${offeredColumns}, CASE WHEN context = $1 THEN 0 ELSE 1 END AS apart FROM tu WHERE hash = $2) AS same) AS ranked
  WHERE place = 1 ORDER BY apart, penalty, made DESC, id LIMIT ${mostCandidates}`;

/** Rows of different units, in any order. */
export const mergeRows: Merge = (answers) => answers.flat();

/** The first rows by their first column. */
export const mergePage =
  (most: number): Merge =>
  (answers) =>
    answers
      .flat()
      .sort(([a], [b]) => order(a, b))
      .slice(0, most);

/** Rows that count units after their first column: those of the same first column are one. */
export const mergeCounts: Merge = (answers) => {
  const sums = new Map<SqlValue, number[]>();
  for (const [key = null, ...counts] of answers.flat()) {
    const sum = sums.get(key) ?? counts.map(() => 0);
    sums.set(
      key,
      sum.map((each, at) => each + Number(counts[at])),
    );
  }
  return [...sums].map(([key, counts]) => [key, ...counts]);
};

function order(a: SqlValue | undefined, b: SqlValue | undefined): number {
  return Number(a) - Number(b);
}

/** An INSERT of many rows, as `(…), (…)`. */
export function insertRows(table: string, names: readonly string[], rows: number): string {
  const width = names.length;
  const list = Array.from({ length: rows }, (_, row) => `(${places(1 + row * width, width)})`).join(', ');
  return `INSERT INTO ${table} (${names.join(', ')}) VALUES ${list}`;
}

/** Gathers rows into statements of many: one statement a row costs five times as much. */
export function rowWriter(
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
