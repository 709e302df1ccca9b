import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWith } from '../needs.ts';
import { answers, type Cluster, makeSentences, startCluster, writeMemory } from './clusters.ts';
import { startSession } from './session.ts';

describeWith({ programs: ['postgresql'] }, 'the memory on PostgreSQL', () => {
  let clusters: readonly Cluster[] = [];
  beforeAll(() => {
    clusters = [startCluster(), startCluster(), startCluster()];
  }, 120_000);
  afterAll(() => {
    for (const cluster of clusters) cluster.stop();
  }, 120_000);
  const sentences = makeSentences(400);
  const questions = `${[...sentences.slice(0, 30), ...makeSentences(30).map((text) => `${text} today`), 'nothing like it'].join('\n')}\n`;

  it('answers as the embedded one, on one server and on three, also after changes', {
    timeout: 120_000,
  }, async () => {
    const session = startSession();
    session.write('barobar.json', '{"targets":["ru"]}');
    const three = clusters.map(({ address }) => address);
    for (const list of [sentences, [...sentences.slice(5), 'the states met again'], sentences.slice(200)]) {
      writeMemory(session, list);
      const embedded = await answers(session, [], questions);
      expect(await answers(session, three.slice(0, 1), questions)).toEqual(embedded);
      expect(await answers(session, three, questions)).toEqual(embedded);
    }
  });

  it('is rebuilt if a killed command reached only some of the servers', async () => {
    const session = startSession();
    session.write('barobar.json', '{"targets":["ru"]}');
    writeMemory(session, sentences);
    const three = clusters.map(({ address }) => address);
    const before = await answers(session, three, questions);
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: three[1] });
    await client.connect();
    const { rows } = await client.query(
      "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'barobar%' ORDER BY oid DESC LIMIT 1",
    );
    await client.query(
      `SET search_path TO ${rows[0].nspname}; DELETE FROM tu; UPDATE input SET mark = 'old'`,
    );
    await client.end();
    expect(await answers(session, three, questions)).toEqual(before);
  });

  it('is refused by name where a server cannot be reached, without its password', async () => {
    const session = startSession();
    session.write('barobar.json', '{"targets":["ru"]}');
    const memoryServers = ['postgres://anna:secret@127.0.0.1:1/x'];
    const outcome = await session.runWith({ input: 'x\n', memoryServers }, 'memory', 'match', '--to', 'ru');
    expect(outcome).toMatchObject({ code: 3, out: '' });
    expect(outcome.err).toContain('127.0.0.1:1');
    expect(outcome.err).toContain('[memory-server]');
    expect(outcome.err).not.toContain('secret');
  });
});
