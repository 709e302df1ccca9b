import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../src/workspace/disk.ts';
import { type Session, startSession, translateFile } from './session.ts';

/** A workspace with three documents, exported, and the translated file of the first. */
async function startReturn(): Promise<Session> {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  session.write('source/bridges.txt', 'The bridge is shut. The council met on Monday.\n');
  session.write('source/ports.txt', 'The port waits.\n');
  session.write('source/roads.txt', 'The road is open.\n');
  await session.run('update');
  await session.run('export');
  const sent = session.read('out/ru/bridges.xlf');
  session.write(
    'back.xlf',
    translateFile(sent, (source) => `Перевод: ${source}`),
  );
  return session;
}

/** Imports `back.xlf`, and gives what was printed and the names of the sources that were read. */
async function importOnly(
  session: Session,
): Promise<{ out: string; err: string; sources: readonly string[] }> {
  const sources = new Set<string>();
  const disk = {
    ...nodeDisk,
    read(file: string) {
      const source = /\/source\/([^/]+)\.txt$/.exec(file)?.[1];
      if (source !== undefined) sources.add(source);
      return nodeDisk.read(file);
    },
  };
  const { out, err } = await session.runWith({ disk }, 'import', 'back.xlf');
  return { out, err, sources: [...sources].sort() };
}

describe('importing one file', () => {
  it('reads the source of no other document', async () => {
    const session = await startReturn();
    expect(await importOnly(session)).toEqual({
      out: 'back.xlf (ru): 2 accepted\n',
      err: '',
      sources: ['bridges'],
    });
  });

  it('reads every source for an id that no workspace gives: its sentence is known by its text alone', async () => {
    const session = await startReturn();
    session.write('back.xlf', session.read('back.xlf').replace(/id="s[^"]*"/, 'id="line-1"'));
    const { out, sources } = await importOnly(session);
    expect(out).toBe('back.xlf (ru): 2 accepted; 1 matched by source text\n');
    expect(sources).toEqual(['bridges', 'ports', 'roads']);
  });

  it('finds a sentence in the document it moved to since the last update', async () => {
    const session = await startReturn();
    session.write('source/bridges.txt', 'The council met on Monday.\n');
    session.write('source/roads.txt', 'The road is open. The bridge is shut.\n');
    const { out, err, sources } = await importOnly(session);
    expect({ out, err }).toEqual({ out: 'back.xlf (ru): 2 accepted\n', err: '' });
    expect(sources).toEqual(['bridges', 'ports', 'roads']);
    expect(session.read('locales/ru/roads.json')).toContain('Перевод: The bridge is shut.');
  });

  it('finds a retired sentence in the document that has brought it back since the last update', async () => {
    const session = await startReturn();
    session.write('source/bridges.txt', 'The council met on Monday.\n');
    await session.run('update');
    expect((await importOnly(session)).out).toBe('back.xlf (ru): 1 accepted, 1 stale\n');
    session.remove('locales/ru/bridges.json');
    session.write('source/roads.txt', 'The road is open. The bridge is shut.\n');
    expect((await importOnly(session)).out).toBe('back.xlf (ru): 2 accepted\n');
    expect(session.read('locales/ru/roads.json')).toContain('Перевод: The bridge is shut.');
  });

  it('finds the sentences of a document whose ledger is not written yet', async () => {
    const session = await startReturn();
    session.remove('locales/en/bridges.json');
    expect((await importOnly(session)).out).toBe('back.xlf (ru): 2 accepted\n');
  });

  it('finds the sentences of a document that was renamed since the last update', async () => {
    const session = await startReturn();
    const text = session.read('source/bridges.txt');
    session.remove('source/bridges.txt');
    session.write('source/crossings.txt', text);
    expect((await importOnly(session)).out).toBe('back.xlf (ru): 2 accepted\n');
    expect(session.read('locales/ru/crossings.json')).toContain('Перевод: The bridge is shut.');
  });
});
