import type { Client } from 'pg';
import { insertRows, type SqlRow, type SqlValue } from '../../memory/sql.ts';
import { BarobarError } from '../../model/error.ts';
import type { Servers } from './database.ts';

/**
 * The memory on PostgreSQL servers that the user named, in a schema of its own. Several servers share the units by their ids, and
 * each has all else; a question goes to all of them, and their answers are merged.
 * @throws `memory-server` for one that cannot be reached or used
 */
export async function openServers(addresses: readonly string[], schema: string): Promise<Servers> {
  refuseOrder(addresses);
  const servers: Servers[] = [];
  try {
    for (const address of addresses)
      servers.push(await openServer(address.slice(isThrough(address) ? through.length : 0), schema));
  } catch (error) {
    await Promise.allSettled(servers.map((server) => server.close()));
    throw error;
  }
  const [first, ...others] = servers as [Servers, ...Servers[]];
  if (!isThrough(addresses[0] ?? '')) return others.length === 0 ? first : share(servers);
  const { throughCoordinator } = await import('./coordinator.ts');
  const joined = others.length === 1 ? others[0]! : share(others);
  return throughCoordinator(first, joined, { schema, count: others.length });
}

/** Before the address of a server that joins the others by foreign tables. */
const through = 'fdw+';

/** Whether an address is that of a server that joins the others. */
function isThrough(address: string): boolean {
  return address.startsWith(through);
}

function refuseOrder(addresses: readonly string[]): void {
  const at = addresses.findLastIndex(isThrough);
  if (at <= 0 && (at < 0 || addresses.length > 1)) return;
  throw new BarobarError(
    'memory-server',
    at > 0 ? 'Only the first server can join the others.' : 'The server has no others to join.',
    'Write the address with fdw+ first, then those of the servers that it joins.',
  );
}

async function openServer(address: string, schema: string): Promise<Servers> {
  const { default: pg } = await import('pg');
  const client = guard(address, () => new pg.Client({ connectionString: address }));
  // A server that goes away is noticed by the query that fails.
  client.on('error', () => {});
  const run = async (sql: string, values: readonly SqlValue[] = []): Promise<readonly SqlRow[]> => {
    try {
      return await ask(client, sql, values);
    } catch (error) {
      throw unusable(address, error);
    }
  };
  try {
    await client.connect();
  } catch (error) {
    throw unusable(address, error);
  }
  const name = pg.escapeIdentifier(schema);
  // What is read by one command is of one state, whatever others change meanwhile.
  const begin = async (): Promise<void> => {
    await run('BEGIN');
    await run(`SET LOCAL search_path TO ${name}`);
  };
  await begin();
  return {
    dialect: 'postgres',
    all: run,
    async run(sql, values) {
      await run(sql, values);
    },
    async insert(table, names, values) {
      await run(insertRows(table, names, values.length / names.length), values);
    },
    async hasIndex() {
      const [row] = await run("SELECT to_regclass('setting') IS NOT NULL");
      return row?.[0] === 't' || String(row?.[0]) === 'true';
    },
    agree: async () => true,
    async change(anew) {
      await run('SELECT pg_advisory_xact_lock(hashtext($1))', [schema]);
      if (anew) await run(`DROP SCHEMA IF EXISTS ${name} CASCADE`);
      await run(`CREATE SCHEMA IF NOT EXISTS ${name}`);
    },
    async commit(analyse) {
      if (analyse) {
        await run('ANALYZE tu');
        await run('ANALYZE tok');
      }
      await run('COMMIT');
      await begin();
    },
    async close() {
      try {
        await run('COMMIT');
      } finally {
        await client.end();
      }
    },
  };
}

async function ask(client: Client, sql: string, values: readonly SqlValue[]): Promise<readonly SqlRow[]> {
  const { rows } = await client.query<SqlValue[]>({
    text: sql,
    values: [...values],
    rowMode: 'array',
    // Counts and numbers of 47 bits are texts otherwise.
    types: { getTypeParser: (type) => (value: string) => (whole.has(Number(type)) ? Number(value) : value) },
  });
  return rows;
}

/** Whole numbers of 8, 2 and 4 bytes, by their numbers in `pg_type`. */
const whole: ReadonlySet<number> = new Set([20, 21, 23]);

/** Stores that each have the units whose ids leave their own number as remainder. */
function share(stores: readonly Servers[]): Servers {
  const each = <Result>(work: (store: Servers) => Promise<Result>): Promise<Result[]> =>
    Promise.all(stores.map(work));
  return {
    dialect: 'postgres',
    async all(sql, values, merge) {
      if (!merge) return stores[0]!.all(sql, values);
      return merge(await each((store) => store.all(sql, values)));
    },
    async run(sql, values) {
      await each((store) => store.run(sql, values));
    },
    async insert(table, names, values) {
      const column = names.indexOf(table === 'tu' ? 'id' : 'tu');
      if (column < 0) {
        await each((store) => store.insert(table, names, values));
        return;
      }
      const shares: SqlValue[][] = stores.map(() => []);
      for (let at = 0; at < values.length; at += names.length) {
        const row = values.slice(at, at + names.length);
        shares[Number(row[column]) % stores.length]!.push(...row);
      }
      await Promise.all(
        stores.map((store, at) =>
          shares[at]!.length > 0 ? store.insert(table, names, shares[at]!) : undefined,
        ),
      );
    },
    hasIndex: async () => (await each((store) => store.hasIndex())).every(Boolean),
    async agree() {
      const states = await each(async (store) => {
        const rows = [
          await store.all('SELECT path, mark FROM input ORDER BY id'),
          await store.all('SELECT name, value FROM setting ORDER BY name'),
        ];
        return JSON.stringify(rows);
      });
      return new Set(states).size === 1;
    },
    async change(anew) {
      // One after the other, in the same order for every process: side by side two could wait for each other.
      for (const store of stores) await store.change(anew);
    },
    async commit(analyse) {
      await each((store) => store.commit(analyse));
    },
    async close() {
      await each((store) => store.close());
    },
  };
}

function guard<Result>(address: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw unusable(address, error);
  }
}

/** Names the server without its password. */
function unusable(address: string, error: unknown): BarobarError {
  const host = URL.canParse(address) ? new URL(address).host : 'named';
  return new BarobarError(
    'memory-server',
    `The server ${host} for the memory cannot be used: ${error instanceof Error ? error.message : String(error)}.`,
    'Correct BAROBAR_MEMORY or your configuration, or set BAROBAR_MEMORY to nothing to keep the memory in the workspace.',
  );
}
