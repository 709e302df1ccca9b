import { createTables } from '../../memory/sql.ts';
import type { Servers } from './database.ts';

/**
 * The memory on servers that a coordinator joins: what changes goes to the servers themselves, which is many times quicker, and
 * questions about units go to the coordinator, whose tables are the servers' by `postgres_fdw`. Its foreign servers are called
 * `barobar_1`, `barobar_2` …, in the order of the servers.
 */
export function throughCoordinator(
  coordinator: Servers,
  servers: Servers,
  { schema, count }: { readonly schema: string; readonly count: number },
): Servers {
  let isChanging = false;
  const lay = async (): Promise<void> => {
    await coordinator.change(true);
    for (const statement of foreignTables(schema, count)) await coordinator.run(statement);
    await coordinator.commit(false);
  };
  return {
    ...servers,
    // Within a change only the servers know what has been changed so far.
    all: (sql, values, merge) =>
      merge && !isChanging ? coordinator.all(sql, values) : servers.all(sql, values, merge),
    async hasIndex() {
      if (!(await servers.hasIndex())) return false;
      if (!(await coordinator.hasIndex())) await lay();
      return true;
    },
    async change(anew) {
      isChanging = true;
      await servers.change(anew);
    },
    async commit(analyse) {
      await servers.commit(analyse);
      isChanging = false;
      await lay();
    },
    async close() {
      await Promise.all([coordinator.close(), servers.close()]);
    },
  };
}

/** The tables of the coordinator: units and keys are partitioned as the servers share them, all else is that of the first. */
function foreignTables(schema: string, count: number): readonly string[] {
  const shared: Readonly<Record<string, string>> = { tu: 'id', tok: 'tu' };
  return createTables('postgres').flatMap((statement) => {
    const [, table = '', columns = ''] = /^CREATE TABLE (\w+) \(([\s\S]*)\)$/.exec(statement.trim()) ?? [];
    // Foreign tables have no keys: those of the servers hold.
    const plain = columns.replace(/,\s*PRIMARY KEY \([^)]*\)/, '').replaceAll(' PRIMARY KEY', '');
    const options = `OPTIONS (schema_name '${schema}', table_name '${table}')`;
    const id = shared[table];
    if (id === undefined) return [`CREATE FOREIGN TABLE ${table} (${plain}) SERVER barobar_1 ${options}`];
    return [
      `CREATE TABLE ${table} (${plain}) PARTITION BY LIST ((${id} % ${count}))`,
      ...Array.from(
        { length: count },
        (_, at) =>
          `CREATE FOREIGN TABLE ${table}_${at + 1} PARTITION OF ${table} FOR VALUES IN (${at}) SERVER barobar_${at + 1} ${options}`,
      ),
    ];
  });
}
