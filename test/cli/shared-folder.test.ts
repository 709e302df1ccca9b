import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Session, startSession } from './session.ts';

/** Two workspaces, `a` and `b`, with a document each. */
async function startTwo(): Promise<Session> {
  const session = startSession();
  for (const [name, language, document] of [
    ['a', 'ru', 'dam'],
    ['b', 'be', 'talks'],
  ] as const) {
    session.write(`${name}/barobar.json`, JSON.stringify({ targets: [language] }));
    session.write(`${name}/source/${document}.txt`, `This is ${document}.\n`);
    await session.run('--workspace', name, 'update');
  }
  return session;
}

const commands = { export: ['export', '--quiet'], assemble: ['assemble', '--allow-incomplete', '--quiet'] };

describe.each(Object.keys(commands) as (keyof typeof commands)[])(
  '%s of two workspaces into one folder',
  (command) => {
    const ending = command === 'export' ? 'xlf' : 'txt';
    const write = async (session: Session, ...workspaces: readonly string[]): Promise<readonly string[]> => {
      for (const workspace of workspaces)
        expect((await session.run('--workspace', workspace, ...commands[command], '-o', 'both')).code).toBe(
          0,
        );
      const files = Object.keys(session.snapshot('both')).filter((file) => !file.startsWith('.'));
      return files.map((file) => file.split(path.sep).join('/').replace(`.${ending}`, ''));
    };

    it('leaves the files of the other alone', async () => {
      const session = await startTwo();
      expect(await write(session, 'a', 'b', 'a', 'b')).toEqual(['be/talks', 'ru/dam']);
    });

    it('still removes those of documents and languages that are gone', async () => {
      const session = await startTwo();
      session.write('a/source/lake.txt', 'The lake is calm.\n');
      await session.run('--workspace', 'a', 'update');
      expect(await write(session, 'a', 'b')).toEqual(['be/talks', 'ru/dam', 'ru/lake']);
      session.remove('a/source/dam.txt');
      expect(await write(session, 'a', 'b')).toEqual(['be/talks', 'ru/lake']);
      session.write('a/source/pond.txt', session.read('a/source/lake.txt'));
      session.remove('a/source/lake.txt');
      await session.run('--workspace', 'a', 'update');
      expect(await write(session, 'a', 'b')).toEqual(['be/talks', 'ru/pond']);
      session.write('a/barobar.json', '{"targets":["tg"]}');
      expect(await write(session, 'a', 'b')).toEqual(['be/talks', 'tg/pond']);
    });

    it('knows the files of a clone of the same workspace', async () => {
      const session = await startTwo();
      session.write('a/source/lake.txt', 'The lake is calm.\n');
      await session.run('--workspace', 'a', 'update');
      await write(session, 'a');
      fs.cpSync(path.join(session.folder, 'a'), path.join(session.folder, 'clone'), { recursive: true });
      session.remove('clone/source/dam.txt');
      expect(await write(session, 'clone')).toEqual(['ru/lake']);
    });
  },
);
