import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWith } from '../needs.ts';
import { answers, type Cluster, makeSentences, startCluster, writeMemory } from './clusters.ts';
import { startSession } from './session.ts';

/** The recipe of the page, with addresses in place of its own. */
function recipe(servers: readonly Cluster[]): string {
  const page = fs.readFileSync(path.resolve(import.meta.dirname, '../../docs/memory.md'), 'utf8');
  const [, sql = ''] = /^```sql\n([\s\S]*?)^```/m.exec(page) ?? [];
  return servers.reduce(
    (text, { folder }, at) =>
      text.replace(`host 'db${at + 1}', dbname 'memory'`, `host '${folder}', dbname 'postgres'`),
    sql,
  );
}

describeWith({ programs: ['postgresql'] }, 'the memory through postgres_fdw', () => {
  let clusters: readonly Cluster[] = [];
  beforeAll(async () => {
    clusters = [startCluster(), startCluster(), startCluster()];
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: clusters[0]!.address });
    await client.connect();
    await client.query(recipe(clusters.slice(1)));
    await client.end();
  }, 240_000);
  afterAll(() => {
    for (const cluster of clusters) cluster.stop();
  }, 120_000);
  const sentences = makeSentences(400);
  const questions = `${[...sentences.slice(0, 30), ...makeSentences(30).map((text) => `${text} today`), 'nothing like it'].join('\n')}\n`;

  it('answers as the embedded one, by the recipe of the page, also after changes', {
    timeout: 240_000,
  }, async () => {
    const session = startSession();
    session.write('barobar.json', '{"targets":["ru"]}');
    const [coordinator, ...servers] = clusters.map(({ address }) => address);
    for (const list of [sentences, [...sentences.slice(5), 'the states met again'], sentences.slice(200)]) {
      writeMemory(session, list);
      const embedded = await answers(session, [], questions);
      expect(await answers(session, [`fdw+${coordinator}`, ...servers], questions)).toEqual(embedded);
      // Nothing has changed since: the answers come from what is there.
      expect(await answers(session, [`fdw+${coordinator}`, ...servers], questions)).toEqual(embedded);
    }
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: coordinator });
    await client.connect();
    const { rows } = await client.query(
      "SELECT count(*)::int AS n FROM pg_foreign_table JOIN pg_class ON oid = ftrelid WHERE relname LIKE 'tok%'",
    );
    expect(rows).toEqual([{ n: 2 }]);
    await client.end();
  });

  it.each([
    [
      (addresses: readonly string[]) => [addresses[0]!, `fdw+${addresses[1]}`],
      'Only the first server can join',
    ],
    [(addresses: readonly string[]) => [`fdw+${addresses[0]}`], 'The server has no others to join.'],
  ])('refuses servers in another order', async (orderOf, message) => {
    const session = startSession();
    session.write('barobar.json', '{"targets":["ru"]}');
    const memoryServers = orderOf(clusters.map(({ address }) => address));
    const outcome = await session.runWith({ input: 'x\n', memoryServers }, 'memory', 'match', '--to', 'ru');
    expect(outcome.code).toBe(3);
    expect(outcome.err).toContain(message);
  });
});
