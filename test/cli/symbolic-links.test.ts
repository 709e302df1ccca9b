import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Session, startSession } from './session.ts';

async function startLinked(): Promise<Session> {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  session.write('source/dam.md', '# The dam\n\nThe dam holds.\n');
  session.write('elsewhere/bridge.md', '# The bridge\n\nThe bridge holds.\n');
  session.write('.env', 'PASSWORD=secret\n');
  return session;
}

function link(session: Session, target: string, file: string): void {
  fs.symlinkSync(target, path.join(session.folder, file));
}

describe('a symbolic link in source/', () => {
  it.each([
    ['to a file', '../elsewhere/bridge.md', 'source/bridge.md', 'bridge'],
    ['to a folder', '../elsewhere', 'source/linked', 'linked/bridge'],
  ])('is followed inside the workspace: %s', async (_, target, file, document) => {
    const session = await startLinked();
    link(session, target, file);
    const { code, err } = await session.run('update');
    expect([code, err]).toEqual([0, expect.anything()]);
    expect(session.read(`locales/en/${document}.json`)).toContain('The bridge holds.');
  });

  it.each([
    ['to a file elsewhere', '/etc/hostname', 'source/name.md', 'path-outside'],
    ['to a folder elsewhere', '/etc', 'source/linked', 'path-outside'],
    ['to a hidden file of the workspace', '../.env', 'source/notes.txt', 'path-outside'],
    ['to nothing', '../gone.md', 'source/gone.md', 'path-outside'],
    ['to the folder it is in', '.', 'source/again', 'file-unreadable'],
  ])('is refused, and nothing is written: %s', async (_, target, file, code) => {
    const session = await startLinked();
    link(session, target, file);
    const run = await session.run('update');
    expect(run.code).toBe(3);
    expect(run.err).toContain(`[${code}]`);
    expect(run.err).toContain(file);
    expect(run.err.trim().split('\n')).toHaveLength(1);
    expect(fs.existsSync(path.join(session.folder, 'locales/en'))).toBe(false);
  });

  it('is passed over if its name is hidden, as editors name their locks', async () => {
    const session = await startLinked();
    link(session, 'somebody@machine.4711', 'source/.#dam.md');
    expect((await session.run('update')).code).toBe(0);
  });
});

describe('a symbolic link in glossary/', () => {
  it('is refused where it leads out of the workspace', async () => {
    const session = await startLinked();
    await session.run('update');
    link(session, '/etc/hostname', 'glossary/works.csv');
    const run = await session.run('check');
    expect(run.code).toBe(3);
    expect(run.err).toContain('[path-outside]');
  });

  it('is followed inside the workspace', async () => {
    const session = await startLinked();
    await session.run('update');
    session.write('elsewhere/terms.csv', 'concept,en,ru\ndam,dam,плотина\n');
    link(session, '../elsewhere/terms.csv', 'glossary/works.csv');
    const run = await session.run('glossary', 'list');
    expect(`${run.out}${run.err}`).toContain('плотина');
  });
});
