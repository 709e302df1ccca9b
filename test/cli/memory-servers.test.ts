import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWith } from '../needs.ts';
import { type Session, startSession } from './session.ts';

/** A PostgreSQL cluster of its own, without network: others find it by its folder. */
interface Cluster {
  readonly address: string;
  stop(): void;
}

function startCluster(): Cluster {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-pg-'));
  const bin = fs
    .readdirSync('/usr/lib/postgresql')
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => `/usr/lib/postgresql/${version}/bin`)[0] as string;
  // PostgreSQL refuses to run as root.
  const isRoot = process.getuid?.() === 0;
  if (isRoot) spawnSync('chown', ['postgres', folder]);
  const run = (program: string, ...argv: string[]): void => {
    const command = [path.join(bin, program), ...argv];
    const [first = '', ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command;
    const { status, stderr, stdout } = spawnSync(first, rest, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${command.join(' ')}: ${stderr}${stdout}`);
  };
  const data = path.join(folder, 'data');
  run('initdb', '-D', data, '-U', 'barobar', '-A', 'trust', '--no-sync');
  const options = `-c listen_addresses='' -c unix_socket_directories='${folder}' -c fsync=off`;
  run('pg_ctl', '-D', data, '-o', options, '-l', path.join(folder, 'log'), '-w', 'start');
  return {
    address: `postgres://barobar@/postgres?host=${encodeURIComponent(folder)}`,
    stop() {
      run('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

const words = 'the council met in minsk and spoke of peace with twelve states on monday about trade'.split(
  ' ',
);

/** Sentences without end, always the same. */
function makeSentences(count: number): readonly string[] {
  let state = 7;
  const next = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: 2 + next(7) }, () => words[next(words.length)]).join(' '),
  );
}

function writeMemory(session: Session, sentences: readonly string[]): void {
  const units = sentences.map(
    (text, at) =>
      `<tu tuid="${at}"><tuv xml:lang="en"><seg>${text}</seg></tuv><tuv xml:lang="ru"><seg>${at}</seg></tuv></tu>`,
  );
  session.write(
    'tm/a.tmx',
    `<tmx version="1.4"><header srclang="en"/><body>${units.join('\n')}</body></tmx>`,
  );
}

async function answers(session: Session, memoryServers: readonly string[], input: string): Promise<unknown> {
  const argv = ['memory', 'match', '--to', 'ru', '--min', '50', '--json'];
  const { code, out, err } = await session.runWith({ input, memoryServers }, ...argv);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { matches: unknown }).matches);
}

describeWith({ programs: ['postgresql'] }, 'the memory on PostgreSQL', () => {
  let clusters: readonly Cluster[] = [];
  beforeAll(() => {
    clusters = [startCluster(), startCluster(), startCluster()];
  }, 120_000);
  afterAll(() => {
    for (const cluster of clusters) cluster.stop();
  });
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

  it('is built anew where a killed command reached some of the servers only', async () => {
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
