import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import type { Session } from './session.ts';

/** A PostgreSQL cluster of its own, without network: others find it by its folder. */
export interface Cluster {
  readonly address: string;
  /** Folder of its socket. */
  readonly folder: string;
  stop(): void;
}

/** Starts a cluster; the caller stops it. */
export function startCluster(): Cluster {
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
    folder,
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
export function makeSentences(count: number): readonly string[] {
  let state = 7;
  const next = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: 2 + next(7) }, () => words[next(words.length)]).join(' '),
  );
}

/** Writes a memory of sentences; the translation of each is its number. */
export function writeMemory(session: Session, sentences: readonly string[]): void {
  const units = sentences.map(
    (text, at) =>
      `<tu tuid="${at}"><tuv xml:lang="en"><seg>${text}</seg></tuv><tuv xml:lang="ru"><seg>${at}</seg></tuv></tu>`,
  );
  session.write(
    'tm/a.tmx',
    `<tmx version="1.4"><header srclang="en"/><body>${units.join('\n')}</body></tmx>`,
  );
}

/** The matches for lines of text, on these servers. */
export async function answers(
  session: Session,
  memoryServers: readonly string[],
  input: string,
): Promise<unknown> {
  const argv = ['memory', 'match', '--to', 'ru', '--min', '50', '--json'];
  const { code, out, err } = await session.runWith({ input, memoryServers }, ...argv);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { matches: unknown }).matches);
}
