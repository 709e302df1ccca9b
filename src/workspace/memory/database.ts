import { type Dialect, insertRows, type SqlRow, type SqlStore, type SqlValue } from '../../memory/sql.ts';

/** A database, and how its tables are written there. */
export interface Database extends SqlStore {
  readonly dialect: Dialect;
}

/** A database whose index can be rebuilt while others read the one before. */
export interface Servers extends Database {
  /** Whether there is an index, so that it can be asked. */
  hasIndex(): Promise<boolean>;
  /** Whether all servers were changed last by the same command: one that is killed may have reached some of them. */
  agree(): Promise<boolean>;
  /** Begins to change the index: until the end, readers see it as it was, and writers wait. `anew`: without its present content. */
  change(anew: boolean): Promise<void>;
  /** Ends the change, and what was begun before it. `analyse`: the units have changed. */
  commit(analyse: boolean): Promise<void>;
}

/** What both builds of SQLite have. */
interface SqliteEngine {
  all(sql: string, values: readonly SqlValue[]): readonly SqlRow[];
  run(sql: string, values: readonly SqlValue[]): void;
  close(): void;
}

/**
 * Opens a file as an SQLite database, new or as it is: by Node's own build if it has one, else by SQLite in WebAssembly, which
 * needs nothing built or downloaded. A new one is not safe against a crash while it is filled: it gets its name when it is whole.
 */
export async function openSqlite(file: string, mode: 'read' | 'fill'): Promise<Database> {
  const engine = (openBuiltIn(file, mode) ?? (await openWebAssembly(file, mode))) as SqliteEngine;
  if (mode === 'fill') {
    // A crash half-way leaves a file that nobody will look at. The order of writes does not matter for it.
    engine.all('PRAGMA journal_mode = OFF', []);
    engine.all('PRAGMA synchronous = OFF', []);
    engine.all('PRAGMA cache_size = -65536', []);
  }
  engine.run('BEGIN', []);
  return {
    dialect: 'sqlite',
    all: async (sql, values = []) => engine.all(sql, values),
    run: async (sql, values = []) => engine.run(sql, values),
    insert: async (table, names, values) =>
      engine.run(insertRows(table, names, values.length / names.length), values),
    async close() {
      engine.run('COMMIT', []);
      engine.close();
    },
  };
}

/** Places for values by their order: our statements name each once, from `$1` on. */
function withOrder(sql: string): string {
  return sql.replace(/\$\d+/g, '?');
}

/** SQLite as it comes with Node 22.5 and later; undefined for an earlier one. */
function openBuiltIn(file: string, mode: 'read' | 'fill'): SqliteEngine | undefined {
  const sqlite = builtIn();
  if (!sqlite) return undefined;
  const database = new sqlite.DatabaseSync(file, { readOnly: mode === 'read' });
  const prepare = prepareOnce((sql) => database.prepare(sql));
  return {
    all: (sql, values) =>
      prepare(sql)
        .all(...values)
        .map((row) => Object.values(row)),
    run(sql, values) {
      prepare(sql).run(...values);
    },
    close: () => database.close(),
  };
}

/** Prepares each statement once, and keeps it in `statements` as long as its database is open. */
function prepareOnce<Statement>(
  prepare: (sql: string) => Statement,
  statements: Map<string, Statement> = new Map(),
): (sql: string) => Statement {
  return (sql) => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = prepare(withOrder(sql));
    statements.set(sql, statement);
    return statement;
  };
}

interface BuiltInStatement {
  all(...values: readonly SqlValue[]): readonly Readonly<Record<string, SqlValue>>[];
  run(...values: readonly SqlValue[]): unknown;
}

interface BuiltIn {
  readonly DatabaseSync: new (
    file: string,
    options: { readOnly: boolean },
  ) => { prepare(sql: string): BuiltInStatement; close(): void };
}

/** Node's module, without its warning that it is experimental: people can do nothing about it. */
function builtIn(): BuiltIn | undefined {
  const { emitWarning } = process;
  process.emitWarning = (): void => {};
  try {
    const load = process as unknown as { getBuiltinModule?(name: string): BuiltIn | undefined };
    return load.getBuiltinModule?.('node:sqlite');
  } finally {
    process.emitWarning = emitWarning;
  }
}

async function openWebAssembly(file: string, mode: 'read' | 'fill'): Promise<SqliteEngine> {
  const { default: sqlite } = await import('node-sqlite3-wasm');
  const database = new sqlite.Database(file, { fileMustExist: mode === 'read', readOnly: mode === 'read' });
  const statements = new Map<string, ReturnType<typeof database.prepare>>();
  const prepare = prepareOnce((sql) => database.prepare(sql), statements);
  return {
    all: (sql, values) =>
      prepare(sql)
        .all([...values])
        .map((row) => Object.values(row) as SqlValue[]),
    run(sql, values) {
      prepare(sql).run([...values]);
    },
    close() {
      for (const statement of statements.values()) statement.finalize();
      database.close();
    },
  };
}
