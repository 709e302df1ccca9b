import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Session, startSession } from './session.ts';

/** A workspace `desk` with a document in a folder of its own, and a folder `out` beside it that is none. */
async function makeWorkspace(): Promise<Session> {
  const session = startSession();
  await session.run('--quiet', 'init', 'desk', '--targets', 'ru');
  session.write('desk/source/2026/dam.md', '# Dam\n\nThe dam held.\n');
  session.write('desk/source/lake.txt', 'The lake rose.\n');
  session.write('elsewhere/keep', '');
  return session;
}

describe('from a folder below the workspace', () => {
  it('every command works on the workspace, and the files it writes are shown from where one is', async () => {
    const session = await makeWorkspace();
    const cwd = 'desk/source/2026';
    expect(await session.runWith({ cwd }, 'update')).toMatchObject({ code: 0 });
    expect(session.exists('desk/locales/en/lake.json')).toBe(true);
    const inside = await session.runWith({ cwd: 'desk' }, 'status');
    expect(await session.runWith({ cwd }, 'status')).toEqual(inside);
    const { out } = await session.runWith({ cwd }, 'export');
    expect(out).toBe('../../out/ru/2026/dam.xlf\n../../out/ru/lake.xlf\n');
    expect(session.exists('desk/out/ru/lake.xlf')).toBe(true);
  });

  it('files given are those of the current folder, and so is the folder of -o', async () => {
    const session = await makeWorkspace();
    const { out } = await session.runWith({ cwd: 'desk/glossary' }, 'export', '-o', '../for-anna');
    expect(out).toContain('../for-anna/ru/lake.xlf\n');
    expect(session.exists('desk/for-anna/ru/lake.xlf')).toBe(true);
    const refused = await session.runWith({ cwd: 'desk/source' }, 'export', '-o', 'out');
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('is in source/') });
  });

  it('a file of source/ names its document, and so does the name', async () => {
    const session = await makeWorkspace();
    for (const name of ['dam.md', './dam.md', '2026/dam'])
      expect((await session.runWith({ cwd: 'desk/source/2026' }, 'status', name)).out).toMatch(
        /2026\/dam .*\n$/,
      );
    const unknown = await session.runWith({ cwd: 'desk/glossary' }, 'status', 'dam.md');
    expect(unknown.code).toBe(2);
  });

  it('a document that is called like a file elsewhere is not taken for it', async () => {
    const session = await makeWorkspace();
    const { code, out } = await session.runWith({ cwd: 'desk/source/2026' }, 'status', 'lake');
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('lake') });
  });
});

describe('a folder that is in no workspace', () => {
  it('exits 3, says how far was looked, and what to do', async () => {
    const session = await makeWorkspace();
    expect(await session.runWith({ cwd: 'elsewhere' }, 'status')).toEqual({
      code: 3,
      out: '',
      err: `barobar.json: There is no barobar.json in ${session.folder}/elsewhere, nor in the folders above it below the home folder. Create one with “barobar init”, or name its folder with --workspace. [workspace-missing]\n`,
    });
  });

  it('is not opened by the settings of another user above it, but by their folder named', async () => {
    const session = await makeWorkspace();
    const isForeign = (file: string): boolean => file.endsWith('/desk');
    const refused = await session.runWith({ cwd: 'desk/source', isForeign }, 'update');
    expect(refused).toMatchObject({ code: 3, err: expect.stringContaining('belongs to another user') });
    expect(session.exists('desk/locales/en')).toBe(false);
    const named = await session.runWith({ cwd: 'desk/source', isForeign }, '--workspace', '..', 'update');
    expect(named.code).toBe(0);
    expect((await session.runWith({ cwd: 'desk', isForeign }, 'status')).code).toBe(0);
  });

  it('that is a git repository is not opened by settings above it', async () => {
    const session = await makeWorkspace();
    session.write('desk/theirs/.git/HEAD', 'ref: refs/heads/main\n');
    const refused = await session.runWith({ cwd: 'desk/theirs' }, 'status');
    expect(refused).toMatchObject({ code: 3, err: expect.stringContaining('[workspace-missing]') });
  });

  it('still has the commands that need none', async () => {
    const session = await makeWorkspace();
    const { code, out } = await session.runWith({ cwd: 'elsewhere', input: 'One. Two.' }, 'segment');
    expect({ code, out }).toEqual({ code: 0, out: 'One.\nTwo.\n' });
  });

  it('has the paths of a workspace above confined as from its own folder', async () => {
    const session = await makeWorkspace();
    session.write('elsewhere/secret.txt', 'Secret.\n');
    fs.mkdirSync(`${session.folder}/desk/locales`);
    fs.symlinkSync(`${session.folder}/elsewhere`, `${session.folder}/desk/locales/en`);
    const refused = await session.runWith({ cwd: 'desk/source/2026' }, 'update');
    expect(refused).toMatchObject({ code: 3, err: expect.stringContaining('[path-outside]') });
    expect(session.snapshot('elsewhere')).toEqual({ keep: '', 'secret.txt': 'Secret.\n' });
  });
});
